package org.confidant.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Asks axe whether a page can be used by everybody: WCAG 2.2, levels A and AA, and the good habits. */
public final class Axe {

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** Fails with each broken rule, its help page and the places on the page. */
    public static void clean(Page page) {
        // some servers send a page piece by piece, and what is not there yet is nobody's fault
        page.waitForLoadState();
        List<Rule> broken = new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations();
        if (!broken.isEmpty()) {
            throw new AssertionError(page.url() + " is not accessible:\n"
                    + broken.stream().map(Axe::sentence).collect(Collectors.joining("\n")));
        }
    }

    private static String sentence(Rule rule) {
        return "  " + rule.getId() + ": " + rule.getHelp() + " (" + rule.getHelpUrl() + ")\n"
                + rule.getNodes().stream().map(node -> "    " + node.getHtml()).collect(Collectors.joining("\n"));
    }
}
