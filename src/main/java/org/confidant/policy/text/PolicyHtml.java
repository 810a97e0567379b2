package org.confidant.policy.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.confidant.policy.text.Block.Heading;
import org.confidant.policy.text.Block.Item;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns a policy text into HTML. The title of the policy is the page's only {@code h1}, so chapters start at
 * {@code h2}. Everything is escaped on the way in, and the sanitiser guards the way out all the same.
 */
final class PolicyHtml {

    private static final Pattern OWN_MARK = Pattern.compile("\\(?[A-Za-z0-9]{1,4}[.)] .*");
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li")
            .allowAttributes("id")
            .matching(Pattern.compile("s\\d{1,4}"))
            .onElements("h2", "h3", "h4", "h5", "h6")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,3}"))
            .onElements("ol")
            .allowAttributes("class")
            .matching(Pattern.compile("own-mark"))
            .onElements("li")
            .toFactory();

    private final StringBuilder out = new StringBuilder();
    private final Deque<Item> open = new ArrayDeque<>();
    private int headings;
    private int level = 1;

    private PolicyHtml() {}

    static String render(PolicyText text) {
        var html = new PolicyHtml();
        text.blocks().forEach(html::add);
        html.closeLists(-1);
        return ALLOWED.sanitize(html.out.toString());
    }

    private void add(Block block) {
        if (block instanceof Item item) {
            item(item);
        } else if (block instanceof Heading heading) {
            closeLists(-1);
            heading(heading);
        } else {
            closeLists(-1);
            out.append("<p>").append(escaped(block.text())).append("</p>\n");
        }
    }

    /** Headings never skip a level on the page, whatever the author's file did (WCAG 1.3.1). */
    private void heading(Heading heading) {
        level = Math.min(heading.level() + 1, Math.min(6, level + 1));
        out.append("<h%d id=\"s%d\">".formatted(level, ++headings))
                .append(escaped(heading.text()))
                .append("</h%d>\n".formatted(level));
    }

    private void item(Item item) {
        closeLists(item.depth());
        var before = open.peek();
        if (before != null && before.depth() == item.depth()) {
            if (continues(before, item)) {
                out.append("</li>\n");
                open.pop();
            } else {
                close();
                openList(item);
            }
        } else {
            openList(item);
        }
        out.append(OWN_MARK.matcher(item.text()).matches() ? "<li class=\"own-mark\">" : "<li>")
                .append(escaped(item.text()));
        open.push(item);
    }

    private static boolean continues(Item before, Item item) {
        return before.number() == 0 ? item.number() == 0 : item.number() == before.number() + 1;
    }

    private void openList(Item item) {
        out.append(item.number() == 0 ? "<ul>\n" : "<ol start=\"" + item.number() + "\">\n");
    }

    private void closeLists(int depth) {
        while (!open.isEmpty() && open.peek().depth() > depth) close();
    }

    private void close() {
        out.append("</li>\n").append(open.pop().number() == 0 ? "</ul>\n" : "</ol>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
