package org.confidant.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FoldTest {

    @Provide
    Arbitrary<String> texts() {
        var anything = Arbitraries.strings().all().ofMaxLength(40);
        var typed = Arbitraries.strings().ascii().ofMaxLength(40);
        var tricky = Arbitraries.of(
                        "ß", "ẞ", "İ", "ı", "ς", "Σ", "ﬁ", "ŉ", "ǅ", "K", "ᾳ", "e\u0301", "ａ", "①", "½", "한", "각", "Ⅷ",
                        "0", "@", "$", "!")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(anything, typed, tricky);
    }

    @Property(tries = 3000)
    void PW_C06_foldingTwiceIsFoldingOnce(@ForAll("texts") String text) {
        var once = folded(text);

        assertThat(folded(once)).isEqualTo(once);
    }

    @Property
    void PW_C06_caseMakesNoDifferenceToPlainWords(@ForAll("texts") String text) {
        var plain = text.replaceAll("[^\\x20-\\x7e]", "");

        assertThat(folded(plain.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(folded(plain.toLowerCase(java.util.Locale.ROOT)));
    }

    @Property
    void PW_C00_bothNormalFormsFoldTheSame(@ForAll("texts") String text) {
        assertThat(folded(Normalizer.normalize(text, Normalizer.Form.NFC)))
                .isEqualTo(folded(Normalizer.normalize(text, Normalizer.Form.NFD)));
    }

    @Property
    void PW_C06_onlyLettersAndDigitsRemain(@ForAll("texts") String text) {
        assertThat(folded(text).codePoints()).allMatch(point -> Character.isLetter(point) || Fold.isDigit(point));
    }

    @Property
    void PW_C09_aDistanceIsTheSameBothWays(@ForAll("texts") String one, @ForAll("texts") String other) {
        try (var a = Fold.fold(one.toCharArray());
                var b = Fold.fold(other.toCharArray())) {
            assertThat(Distance.between(a, b))
                    .isEqualTo(Distance.between(b, a))
                    .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
            assertThat(Distance.between(a, a)).isZero();
        }
    }

    private static String folded(String text) {
        try (var folded = Fold.fold(text.toCharArray())) {
            return new String(folded.toChars());
        }
    }
}
