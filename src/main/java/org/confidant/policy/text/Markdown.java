package org.confidant.policy.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.confidant.policy.text.Block.Item;

/**
 * Markdown in and out. Of Markdown's many forms only headings, paragraphs and lists survive; emphasis leaves its words
 * behind, a link its words and address, raw HTML its words.
 */
final class Markdown {

    private static final Pattern NEEDS_ESCAPE = Pattern.compile("[\\\\`*_\\[\\]<&!~|]");
    private static final Pattern STARTS_LIKE_A_MARK = Pattern.compile("(?:[-+=#>]|\\d{1,9}[.)](?= |$)).*");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern TABLE_RULE = Pattern.compile("\\|[-:| ]+\\|?");

    private Markdown() {}

    static PolicyText read(String source) {
        var reader = new Reader();
        Parser.builder().build().parse(source).accept(reader);
        return new PolicyText(reader.blocks);
    }

    static String write(PolicyText text) {
        var out = new StringBuilder();
        var widths = new int[6];
        var delimiter = new char[6];
        var last = new int[6];
        Block before = null;
        for (var block : text.blocks()) {
            var inList = before instanceof Item;
            if (before != null) out.append(inList && block instanceof Item ? "\n" : "\n\n");
            if (block instanceof Item item) {
                var depth = item.depth();
                var deeper = !(before instanceof Item previous) || previous.depth() < depth;
                var goesOn = !deeper && item.number() == last[depth] + 1 && last[depth] > 0;
                if (deeper) delimiter[depth] = '.';
                if (!deeper && !goesOn && item.number() > 0) delimiter[depth] = delimiter[depth] == '.' ? ')' : '.';
                last[depth] = item.number();
                var mark = item.number() == 0 ? "- " : item.number() + "" + delimiter[depth] + " ";
                out.append(" ".repeat(depth == 0 ? 0 : widths[depth - 1])).append(mark);
                widths[depth] = (depth == 0 ? 0 : widths[depth - 1]) + mark.length();
                out.append(escaped(item.text()));
            } else if (block instanceof Block.Heading heading) {
                out.append("#".repeat(heading.level())).append(' ').append(escaped(heading.text()));
            } else {
                out.append(escaped(block.text()));
            }
            before = block;
        }
        return out.isEmpty() ? "" : out.append('\n').toString();
    }

    /** Escapes what Markdown would read as a sign of its own. */
    private static String escaped(String text) {
        var inline = NEEDS_ESCAPE.matcher(text).replaceAll("\\\\$0");
        if (!STARTS_LIKE_A_MARK.matcher(text).matches()) return hashesKept(inline);
        var digits = inline.chars().takeWhile(Character::isDigit).count();
        return hashesKept(inline.substring(0, (int) digits) + "\\" + inline.substring((int) digits));
    }

    /** A heading may end in hashes; those would be taken for its closing sequence. */
    private static String hashesKept(String text) {
        return text.endsWith("#") && !text.endsWith("\\#") ? text.substring(0, text.length() - 1) + "\\#" : text;
    }

    private static final class Reader extends AbstractVisitor {

        private final List<Block> blocks = new ArrayList<>();
        private int depth = -1;
        private int number;
        private boolean itemOpen;

        @Override
        public void visit(Heading heading) {
            blocks.add(new Block.Heading(heading.getLevel(), words(heading)));
        }

        @Override
        public void visit(Paragraph paragraph) {
            var text = words(paragraph);
            if (itemOpen) {
                blocks.add(new Item(depth, number, text.replace('\n', ' ')));
                itemOpen = false;
            } else if (isTable(text)) {
                rows(text);
            } else {
                blocks.add(new Block.Paragraph(text.replace('\n', ' ')));
            }
        }

        @Override
        public void visit(BulletList list) {
            depth++;
            visitChildren(list);
            depth--;
        }

        @Override
        public void visit(OrderedList list) {
            depth++;
            var start = list.getMarkerStartNumber();
            int next = Math.max(1, start == null ? 1 : start);
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                number = next++;
                itemOpen = true;
                visitChildren(item);
                itemOpen = false;
            }
            depth--;
        }

        @Override
        public void visit(ListItem item) {
            number = 0;
            itemOpen = true;
            visitChildren(item);
            itemOpen = false;
        }

        @Override
        public void visit(FencedCodeBlock code) {
            lines(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            lines(code.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            blocks.add(new Block.Paragraph(TAG.matcher(html.getLiteral()).replaceAll(" ")));
        }

        private void lines(String literal) {
            literal.lines().forEach(line -> blocks.add(new Block.Paragraph(line)));
        }

        private static boolean isTable(String text) {
            return text.contains("\n") && Arrays.stream(text.split("\n")).allMatch(line -> line.startsWith("|"));
        }

        private void rows(String table) {
            for (var row : table.split("\n")) {
                if (TABLE_RULE.matcher(row.strip()).matches()) continue;
                blocks.add(new Block.Paragraph(row.strip().replaceAll("^\\||\\|$", "")));
            }
        }

        private static String words(Node node) {
            var inline = new Inline();
            inline.children(node);
            return inline.out.toString();
        }
    }

    private static final class Inline extends AbstractVisitor {

        private final StringBuilder out = new StringBuilder();

        void children(Node node) {
            visitChildren(node);
        }

        @Override
        public void visit(Text text) {
            out.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            out.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak line) {
            out.append('\n');
        }

        @Override
        public void visit(HardLineBreak line) {
            out.append('\n');
        }

        @Override
        public void visit(HtmlInline html) {
            // a tag has no words
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
        }

        @Override
        public void visit(Link link) {
            var from = out.length();
            visitChildren(link);
            var address = link.getDestination();
            if (!address.isBlank() && !out.substring(from).equals(address) && !address.startsWith("#")) {
                out.append(" (").append(address).append(')');
            }
        }
    }
}
