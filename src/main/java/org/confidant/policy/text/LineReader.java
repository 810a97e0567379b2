package org.confidant.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.confidant.policy.text.Block.Heading;
import org.confidant.policy.text.Block.Item;
import org.confidant.policy.text.Block.Paragraph;

/**
 * Makes headings, paragraphs and lists of bare lines, as a plain text file or the page of a PDF has them.
 *
 * <p>Lines that were wrapped are joined again: a line is taken to go on when the first word of the next line would not
 * have fitted on it any more. So a short line ends a paragraph, a blank line inside a wrapped sentence (double
 * spacing) does not, and neither does a page break.
 */
final class LineReader {

    /** A line as found: its words, whether it is indented, whether blank space comes before it, its rank by type size. */
    record Line(String text, boolean indented, boolean gap, int rank) {}

    private static final Pattern BULLET =
            Pattern.compile("[•‣▪▫◦●○■□➢·∙*\\-–—\\uF0A7\\uF0B7\\uF0D8\\uF076\\uFFFD]\\s+(.*)");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,3})([.)]?)\\s+(\\S.*)");
    private static final Pattern LETTERED = Pattern.compile("\\(?(?:[a-z]|[ivx]{1,4})\\)\\s+\\S.*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.:;?!…]['\"’”‟)\\]]*");
    private static final int LONGEST_HEADING = 120;
    private static final int LONGEST_BARE_HEADING = 60;

    /** Lines that belong together, and what they seem to be. */
    private static final class Chunk {
        private final StringBuilder text = new StringBuilder();
        private final boolean bullet;
        private final boolean indented;
        private final int rank;
        private String lastLine;

        Chunk(String text, boolean bullet, Line line) {
            this.text.append(text);
            this.bullet = bullet;
            this.indented = line.indented();
            this.rank = line.rank();
            this.lastLine = line.text();
        }

        void append(Line line) {
            var wordGoesOn = text.length() > 1
                    && text.charAt(text.length() - 1) == '-'
                    && Character.isLetter(text.charAt(text.length() - 2));
            text.append(wordGoesOn ? "" : " ").append(line.text());
            lastLine = line.text();
        }

        String words() {
            return text.toString();
        }

        boolean ended() {
            return SENTENCE_END.matcher(text).matches();
        }
    }

    private final List<Line> lines;
    private final int width;
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private boolean numberedHeadings;
    private int chapterLevel;

    private LineReader(List<Line> lines) {
        this.lines = lines;
        var lengths =
                lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
        this.width = lengths.length == 0 ? 40 : Math.max(40, lengths[(int) (lengths.length * 0.95)]);
    }

    static PolicyText read(List<Line> lines) {
        var reader = new LineReader(lines);
        reader.join();
        reader.recognise();
        return new PolicyText(reader.blocks);
    }

    /** Plain text: blank lines are gaps, white space at the start is an indent. */
    static PolicyText read(String text) {
        var lines = new ArrayList<Line>();
        var gap = true;
        for (var raw : text.replace("\r\n", "\n")
                .replaceAll("[\r\f\u000B\u0085\u2028]", "\n")
                .split("\n")) {
            var words = Words.clean(raw);
            if (!words.isEmpty()) lines.add(new Line(words, Character.isWhitespace(raw.charAt(0)), gap, 0));
            gap = words.isEmpty();
        }
        return read(lines);
    }

    private void join() {
        for (var line : lines) {
            var bullet = BULLET.matcher(line.text());
            if (bullet.matches()) {
                chunks.add(new Chunk(bullet.group(1), true, line));
            } else if (!chunks.isEmpty() && goesOn(chunks.get(chunks.size() - 1), line)) {
                chunks.get(chunks.size() - 1).append(line);
            } else {
                chunks.add(new Chunk(line.text(), false, line));
            }
        }
    }

    private boolean goesOn(Chunk before, Line line) {
        if (before.rank != line.rank()) return false;
        if (line.rank() > 0) return !line.gap();
        var full = isFull(before.lastLine, line.text());
        var lower = startsLower(line.text());
        var ended = before.ended();
        if (startsEntry(line.text()) && (line.gap() || ended || !full)) return false;
        if (line.gap()) return full && lower && !ended;
        if (line.indented() && !before.indented && !lower) return full && !ended;
        if (line.indented() && before.indented && !lower) return false;
        if (!full) return lower && !ended;
        return true;
    }

    private boolean isFull(String line, String next) {
        var space = next.indexOf(' ');
        return line.length() + 1 + (space < 0 ? next.length() : space) >= width * 0.85;
    }

    private static boolean startsLower(String text) {
        return Character.isLowerCase(text.codePointAt(0));
    }

    private static boolean startsEntry(String text) {
        var numbered = NUMBERED.matcher(text);
        return (numbered.matches() && Character.isUpperCase(numbered.group(3).codePointAt(0)))
                || LETTERED.matcher(text).matches();
    }

    private void recognise() {
        numberedHeadings = chunks.stream().filter(this::isNumberedHeading).count() > 1;
        for (int at = 0; at < chunks.size(); at++) {
            blocks.add(block(at));
            if (blocks.get(at) instanceof Heading heading && isNumberedHeading(chunks.get(at))) {
                chapterLevel = heading.level();
            }
        }
    }

    private Block block(int at) {
        var chunk = chunks.get(at);
        if (chunk.bullet) return Item.bullet(chunk.words());
        if (chunk.rank > 0) return new Heading(rankedLevel(chunk), chunk.words());
        if (isListNumber(at)) {
            var numbered = NUMBERED.matcher(chunk.words());
            if (numbered.matches()) return new Item(0, Integer.parseInt(numbered.group(1)), numbered.group(3));
        }
        if (isNumberedHeading(chunk)) return new Heading(depth(chunk), chunk.words());
        if (LETTERED.matcher(chunk.words()).matches() || isBareItem(at)) return Item.bullet(chunk.words());
        if (isBareHeading(at)) return new Heading(chapterLevel + 1, chunk.words());
        return new Paragraph(chunk.words());
    }

    private int rankedLevel(Chunk chunk) {
        return isNumberedHeading(chunk) ? depth(chunk) : chunk.rank;
    }

    private boolean isNumberedHeading(Chunk chunk) {
        var words = chunk.words();
        var numbered = NUMBERED.matcher(words);
        return !chunk.bullet
                && words.length() <= LONGEST_HEADING
                && numbered.matches()
                && Character.isUpperCase(numbered.group(3).codePointAt(0))
                && (!words.endsWith(".") && !words.endsWith(";") && !words.endsWith(","));
    }

    private static int depth(Chunk chunk) {
        var numbered = NUMBERED.matcher(chunk.words());
        return numbered.matches() ? numbered.group(1).split("\\.").length : 1;
    }

    /** Numbers that follow each other with nothing in between number a list, not chapters. */
    private boolean isListNumber(int at) {
        var own = simpleNumber(at);
        if (own < 0) return false;
        return simpleNumber(at - 1) == own - 1 && own > 1 || simpleNumber(at + 1) == own + 1;
    }

    private int simpleNumber(int at) {
        if (at < 0 || at >= chunks.size() || chunks.get(at).bullet || chunks.get(at).rank > 0) return -9;
        var numbered = NUMBERED.matcher(chunks.get(at).words());
        if (!numbered.matches()
                || numbered.group(1).contains(".")
                || numbered.group(2).isEmpty()) return -9;
        return Integer.parseInt(numbered.group(1));
    }

    /** An indented line without a mark is an item when it stands among its like or after a colon. */
    private boolean isBareItem(int at) {
        var chunk = chunks.get(at);
        var before = at == 0 ? null : chunks.get(at - 1);
        var after = at + 1 == chunks.size() ? null : chunks.get(at + 1);
        if (chunk.indented) {
            return isIndentedText(before)
                    || isIndentedText(after)
                    || (before != null && before.words().endsWith(":"));
        }
        return numberedHeadings
                && at > 0
                && blocks.get(at - 1) instanceof Item
                && !before.ended()
                && !chunk.ended()
                && chunk.words().length() <= LONGEST_BARE_HEADING;
    }

    private boolean isIndentedText(Chunk chunk) {
        return chunk != null && chunk.indented && !isNumberedHeading(chunk);
    }

    /** A short line without a full stop that stands before running text. */
    private boolean isBareHeading(int at) {
        var words = chunks.get(at).words();
        if (words.length() > LONGEST_BARE_HEADING || at + 1 == chunks.size()) return false;
        if (!Character.isUpperCase(words.codePointAt(0)) || (chunks.get(at).ended() && !words.endsWith("?")))
            return false;
        var after = chunks.get(at + 1);
        return !after.bullet
                && Character.isUpperCase(after.words().codePointAt(0))
                && (after.ended() || after.words().length() > LONGEST_BARE_HEADING);
    }
}
