package org.confidant.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.confidant.policy.text.Block.Heading;
import org.confidant.policy.text.Block.Item;
import org.confidant.policy.text.Block.Paragraph;
import org.junit.jupiter.api.Test;

class PolicyTextTest {

    @Test
    void POL_07_hashRecipe() {
        var vector = "6bd1960013ea1cfb93d9055b5134ed9d2ff24a5b38e81c9e273afb32384ee59f";

        assertThat(TextHash.of("Confidentiality Policy v1\n")).isEqualTo(vector);
        assertThat(TextHash.of("Confidentiality Policy v1\r\n")).isEqualTo(vector);
        assertThat(TextHash.of("Confidentiality Policy v1\r")).isEqualTo(vector);
        assertThat(TextHash.of("Confidentiality  Policy v1\n")).isNotEqualTo(vector);
        assertThat(TextHash.of("Cafe\u0301\n")).isEqualTo(TextHash.of("Café\n"));
    }

    @Test
    void POL_07_oneCharacterMoreIsAnotherHash() {
        var text = PolicyText.parse("# Policy\n\nKeep it to yourself.\n");
        var other = PolicyText.parse("# Policy\n\nKeep it to yourself!\n");

        assertThat(other.sha256()).isNotEqualTo(text.sha256());
    }

    @Property
    void theCanonicalTextTellsTheWholeStructure(@ForAll("texts") PolicyText text) {
        assertThat(PolicyText.parse(text.canonical())).isEqualTo(text);
    }

    @Property
    void writingOnInMarkdownChangesNothingByItself(@ForAll("texts") PolicyText text) {
        var words = text.isEmpty() ? text : TextImport.typed(text.markdown());

        assertThat(words.canonical()).isEqualTo(text.canonical());
    }

    @Property
    void htmlIsTheSameWordsAndHoldsNoForeignElement(@ForAll("texts") PolicyText text) {
        var html = text.html();

        assertThat(html.replaceAll("</?(h[2-6]|p|ul|ol|li)( (id|start|class)=\"[a-z0-9-]+\")?>", ""))
                .doesNotContain("<");
    }

    @Provide
    Arbitrary<PolicyText> texts() {
        var words = Arbitraries.of(
                        "word",
                        "Word",
                        "4.1",
                        "1.",
                        "2)",
                        "#",
                        "##",
                        "-",
                        "*",
                        "_it_",
                        "**bold**",
                        "<b>",
                        "&amp;",
                        "&",
                        "[a](b)",
                        "`x`",
                        "\\",
                        "é",
                        "„so‟",
                        "a)",
                        "(i)",
                        ">",
                        "|",
                        "~~x~~",
                        "http://example.org",
                        "https://example.org/a_b",
                        "=",
                        "+",
                        "!",
                        "a*b",
                        "---")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list -> String.join(" ", list));
        Arbitrary<Block> heading =
                Combinators.combine(Arbitraries.integers().between(1, 5), words).as(Heading::new);
        Arbitrary<Block> paragraph = words.map(Paragraph::new);
        Arbitrary<Block> bullet = Combinators.combine(Arbitraries.integers().between(0, 3), words)
                .as((depth, text) -> new Item(depth, 0, text));
        Arbitrary<Block> numbered = words.map(text -> new Item(0, 1, text));
        return Arbitraries.oneOf(List.of(heading, paragraph, bullet, numbered))
                .list()
                .ofMaxSize(8)
                .map(PolicyText::new);
    }

    @Test
    void listsNestInHtml() {
        var text = PolicyText.parse("- one\n  - deeper\n- two\n\n1. first\n2. second\n\n- a) own mark\n");

        assertThat(text.html().replace("\n", ""))
                .isEqualTo(
                        "<ul><li>one<ul><li>deeper</li></ul></li><li>two</li></ul><ol start=\"1\"><li>first</li><li>second</li></ol><ul><li class=\"own-mark\">a) own mark</li></ul>");
    }

    @Test
    void headingsNeverSkipALevelOnThePage() {
        var text = new PolicyText(List.of(new Heading(1, "One"), new Heading(4, "Deep"), new Heading(2, "Two")));

        assertThat(text.html()).contains("<h2 id=\"s1\">One</h2>", "<h3 id=\"s2\">Deep</h3>", "<h3 id=\"s3\">Two</h3>");
        assertThat(text.chapters()).extracting(PolicyText.Chapter::anchor).containsExactly("s1", "s2", "s3");
    }

    @Test
    void wordsAreEscaped() {
        assertThat(new PolicyText(List.of(new Paragraph("<script>alert(1)</script> & more"))).html())
                .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</p>\n");
    }
}
