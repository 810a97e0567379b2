package org.confidant.foundation.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a cell of a list becomes on the page; nothing that somebody typed becomes markup. */
class CellTest {

    @Test
    void wordsAreEscaped() {
        assertThat(written(Cell.of("<b>5 & 6</b> \"all\""))).isEqualTo("&lt;b&gt;5 &amp; 6&lt;/b&gt; &quot;all&quot;");
    }

    @Test
    void addressesAndLooksAreEscaped() {
        assertThat(written(Cell.link("ref\"", "list.xhtml?a=1&b=\"><script>", "A")))
                .isEqualTo("<a class=\"ref&quot;\" href=\"list.xhtml?a=1&amp;b=&quot;&gt;&lt;script&gt;\">A</a>");
    }

    @Test
    void nothingIsWrittenForWhatIsNotThere() {
        assertThat(written(Cell.of(null))).isEmpty();
        assertThat(written(Cell.link(null, "a.xhtml", "A").and(null).above(null)))
                .isEqualTo("<a href=\"a.xhtml\">A</a>");
    }

    @Test
    void aSecondPartStandsBesideOrBelow() {
        var small = Cell.marked("soft small", "more");
        assertThat(written(Cell.of("A").and(small))).isEqualTo("A <span class=\"soft small\">more</span>");
        assertThat(written(Cell.of("A").above(small))).isEqualTo("A<br/><span class=\"soft small\">more</span>");
    }

    private static String written(Cell cell) {
        var html = new Html(64);
        cell.write(html);
        return html.toString();
    }
}
