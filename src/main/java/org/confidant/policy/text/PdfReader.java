package org.confidant.policy.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.policy.text.LineReader.Line;

/** Reads the words of a PDF. Type larger than the running text makes a heading; running heads and page numbers go. */
final class PdfReader extends PDFTextStripper {

    private static final int MOST_PAGES = 300;
    private static final float SAME_SIZE = 0.6f;
    private static final int LONGEST_BOLD_HEADING = 90;

    /** One printed line with its place on the page. */
    private record Printed(int page, String text, float left, float top, float size, boolean bold) {}

    private final List<Printed> printed = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private TextPosition first;
    private float largest;
    private boolean bold;

    private PdfReader() {
        setSortByPosition(true);
    }

    static PolicyText read(byte[] bytes) {
        try (var document = Loader.loadPDF(bytes)) {
            return read(document);
        } catch (InvalidPasswordException locked) {
            throw new RuleBroken(
                    "file", "This PDF is protected by a password. Save it without one and choose it again.");
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof RuleBroken known) throw known;
            throw new RuleBroken(
                    "file", "This PDF cannot be read: it seems to be damaged. Save it again and choose it again.");
        }
    }

    private static PolicyText read(PDDocument document) throws IOException {
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw new RuleBroken("file", "This PDF has more than " + MOST_PAGES + " pages. Choose the policy alone.");
        }
        var reader = new PdfReader();
        reader.getText(document);
        var lines = reader.lines(document.getNumberOfPages());
        if (lines.isEmpty()) {
            throw new RuleBroken(
                    "file",
                    "This PDF has no text in it: it is probably a scan, a picture of the pages. Choose the Word file, or a PDF saved from it.");
        }
        return LineReader.read(lines);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        line.append(text);
        for (var position : positions) {
            if (position.getUnicode().isBlank()) continue;
            if (first == null) {
                first = position;
                bold = true;
            }
            largest = Math.max(largest, position.getFontSizeInPt());
            bold &= isBold(position);
        }
    }

    private static boolean isBold(TextPosition position) {
        var font = position.getFont();
        var name = font == null || font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        return name.contains("bold") || name.contains("black") || name.contains("heavy");
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        var words = Words.clean(line.toString());
        if (first != null && !words.isEmpty()) {
            printed.add(new Printed(getCurrentPageNo(), words, first.getXDirAdj(), first.getYDirAdj(), largest, bold));
        }
        line.setLength(0);
        first = null;
        largest = 0;
    }

    private List<Line> lines(int pages) {
        var kept = withoutRunningHeads(pages);
        if (kept.isEmpty()) return List.of();
        var body = bodySize(kept);
        var left = commonest(kept.stream().map(Printed::left).toList());
        var step = lineStep(kept);
        var ranks = ranks(kept, body);
        var lines = new ArrayList<Line>();
        Printed before = null;
        for (var now : kept) {
            var samePage = before != null && before.page() == now.page();
            var gap = before == null || (samePage && now.top() - before.top() > step * 1.3f);
            lines.add(new Line(now.text(), now.left() > left + 4, gap, ranks.applyAsInt(now)));
            before = now;
        }
        return lines;
    }

    /** What stands first or last on most pages, page numbers aside, belongs to the paper and not to the policy. */
    private List<Printed> withoutRunningHeads(int pages) {
        var edges = new HashSet<Printed>();
        for (int at = 0; at < printed.size(); at++) {
            var opens = at == 0 || printed.get(at - 1).page() != printed.get(at).page();
            var ends = at + 1 == printed.size()
                    || printed.get(at + 1).page() != printed.get(at).page();
            if (opens || ends) edges.add(printed.get(at));
        }
        Map<String, Integer> seen = new HashMap<>();
        edges.forEach(edge -> seen.merge(shape(edge.text()), 1, Integer::sum));
        return printed.stream()
                .filter(line -> !edges.contains(line) || !isPaper(line.text(), seen.get(shape(line.text())), pages))
                .toList();
    }

    private static boolean isPaper(String text, int times, int pages) {
        return text.matches("(?i)(page )?\\d{1,3}( (of|/) \\d{1,3})?") || (pages > 2 && times * 2 > pages);
    }

    private static String shape(String text) {
        return text.replaceAll("\\d+", "0");
    }

    private static float bodySize(List<Printed> lines) {
        var weights = new TreeMap<Float, Integer>();
        lines.forEach(line -> weights.merge(rounded(line.size()), line.text().length(), Integer::sum));
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
    }

    /** Sizes above the body's, largest first, rank 1, 2, 3; a short bold line in the body's size comes after them. */
    private static ToIntFunction<Printed> ranks(List<Printed> lines, float body) {
        var sizes = lines.stream()
                .filter(line -> isLarger(line, body))
                .map(line -> rounded(line.size()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        var boldSpeaks = lines.stream().filter(Printed::bold).count() * 2 < lines.size();
        return line -> {
            if (isLarger(line, body)) return sizes.indexOf(rounded(line.size())) + 1;
            return boldSpeaks && line.bold() && line.text().length() <= LONGEST_BOLD_HEADING ? sizes.size() + 1 : 0;
        };
    }

    private static boolean isLarger(Printed line, float body) {
        return line.size() > body + SAME_SIZE;
    }

    private static float lineStep(List<Printed> lines) {
        var steps = new ArrayList<Float>();
        for (int at = 1; at < lines.size(); at++) {
            var step = lines.get(at).top() - lines.get(at - 1).top();
            if (lines.get(at).page() == lines.get(at - 1).page() && step > 2) steps.add(step);
        }
        return steps.isEmpty() ? 12 : commonest(steps);
    }

    private static float commonest(List<Float> values) {
        Map<Float, Integer> times = new HashMap<>();
        values.forEach(value -> times.merge(rounded(value), 1, Integer::sum));
        return times.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(0f);
    }

    private static float rounded(float value) {
        return Math.round(value * 2) / 2f;
    }
}
