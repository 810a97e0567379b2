package org.confidant.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.confidant.policy.text.Block.Heading;
import org.confidant.policy.text.Block.Item;
import org.confidant.policy.text.Block.Paragraph;

/**
 * The words of a policy: headings, paragraphs and list items, and nothing else.
 *
 * <p>{@link #canonical()} is the plain text that is stored and hashed; {@link #parse(String)} reads it back to the
 * same structure, so everything that is ever shown can be made from it.
 */
public record PolicyText(List<Block> blocks) {

    private static final Pattern HEADING = Pattern.compile("(#{1,5}) (.*)");
    private static final Pattern BULLET = Pattern.compile("((?: {2})*)- (.*)");
    private static final Pattern NUMBER = Pattern.compile("((?: {2})*)(\\d{1,3})\\. (.*)");
    private static final Pattern LOOKS_LIKE_A_MARK = Pattern.compile("\\\\.*|#{1,5} .*|- .*|\\d{1,3}\\. .*");

    public PolicyText {
        blocks = settle(blocks);
    }

    /** One entry of the table of contents; the anchor is the heading's id in the HTML. */
    public record Chapter(int level, String text, String anchor) {}

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The deterministic plain text of POL-06: one line for each block, a blank line between blocks but not in lists. */
    public String canonical() {
        var out = new StringBuilder();
        Block before = null;
        for (var block : blocks) {
            if (before != null) out.append(before instanceof Item && block instanceof Item ? "\n" : "\n\n");
            out.append(line(block));
            before = block;
        }
        return out.isEmpty() ? "" : out.append('\n').toString();
    }

    private static String line(Block block) {
        if (block instanceof Heading heading) return "#".repeat(heading.level()) + " " + heading.text();
        if (block instanceof Item item) {
            return "  ".repeat(item.depth()) + (item.number() == 0 ? "- " : item.number() + ". ") + item.text();
        }
        var text = block.text();
        return LOOKS_LIKE_A_MARK.matcher(text).matches() ? "\\" + text : text;
    }

    /** Reads a canonical text back. */
    public static PolicyText parse(String canonical) {
        var blocks = new ArrayList<Block>();
        for (var line : canonical.split("\n")) {
            if (!line.isBlank()) blocks.add(block(line));
        }
        return new PolicyText(blocks);
    }

    private static Block block(String line) {
        var heading = HEADING.matcher(line);
        if (heading.matches()) return new Heading(heading.group(1).length(), heading.group(2));
        var bullet = BULLET.matcher(line);
        if (bullet.matches()) return new Item(bullet.group(1).length() / 2, 0, bullet.group(2));
        var number = NUMBER.matcher(line);
        if (number.matches()) {
            return new Item(number.group(1).length() / 2, Integer.parseInt(number.group(2)), number.group(3));
        }
        return new Paragraph(line.startsWith("\\") ? line.substring(1) : line);
    }

    /** The hash that a signature binds (POL-07). */
    public String sha256() {
        return TextHash.of(canonical());
    }

    /** The same text as Markdown, for writing on in the browser. */
    public String markdown() {
        return Markdown.write(this);
    }

    public String html() {
        return PolicyHtml.render(this);
    }

    public List<Chapter> chapters() {
        var chapters = new ArrayList<Chapter>();
        for (var block : blocks) {
            if (block instanceof Heading heading) {
                chapters.add(new Chapter(heading.level(), heading.text(), "s" + (chapters.size() + 1)));
            }
        }
        return chapters;
    }

    /** Any run of words cleaned as the words of a policy are: one line, nothing in it that cannot be seen. */
    public static String words(String raw) {
        return Words.clean(raw);
    }

    public int words() {
        return blocks.stream().mapToInt(block -> block.text().split(" ").length).sum();
    }

    /** How long an ordinary reader takes, at 200 words a minute. */
    public int minutes() {
        return Math.max(1, (words() + 199) / 200);
    }

    /** No empty blocks, headings from level 1, no list deeper than the one around it. */
    private static List<Block> settle(List<Block> raw) {
        var settled = new ArrayList<Block>();
        var top = raw.stream()
                .filter(block -> block instanceof Heading && !block.text().isEmpty())
                .mapToInt(block -> ((Heading) block).level())
                .min()
                .orElse(1);
        int allowed = 0;
        for (var block : raw) {
            if (block.text().isEmpty()) continue;
            if (block instanceof Item item) {
                var depth = Math.min(item.depth(), allowed);
                settled.add(depth == item.depth() ? item : new Item(depth, item.number(), item.text()));
                allowed = depth + 1;
            } else {
                settled.add(
                        block instanceof Heading heading
                                ? new Heading(heading.level() - top + 1, heading.text())
                                : block);
                allowed = 0;
            }
        }
        return List.copyOf(settled);
    }
}
