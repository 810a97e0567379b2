package org.confidant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.confidant.agreement.AgreementFixture.TODAY;
import static org.confidant.agreement.AgreementFixture.draft;
import static org.confidant.agreement.AgreementFixture.in;
import static org.confidant.agreement.AgreementFixture.terms;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.confidant.foundation.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementDatesTest {

    @ParameterizedTest
    @CsvSource(
            value = {
                "181,NONE",
                "180,180",
                "179,180",
                "91,180",
                "90,90",
                "61,90",
                "60,60",
                "31,60",
                "30,30",
                "15,30",
                "14,14",
                "8,14",
                "7,7",
                "1,7",
                "0,7",
                "-1,NONE"
            },
            nullValues = "NONE")
    void DPA_06_theOwnerIsRemindedAtEachMark(long daysLeft, Integer mark) {
        assertThat(AgreementCalendarService.reminder(daysLeft)).isEqualTo(mark);
    }

    @Property
    void DPA_06_theLastDayCountsInFull(@ForAll @IntRange(min = -400, max = 400) int daysLeft) {
        var end = TODAY.plusDays(daysLeft);
        var active = in(AgreementState.ACTIVE, terms(TODAY.minusYears(3), end));
        var expected = daysLeft < 0 ? Step.EXPIRE : daysLeft <= 180 ? Step.NEAR_END : null;

        assertThat(AgreementCalendarService.due(active, TODAY)).isEqualTo(expected);
    }

    @Test
    void DPA_06_anAgreementThatRenewsItselfDoesNotExpire() {
        var terms = terms(
                Direction.WE_PROCESS_FOR,
                SubProcessing.SPECIFIC,
                TODAY.minusYears(1),
                TODAY.minusDays(1),
                Renewal.AUTO,
                90);

        assertThat(AgreementCalendarService.due(in(AgreementState.EXPIRING, terms), TODAY))
                .isNull();
        assertThat(in(AgreementState.EXPIRING, terms).nextKind()).isEqualTo(NextKind.RENEWS);
    }

    @Test
    void anAgreementUnderNoticeEndsTheDayAfterItsLast() {
        var noticed = in(AgreementState.TERMINATION_NOTICE);

        assertThat(AgreementCalendarService.due(noticed, TODAY.plusDays(90))).isNull();
        assertThat(AgreementCalendarService.due(noticed, TODAY.plusDays(91))).isEqualTo(Step.END);
    }

    @Test
    void DPA_07_theYearlyReviewIsWhatComesNext() {
        var agreement = in(AgreementState.ACTIVE);
        agreement.takesEffect(TODAY.plusMonths(12));
        agreement.lookAhead(TODAY);

        assertThat(agreement.nextKind()).isEqualTo(NextKind.REVIEW);
        assertThat(agreement.nextOn()).isEqualTo(LocalDate.of(2027, 11, 22));
        agreement.reviewed(TODAY.plusMonths(24), TODAY);
        assertThat(agreement.nextKind()).isEqualTo(NextKind.NOTICE);
    }

    @Test
    void theLastDayForNoticeComesBeforeTheEnd() {
        var agreement = in(AgreementState.ACTIVE, terms(TODAY.minusDays(1), TODAY.plusDays(100)));

        assertThat(agreement.nextKind()).isEqualTo(NextKind.NOTICE);
        assertThat(agreement.nextOn()).isEqualTo(TODAY.plusDays(10));
        agreement.lookAhead(TODAY.plusDays(11));
        assertThat(agreement.nextKind()).isEqualTo(NextKind.ENDS);
    }

    @Test
    void DPA_08_theDataIsDueBackSoManyDaysAfterTheEnd() {
        var agreement = in(AgreementState.TERMINATION_NOTICE);
        agreement.clearUpWithin(99);

        assertThat(agreement.ending().exitDueOn())
                .as("the agreement itself says 30 days, counted from its last one")
                .isEqualTo(TODAY.plusDays(120));
    }

    @Test
    void aDraftWithoutDatesComesLast() {
        assertThat(draft(terms(null, null)).nextOn()).isEqualTo(Agreement.NEVER);
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        assertThatThrownBy(() -> draft(terms(TODAY, TODAY.minusDays(1))))
                .isInstanceOf(RuleBroken.class)
                .extracting(problem -> ((RuleBroken) problem).field())
                .isEqualTo("termEnd");
    }

    @Test
    void aNewerVersionKeepsTheTermsButNotTheDates() {
        var former = in(AgreementState.EXPIRING);
        var renewed = Agreement.renewing(former, "DPA-2026-0002", AgreementFixture.OWNER, AgreementFixture.NOW);

        assertThat(renewed.state()).isEqualTo(AgreementState.DRAFT);
        assertThat(renewed.renewsId()).isEqualTo(former.id());
        assertThat(renewed.terms()).isEqualTo(former.terms().withoutPeriod());
        assertThat(renewed.period().termEnd()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0,today", "1,tomorrow", "-1,yesterday", "38,in 38 days", "-3,3 days ago"})
    void saysHowFarAwayADayIs(int days, String words) {
        assertThat(Days.until(TODAY.plusDays(days), TODAY)).isEqualTo(words);
    }
}
