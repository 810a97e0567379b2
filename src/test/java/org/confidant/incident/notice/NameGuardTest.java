package org.confidant.incident.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not leave the house. */
class NameGuardTest {

    private final NameGuard guard = new NameGuard(List.of("Mary Ann Brown", "Zoë O'Neill", "Solo"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was mary ann  BROWN who saw it",
                "Brown, Mary saw it",
                "Mrs Brown saw it",
                "Dr. O'Neill rang",
                "ZOË O'NEILL",
                "NHS 943 476 5919",
                "Write to her at ann@example.org",
                "She lives at SW1A 1AA",
                "Ring 020 7946 0958"
            })
    void INC_17_namesAndIdentifiersAreFound(String text) {
        assertThat(guard.objection(text)).isNotNull().doesNotContain("Brown").doesNotContain("943");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A brown envelope was posted",
                "Brownfield, marsh and anne",
                "Solo work",
                "9434765918 is no such number",
                ""
            })
    void INC_17_commonWordsAreNone(String text) {
        assertThat(guard.objection(text)).isNull();
    }

    @Test
    void INC_17_whomOneMayAskIsNoFindingWhereThatIsAsked() {
        var contact = "Mary Ann Brown, data protection officer, ann@example.org, 020 7946 0958";

        assertThat(guard.objection(contact, true)).isNull();
        assertThat(guard.objection(contact + ", 943 476 5919", true)).contains("an NHS number");
    }
}
