package org.confidant.account;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/incident/report.xhtml", "/policy/read.xhtml?id=1&paragraph=4"})
    void SEC_01_aPathOfThisSiteIsKept(String path) {
        assertThat(Next.safe(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "javascript:alert(1)",
                "/a//elsewhere.example",
                "/a\r\nSet-Cookie: x=y",
                " /x",
                "",
                "x",
                "/sign-in.xhtml?next=/",
                "/sign-out",
                "/api/v1/people",
                "/caf\u00e9"
            })
    void SEC_01_anythingElseLeadsHome(String path) {
        assertThat(Next.safe(path)).isEqualTo("/");
    }

    @Property
    void SEC_01_whateverIsGivenTheAnswerIsAPathOfThisSite(@ForAll String anything) {
        assertThat(Next.safe(anything)).startsWith("/").doesNotStartWith("//").doesNotContain("\\", "\n", "\r");
    }
}
