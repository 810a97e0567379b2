package org.confidant.incident.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Violation;
import org.confidant.foundation.time.When;

/**
 * The report to the Commissioner as it stands.
 *
 * @param version of what was typed; 0 as long as nothing was
 * @param number which report it will be: 1 is the first, those after it follow up
 * @param icoReference the Commissioner's, from the reports before; null when there is none
 */
public record Report(
        UUID caseId,
        String caseReference,
        long version,
        int number,
        String icoReference,
        Instant awareAt,
        Instant deadline,
        List<ReportItem> items,
        List<SentLine> sent,
        List<Owner> owners) {

    /** Who may be asked to bring something. */
    public record Owner(UUID id, String name) {}

    /** A report that was sent, to be listed. */
    public record SentLine(
            int number,
            Instant sentAt,
            String sender,
            SendRoute route,
            String icoReference,
            String toolkitReference,
            String sha256,
            int present,
            int total,
            int owed,
            boolean complete) {}

    public String type() {
        return number == 1 ? "Initial report" : "Follow-up report " + (number - 1);
    }

    public int total() {
        return items.size();
    }

    public int present() {
        return (int) items.stream().filter(ReportItem::settled).count();
    }

    public int owed() {
        return (int) items.stream()
                .filter(item -> item.state() == ReportItem.State.OWED)
                .count();
    }

    public int missing() {
        return total() - present() - owed();
    }

    /** "14 of 22, 3 owed". */
    public String completeness() {
        return present() + " of " + total() + (owed() == 0 ? "" : ", " + owed() + " owed")
                + (missing() == 0 ? "" : ", " + missing() + " missing");
    }

    /** Items of Article 33(3) that are neither there nor reasoned (CLK-06). */
    public List<ReportField> required() {
        return items.stream()
                .filter(item -> item.field().required() && !item.settled())
                .map(ReportItem::field)
                .toList();
    }

    /** Nothing that Article 33(3) asks for is missing, and nothing else was promised for later (CLK-05). */
    public boolean complete() {
        return required().isEmpty() && owed() == 0;
    }

    /** What is still to follow, from whom and by when; null when nothing is. */
    String toFollow() {
        if (complete()) return null;
        return items.stream()
                .filter(item -> item.state() == ReportItem.State.OWED)
                .map(item ->
                        item.field().label() + " (" + item.owner() + ", by " + When.sayDate(item.expectedOn()) + ")")
                .collect(Collectors.joining("; "));
    }

    public List<ReportItem> blocked() {
        return items.stream().filter(item -> item.blocked() != null).toList();
    }

    /** INC-17: nothing leaves the house as long as an item seems to say who somebody is. */
    void mayLeave() {
        var found = blocked().stream()
                .map(item -> new Violation(item.field().name(), item.field().label() + ": " + item.blocked()))
                .toList();
        if (!found.isEmpty())
            throw new RuleBroken(
                    "The report cannot leave the house like this. "
                            + found.get(0).sentence(),
                    found);
    }

    /** CLK-05: what is missing has somebody who brings it and a day. */
    void everythingIsOwned() {
        var found = new ArrayList<Violation>();
        items.stream()
                .filter(item -> item.state() == ReportItem.State.MISSING)
                .forEach(item -> found.add(new Violation(
                        item.field().name(),
                        item.field().label()
                                + " is missing: say it, or who brings it and by when, or why it cannot be said.")));
        if (!found.isEmpty())
            throw new RuleBroken("The report is not ready. " + found.get(0).sentence(), found);
    }

    /** The same, with this said of an item, where it is asked for. */
    Report saying(ReportField field, String text) {
        return new Report(
                caseId,
                caseReference,
                version,
                number,
                icoReference,
                awareAt,
                deadline,
                items.stream()
                        .map(item -> item.field() == field && text != null ? item.saying(text) : item)
                        .toList(),
                sent,
                owners);
    }

    LocalDate firstExpected() {
        return items.stream()
                .filter(item -> item.state() == ReportItem.State.OWED)
                .map(ReportItem::expectedOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
