package org.confidant.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.confidant.policy.text.TextDifference.Kind;
import org.confidant.policy.text.TextDifference.Row;
import org.confidant.policy.text.TextDifference.Words;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    private static TextDifference between(String before, String after) {
        return TextDifference.between(PolicyText.parse(before), PolicyText.parse(after));
    }

    @Test
    void POL_05_sameTextsHaveNoChangedSection() {
        var difference = between("# One\n\nKeep it.\n", "# One\n\nKeep it.\n");

        assertThat(difference.isSame()).isTrue();
        assertThat(difference.changed()).isEmpty();
        assertThat(difference.sections()).singleElement().satisfies(one -> assertThat(one.heading())
                .isEqualTo("One"));
    }

    @Test
    void POL_05_onlyTheWordsThatChangedAreMarked() {
        var difference = between(
                "# One\n\nTell the HR manager within two days of it.\n\n# Two\n\nSame.\n",
                "# One\n\nTell the HR manager within one day of it.\n\n# Two\n\nSame.\n");

        assertThat(difference.sections())
                .extracting(TextDifference.Section::kind)
                .containsExactly(Kind.CHANGED, Kind.SAME);
        var row = difference.changed().get(0).rows().get(0);
        assertThat(row.before())
                .containsExactly(
                        new Words("Tell the HR manager within", false),
                        new Words("two days", true),
                        new Words("of it.", false));
        assertThat(row.after()).contains(new Words("one day", true));
    }

    @Test
    void aSectionIsKnownAgainByItsHeadingThoughItsNumberIsAnother() {
        var difference = between(
                "# 1. Scope\n\nAll.\n\n# 2. Duties\n\nKeep it.\n",
                "# 1. Scope\n\nAll.\n\n# 2. Words\n\nA client is anybody whom we help.\n\n# 3. Duties\n\nKeep it.\n");

        assertThat(difference.sections())
                .extracting(TextDifference.Section::kind)
                .containsExactly(Kind.SAME, Kind.ADDED, Kind.CHANGED);
        assertThat(difference.sections().get(2).formerHeading()).isEqualTo("2. Duties");
        assertThat(difference.sections().get(2).rows()).allMatch(row -> row.kind() == Kind.SAME);
    }

    @Test
    void aSectionUnderAnotherHeadingIsTheSameOneWhenItsWordsAreAlike() {
        var difference = between(
                "# Telephones\n\nWhoever rings is called back on a number that we know.\n",
                "# Calls\n\nWhoever rings is called back on a number that we know already.\n");

        assertThat(difference.sections()).singleElement().satisfies(section -> {
            assertThat(section.kind()).isEqualTo(Kind.CHANGED);
            assertThat(section.formerHeading()).isEqualTo("Telephones");
        });
    }

    @Test
    void whatHasNoCounterpartStandsAlone() {
        var difference = between(
                "# One\n\nFirst of all be kind.\n\nLock the drawer.\n\nWrite it down.\n",
                "# One\n\nFirst of all be kind.\n\nBring nothing home with you, ever.\n\nWrite it down.\n");

        assertThat(difference.changed().get(0).rows())
                .extracting(Row::kind)
                .containsExactly(Kind.SAME, Kind.REMOVED, Kind.ADDED, Kind.SAME);
    }

    @Test
    void ofWhatHasNotChangedOnlyTheNearestIsShown() {
        var many = lines(30, "Paragraph number %d stays.");
        var difference = between(
                "# One\n\n" + many + "The end of it is near.\n", "# One\n\n" + many + "The end of it is far.\n");

        var rows = difference.changed().get(0).rows();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).unshown()).isEqualTo(29);
    }

    private static String lines(int many, String form) {
        var lines = new StringBuilder();
        for (int at = 1; at <= many; at++) lines.append(form.formatted(at)).append("\n\n");
        return lines.toString();
    }

    /** Both sides can be read back from what is shown, whatever was done to the text. */
    @Property(tries = 200)
    void nothingIsLostOnEitherSide(
            @ForAll @Size(max = 12) List<@AlphaChars @StringLength(min = 1, max = 3) String> before,
            @ForAll @Size(max = 12) List<@AlphaChars @StringLength(min = 1, max = 3) String> after) {
        var rows = Runs.of(before, after);

        var left = new ArrayList<String>();
        var right = new ArrayList<String>();
        rows.forEach(run -> {
            var fromLeft = before.subList(run.fromLeft(), run.toLeft());
            var fromRight = after.subList(run.fromRight(), run.toRight());
            if (run.same()) assertThat(fromLeft).isEqualTo(fromRight);
            left.addAll(fromLeft);
            right.addAll(fromRight);
        });
        assertThat(left).isEqualTo(before);
        assertThat(right).isEqualTo(after);
    }

    /** 300 pages, and every paragraph another: the worst that can be asked. */
    @Test
    void aLargeTextIsComparedInBoundedTime() {
        var random = new Random(7);
        var before = PolicyText.parse(large(random));
        var after = PolicyText.parse(large(random));

        var difference = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> TextDifference.between(before, after));

        assertThat(difference.isSame()).isFalse();
    }

    private static String large(Random random) {
        return random.ints(3_000, 0, 9)
                .mapToObj(kind -> kind == 0
                        ? "# Chapter " + random.nextInt(90)
                        : random.ints(45, 0, 5_000).mapToObj(word -> "w" + word).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }
}
