package org.confidant.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID ANN = UUID.randomUUID();
    private static final UUID HR = UUID.randomUUID();

    @Test
    void TRN_01_aCourseIsAskedOfItsAudienceOnly() {
        assertThat(Audience.everybody().includes(Set.of())).isTrue();
        assertThat(Audience.of(Role.DPO, Role.IG_LEAD).includes(Set.of(Role.IG_LEAD)))
                .isTrue();
        assertThat(Audience.of(Role.DPO).includes(Set.of(Role.STAFF))).isFalse();
        assertThat(new AudienceColumn()
                        .convertToEntityAttribute(
                                new AudienceColumn().convertToDatabaseColumn(Audience.of(Role.DPO, Role.IG_LEAD))))
                .isEqualTo(Audience.of(Role.IG_LEAD, Role.DPO));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-14, 12, 2027-03-14",
        "2024-02-29, 12, 2025-02-28",
        "2026-01-31, 1, 2026-02-28",
        "2026-08-31, 6, 2027-02-28",
        "2023-08-31, 6, 2024-02-29",
        "2026-11-30, 3, 2027-02-28"
    })
    void TRN_02_calendarMonthsAreClampedToTheEndOfTheMonth(LocalDate done, int months, LocalDate until) {
        assertThat(CompletionRules.goodUntil(done, months)).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22, 2027-11-22, true, true",
        "2026-11-22, 2025-11-22, 2026-11-22, true, true",
        "2026-11-22, 2025-11-21, 2026-11-21, false, true",
        "2026-11-22, 2024-11-22, 2025-11-22, false, true",
        "2026-11-22, 2024-11-21, 2025-11-21, false, false",
        "2026-11-22, , , false, false",
        "2026-11-22, 2019-01-01, , true, false"
    })
    void TRN_07_aCaseShowsHowSomebodyStoodOnItsDay(
            LocalDate day, LocalDate completedOn, LocalDate goodUntil, boolean inOrder, boolean withinTwoYears) {
        var at = TrainingAt.of(ANN, "Ann", day, completedOn, goodUntil);

        assertThat(at.inOrder()).isEqualTo(inOrder);
        assertThat(at.withinTwoYears()).isEqualTo(withinTwoYears);
    }

    @Test
    void TRN_02_aRefresherIsAskedForFourWeeksBeforeTheLastDay() {
        var early = row(TODAY.minusMonths(11), TODAY.plusDays(29));
        var soon = row(TODAY.minusMonths(11), TODAY.plusDays(28));

        assertThat(state(early, TODAY).refresh()).isFalse();
        assertThat(state(soon, TODAY).refresh()).isTrue();
        assertThat(state(soon, TODAY).inOrder()).isTrue();
        assertThat(state(soon, TODAY).inWords()).startsWith("do it again by");
        assertThat(state(soon, TODAY.plusDays(29)).refresh()).isFalse();
        assertThat(state(soon, TODAY.plusDays(29)).inOrder()).isFalse();
    }

    @Test
    void TRN_02_aCompletionWithoutAnEndDoesNotRunOut() {
        assertThat(CompletionRules.goodUntil(TODAY, null)).isNull();
    }

    @Property
    void TRN_02_aLongerValidityNeverEndsEarlier(
            @ForAll @IntRange(min = 0, max = 4000) int days, @ForAll @IntRange(min = 1, max = 119) int months) {
        var done = LocalDate.of(2019, 1, 1).plusDays(days);

        assertThat(CompletionRules.goodUntil(done, months)).isBefore(CompletionRules.goodUntil(done, months + 1));
        assertThat(CompletionRules.goodUntil(done, months).getDayOfMonth()).isLessThanOrEqualTo(done.getDayOfMonth());
    }

    @Test
    void TRN_02_itCountsThroughItsLastDayAndNotADayLonger() {
        var last = LocalDate.of(2026, 11, 22);

        assertThat(state(row(last.minusMonths(12), last), TODAY).inOrder()).isTrue();
        assertThat(state(row(last.minusMonths(12), last), TODAY.plusDays(1)).inOrder())
                .isFalse();
        assertThat(state(row(last.minusMonths(12), last), TODAY.plusDays(1)).late())
                .isTrue();
    }

    @Test
    void TRN_02_aRevokedRecordDoesNotCount() {
        var revoked = new CompletionRow(
                UUID.randomUUID(),
                ANN,
                "DSA1",
                "Data Security Awareness",
                "1",
                TODAY,
                TODAY.plusMonths(12),
                null,
                null,
                TrainingSource.MANUAL,
                "HR",
                NOW,
                "wrong person");

        assertThat(state(revoked, TODAY).inOrder()).isFalse();
    }

    @Test
    void TRN_02_aRecordIsTakenBackByAnotherThatSaysWhy() {
        var wrong = TrainingCompletion.recorded(request(TODAY, null), course(null), HR, TODAY, NOW);

        assertThatThrownBy(() -> wrong.revoked(" ", HR, NOW)).isInstanceOf(Invalid.class);
        var revocation = wrong.revoked("Another person's certificate.", HR, NOW);
        assertThat(revocation.personId()).isEqualTo(ANN);
        assertThatThrownBy(() -> revocation.revoked("no", HR, NOW)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void TRN_02_theDayOfCompletionIsADayThatCanBe() {
        assertThatThrownBy(() -> record(TODAY.plusDays(1), null, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> record(TODAY.minusYears(11), null, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> record(null, null, null)).isInstanceOf(Invalid.class);
    }

    @Test
    void TRN_02_aScoreBelowThePassMarkIsNoCompletion() {
        assertThatThrownBy(() -> record(TODAY, 79, 80)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> record(TODAY, null, 80)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> record(TODAY, 101, null)).isInstanceOf(Invalid.class);
        assertThat(record(TODAY, 80, 80)).isNotNull();
    }

    @Test
    void TRN_03_aStarterHasThirtyDaysThroughTheLastOfThem() {
        var course = course(null);

        var state = CourseState.of(course, LocalDate.of(2026, 11, 1), List.of(), TODAY, 30);
        assertThat(state.due()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(state.late()).isFalse();
        assertThat(CourseState.of(course, LocalDate.of(2026, 11, 1), List.of(), LocalDate.of(2026, 12, 1), 30)
                        .late())
                .isFalse();
        assertThat(CourseState.of(course, LocalDate.of(2026, 11, 1), List.of(), LocalDate.of(2026, 12, 2), 30)
                        .late())
                .isTrue();
    }

    @Test
    void TRN_03_nobodyIsLateForACourseThatDidNotExist() {
        var state = CourseState.of(course(null), LocalDate.of(2019, 5, 1), List.of(), TODAY, 30);

        assertThat(state.due()).isEqualTo(LocalDate.of(2026, 10, 1).plusDays(30));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-01, 2026-11-20, 2026-12-20, false",
        "2019-05-01, 2026-09-01, 2026-10-31, true",
        "2026-11-21, 2026-11-20, 2026-12-21, false",
        "2026-11-25, 2026-11-20, 2026-12-25, false"
    })
    void TRN_03_nobodyIsLateForACourseThatWasNotInTheCatalogue(
            LocalDate startedOn, LocalDate addedOn, LocalDate due, boolean late) {
        var state = CourseState.of(course(null, addedOn), startedOn, List.of(), TODAY, 30);

        assertThat(state.due()).isEqualTo(due);
        assertThat(state.late()).isEqualTo(late);
    }

    @Test
    void TRN_03_theCompletionThatLastsLongestCounts() {
        var state = CourseState.of(
                course(null),
                LocalDate.of(2019, 5, 1),
                List.of(
                        row(TODAY.minusYears(2), TODAY.minusYears(1)),
                        row(TODAY.minusMonths(2), TODAY.plusMonths(10)),
                        row(TODAY.minusMonths(6), TODAY.plusMonths(6))),
                TODAY,
                30);

        assertThat(state.goodUntil()).isEqualTo(TODAY.plusMonths(10));
    }

    @ParameterizedTest
    @CsvSource({
        "37, 39, 94.8, false",
        "19, 20, 95.0, true",
        "9499, 10000, 94.9, false",
        "0, 5, 0.0, false",
        "5, 5, 100.0, true"
    })
    void TRN_04_theShareIsComparedExactlyAndShownCut(long trained, long people, String shown, boolean meets) {
        var share = new TrainedShare(trained, people);

        assertThat(share.shown()).isEqualTo(shown);
        assertThat(share.meets(95)).isEqualTo(meets);
    }

    @Test
    void TRN_04_withoutPeopleThereIsNoShare() {
        assertThat(new TrainedShare(0, 0).known()).isFalse();
        assertThat(new TrainedShare(0, 0).meets(0)).isFalse();
        assertThatThrownBy(() -> new TrainedShare(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void TRN_04_whatIsShownNeverPassesATargetThatWasMissed(
            @ForAll @LongRange(min = 0, max = 100_000) long trained,
            @ForAll @LongRange(min = 1, max = 100_000) long people) {
        var share = new TrainedShare(Math.min(trained, people), people);

        assertThat(Double.parseDouble(share.shown()) >= 95.0).isEqualTo(share.meets(95));
    }

    @Test
    void TRN_04_theFigureIsOneSentence() {
        assertThat(new TrainingFigure("Data Security Awareness", new TrainedShare(37, 39), 95).sentence())
                .isEqualTo(
                        "37 of 39 people completed Data Security Awareness in the last twelve months: 94.8 per cent, "
                                + "which misses the target of 95.");
        assertThat(new TrainingFigure(null, new TrainedShare(0, 39), 95).sentence())
                .isEqualTo("There is no course with the code DSA1 yet, so there is no figure.");
    }

    @Test
    void TRN_01_aCourseIsWithdrawnOnce() {
        var course = course(null);
        course.withdraw(TODAY);

        assertThatThrownBy(() -> course.withdraw(TODAY)).isInstanceOf(Conflict.class);
    }

    private static TrainingCompletion record(LocalDate day, Integer score, Integer passMark) {
        return TrainingCompletion.recorded(request(day, score), course(passMark), HR, TODAY, NOW);
    }

    private static RecordCompletion request(LocalDate day, Integer score) {
        return new RecordCompletion(ANN, "DSA1", day, score, null, null);
    }

    private static Course course(Integer passMark) {
        return course(passMark, LocalDate.of(2026, 9, 1));
    }

    private static Course course(Integer passMark, LocalDate addedOn) {
        var request = new AddCourse(
                "dsa1",
                "Data Security Awareness",
                "e-learning for healthcare",
                Audience.everybody(),
                LocalDate.of(2026, 10, 1),
                12,
                passMark,
                EvidenceType.CERTIFICATE,
                "1");
        return Course.added(request, addedOn);
    }

    private static CompletionRow row(LocalDate done, LocalDate until) {
        return new CompletionRow(
                UUID.randomUUID(),
                ANN,
                "DSA1",
                "Data Security Awareness",
                "1",
                done,
                until,
                null,
                null,
                TrainingSource.MANUAL,
                "HR",
                NOW,
                null);
    }

    private static CourseState state(CompletionRow row, LocalDate today) {
        return CourseState.of(course(null), LocalDate.of(2020, 1, 1), List.of(row), today, 30);
    }
}
