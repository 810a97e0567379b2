package org.confidant.training.toolkit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the toolkit asks of an organisation of this category, and what of it is there for the year (TRN-06). Categories 1
 * and 2 are large organisations, of which the fixed share of trained people is no longer asked; 3 and 4 are smaller ones.
 */
public record ToolkitChecklist(int category, List<Line> lines) implements Serializable {

    /** One thing that is asked for. */
    public record Line(String asked, boolean there) implements Serializable {}

    /** @param endorsed what is there for the year, endorsed in its latest version */
    static ToolkitChecklist of(int category, Set<EvidenceKind> endorsed, boolean targetMet, int target) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                "A training needs analysis, endorsed by somebody senior",
                endorsed.contains(EvidenceKind.NEEDS_ANALYSIS)));
        if (category <= 2) {
            lines.add(new Line(
                    "Evidence that the training it names was delivered", endorsed.contains(EvidenceKind.DELIVERY)));
            lines.add(new Line(
                    "An evaluation of how well people understood it", endorsed.contains(EvidenceKind.EVALUATION)));
        } else {
            lines.add(new Line(
                    target + " per cent of people trained in the last twelve months (kept as your own target)",
                    targetMet));
        }
        return new ToolkitChecklist(category, List.copyOf(lines));
    }

    public boolean complete() {
        return lines.stream().allMatch(Line::there);
    }
}
