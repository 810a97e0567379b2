package org.confidant.policy.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What has changed between two texts, section by section; in a paragraph that changed, word by word. Sections are known
 * again by their headings, whatever their numbers are now.
 */
public record TextDifference(List<Section> sections) {

    public enum Kind {
        SAME("Unchanged", "calm"),
        CHANGED("Changed", "warn"),
        ADDED("New", "info"),
        REMOVED("Removed", "bad");

        private final String label;
        private final String kind;

        Kind(String label, String kind) {
            this.label = label;
            this.kind = kind;
        }

        public String getLabel() {
            return label;
        }

        public String getKind() {
            return kind;
        }
    }

    /**
     * A heading and what stands below it up to the next one.
     *
     * @param heading as it is now, or as it was when the section is gone; empty before the first heading
     * @param formerHeading as it was, where it was another
     * @param rows none when the section is the same
     */
    public record Section(Kind kind, String heading, String formerHeading, List<Row> rows) {

        public boolean isSame() {
            return kind == Kind.SAME;
        }
    }

    /**
     * A paragraph, heading or list item on both sides, or on one.
     *
     * @param unshown how many unchanged ones are left out here; then both sides are empty
     */
    public record Row(Kind kind, String mark, List<Words> before, List<Words> after, int unshown) {}

    /** A few words; those that are not the same on both sides are marked. */
    public record Words(String text, boolean marked) {}

    public static TextDifference between(PolicyText before, PolicyText after) {
        return new TextDifference(new Differ().sections(before, after));
    }

    /** Statements rather than paragraphs: one section, whatever is in it. */
    public static Section between(String heading, List<String> before, List<String> after) {
        return new Differ().section(heading, blocks(before), blocks(after));
    }

    private static List<Block> blocks(List<String> lines) {
        return new ArrayList<>(
                lines.stream().map(line -> (Block) Block.Item.bullet(line)).toList());
    }

    public boolean isSame() {
        return sections.stream().allMatch(Section::isSame);
    }

    public List<Section> changed() {
        return sections.stream().filter(section -> !section.isSame()).toList();
    }

    static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }
}
