package org.confidant.policy.text;

/** One piece of a policy text. Its words are clean: one line, single spaces, no invisible characters. */
public sealed interface Block {

    String text();

    /** A heading; level 1 is a chapter. */
    record Heading(int level, String text) implements Block {
        public Heading {
            level = Math.max(1, Math.min(5, level));
            text = Words.clean(text);
        }
    }

    record Paragraph(String text) implements Block {
        public Paragraph {
            text = Words.clean(text);
        }
    }

    /** A list item; depth 0 is the outermost list, number 0 means a bullet. */
    record Item(int depth, int number, String text) implements Block {
        public Item {
            depth = Math.max(0, Math.min(4, depth));
            number = Math.max(0, Math.min(999, number));
            text = Words.clean(text);
        }

        static Item bullet(String text) {
            return new Item(0, 0, text);
        }
    }
}
