package org.confidant.foundation.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource({
        "9434765919, true",
        "943 476 5919, true",
        "943-476-5919, true",
        "4010232137, true",
        "9434765918, false",
        "1111111111, false",
        "0000000000, false",
        "943476591, false",
        "94347659190, false"
    })
    void MIN_02_nhsNumberPassesModulusEleven(String number, boolean valid) {
        assertThat(Identifiers.isNhsNumber(number)).isEqualTo(valid);
    }

    @Property(tries = 200)
    void MIN_02_noNumberHasTwoValidCheckDigits(@ForAll @LongRange(min = 1, max = 999_999_998) long nine) {
        var stem = "%09d".formatted(nine);
        long valid = java.util.stream.IntStream.rangeClosed(0, 9)
                .filter(digit -> Identifiers.isNhsNumber(stem + digit))
                .count();

        assertThat(valid).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The letter for 943 476 5919 went out.",
                "NHS no.9434765919",
                "(4010232137)",
            })
    void MIN_02_findsAnNhsNumberInASentence(String text) {
        assertThat(Identifiers.in(text)).contains(Identifier.NHS_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"QQ 12 34 56 C is the leaflet's example", "Order 94347659190123", "It was 17:30 on 19 11 2026"})
    void MIN_02_staysQuietWhereThereIsNothing(String text) {
        assertThat(Identifiers.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NATIONAL_INSURANCE_NUMBER, her number AB 12 34 56 C was on it",
        "NATIONAL_INSURANCE_NUMBER, ab123456c",
        "POSTCODE, posted to SW1A 1AA by mistake",
        "POSTCODE, posted to m1 1ae",
        "POSTCODE, cr26xh",
        "EMAIL, sent to j.bloggs@example.org instead",
        "PHONE, rang 020 7946 0958 twice",
        "PHONE, rang 07700 900123",
        "PHONE, rang +44 7700 900123",
        "PHONE, rang (0161) 496 0000",
    })
    void MIN_02_findsTheOtherIdentifiers(Identifier kind, String text) {
        assertThat(Identifiers.in(text)).contains(kind);
    }

    @Test
    void MIN_02_warnsInOneSentenceAndNeverBlocks() {
        assertThat(Identifiers.warning("Sent to j.bloggs@example.org at SW1A 1AA"))
                .contains("a postcode, an e-mail address")
                .contains("take it out");
        assertThat(Identifiers.warning("The cabinet was left open.")).isEmpty();
        assertThat(Identifiers.warning(null)).isEmpty();
    }

    @Test
    void MIN_02_isQuickOnALongText() {
        var text = "a1 ".repeat(4_000) + "9".repeat(2_000);

        assertThat(Identifiers.in(text)).doesNotContain(Identifier.NHS_NUMBER);
    }
}
