package org.confidant.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PasswordRulesTest {

    static Stream<Vectors.Vector> vectors() {
        return Vectors.all().stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void PW_C00_to_PW_C10_everyVectorFailsWhatItMustAndNothingElse(Vectors.Vector vector) {
        var expected = new ArrayList<>(vector.fails());
        if (vector.known()) {
            expected.add("PW-C10");
        }

        var verdicts =
                PasswordRules.check(vector.rules(), vector.password().toCharArray(), Vectors.words(vector.person()));

        assertThat(failed(verdicts)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(PasswordRules.passes(verdicts)).isEqualTo(expected.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void PW_C00_bothNormalFormsOfOneTextGetTheSameVerdicts(Vectors.Vector vector) {
        var words = Vectors.words(vector.person());
        var decomposed = Normalizer.normalize(vector.password(), Normalizer.Form.NFD);

        assertThat(PasswordRules.check(vector.rules(), decomposed.toCharArray(), words))
                .isEqualTo(PasswordRules.check(vector.rules(), vector.password().toCharArray(), words));
    }

    @Test
    void PW_N01_noVerdictNorWordListRepeatsWhatWasTypedOrIsHeld() {
        var canary = "Zq7!canary-sarah-jones";
        var words = Vectors.words("sarah");

        for (var profile : Profile.all()) {
            assertThat(PasswordRules.check(profile, canary.toCharArray(), words).toString())
                    .doesNotContain("canary", "Zq7");
        }
        assertThat(words.toString()).doesNotContainIgnoringCase("jones");
        try (var points = CodePoints.of(canary)) {
            assertThat(points.toString()).doesNotContain("canary");
        }
    }

    @Test
    void PW_N01_theCallersCharactersAreLeftForTheCallerToWipe() {
        var candidate = "violet-kettle-harbour-moss".toCharArray();

        PasswordRules.check(Profile.DEFAULT, candidate, Words.aboutNobody());

        assertThat(candidate).containsExactly("violet-kettle-harbour-moss".toCharArray());
    }

    @Test
    void PW_C05_aProfileSaysItsOwnNumbers() {
        var verdicts = PasswordRules.check(Profile.DEFAULT, "short".toCharArray(), Words.aboutNobody());

        assertThat(verdicts).contains(new Verdict("PW-C05", false, "Use between 15 and 256 characters."));
    }

    @Test
    void everyRuleOfAProfileHasItsVerdictInOrder() {
        for (var profile : Profile.all()) {
            assertThat(PasswordRules.check(profile, "x".toCharArray(), Words.aboutNobody()))
                    .extracting(Verdict::rule)
                    .containsExactlyElementsOf(PasswordRules.rulesOf(profile));
        }
    }

    @Test
    void PW_C07_theOrganisationsOwnNamesCanBeAdded() {
        var words = Words.aboutNobody().andSystem(List.of("Harbour Trust", " "));

        assertThat(failed(PasswordRules.check(Profile.POLICY_2018, "X9-h4rb0ur-trust".toCharArray(), words)))
                .containsExactly("PW-C07");
    }

    @ParameterizedTest
    @CsvSource({
        "Summer1!, Summer2!, false",
        "violet-kettle-harbour-moss, violet-kettle-harbour-moss, false",
        "violet-kettle-harbour-moss, VIOLET-kettle-harbour-moss-2026, false",
        "violet-kettle-harbour-moss, v1olet-kettle-harb0ur-moss, false",
        "violet-kettle-harbour-moss, violet-kettle-harbour-moos, false",
        "violet-kettle-harbour-moss, violet-kettle-harbour-fern, true",
        "123456789012345, 123456789012346, false",
        "123456789012345, 999999999999999, true"
    })
    void PW_C09_aNewPasswordIsAnotherOne(String old, String chosen, boolean enough) {
        assertThat(PasswordRules.differsEnough(old.toCharArray(), chosen.toCharArray()))
                .isEqualTo(enough);
    }

    @Test
    void PW_C09_thePolicyAsksForFourChangesAndTodaysAdviceForThree() {
        var old = "violet-kettle-moss".toCharArray();
        var chosen = "violet-kettle-mxyz".toCharArray();

        assertThat(PasswordRules.differsEnough(Profile.POLICY_2018, old, chosen))
                .isFalse();
        assertThat(PasswordRules.differsEnough(Profile.DEFAULT, old, chosen)).isTrue();
    }

    @Test
    void PW_C10_theShippedListHasAtLeastAHundredThousandEntries() {
        assertThat(Blocklist.shipped().size()).isGreaterThanOrEqualTo(100_000);
        assertThat(Blocklist.mostUsed()).hasSizeGreaterThanOrEqualTo(100_000);
    }

    @Test
    void PW_C10_theShortListOfTheBrowserIsCutFromTheServersList() throws Exception {
        assertThat(Files.readString(KnownPasswordsForTheBrowser.FILE)).isEqualTo(KnownPasswordsForTheBrowser.script());
    }

    @Test
    void PW_01_confidantsOwnProfileForbidsNothingThatGuidanceAllows() {
        var own = Profile.DEFAULT;

        assertThat(own.minLength()).isGreaterThanOrEqualTo(15);
        assertThat(own.maxLength()).isGreaterThanOrEqualTo(64);
        assertThat(own.rotationDays()).isEmpty();
        assertThat(PasswordRules.rulesOf(own)).doesNotContain("PW-C01", "PW-C02", "PW-C03", "PW-C04");
    }

    private static List<String> failed(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !verdict.passed())
                .map(Verdict::rule)
                .toList();
    }
}
