package org.confidant.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.confidant.incident.Fixtures.HANDLER;
import static org.confidant.incident.Fixtures.NOTICED;
import static org.confidant.incident.Fixtures.SENT;
import static org.confidant.incident.Fixtures.at;
import static org.confidant.incident.Fixtures.incident;
import static org.confidant.incident.Fixtures.said;
import static org.confidant.incident.Fixtures.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Violation;
import org.junit.jupiter.api.Test;

class IncidentTest {

    @Test
    void CLK_02_theHoursCountFromWhenItWasNoticed() {
        var clock = incident().times().clock();

        assertThat(clock.awareAt()).isEqualTo(NOTICED);
        assertThat(clock.deadline()).isEqualTo(NOTICED.plus(Duration.ofHours(72)));
        assertThat(clock.ruleVersion()).isEqualTo(1);
    }

    @Test
    void CLK_02_countingFromLaterNeedsAReasonAndTheOfficersNote() {
        var later = NOTICED.plus(Duration.ofHours(2));
        var now = SENT.plus(Duration.ofHours(5));

        assertThatThrownBy(() -> acknowledged().triage(investigate(later, null, null), now))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.violations())
                        .extracting(Violation::field)
                        .containsExactly("awareReason", "dpoNote"));

        var incident = acknowledged();
        incident.triage(investigate(later, "Only then was it clear that it held names.", "Agreed."), now);
        assertThat(incident.times().clock().deadline()).isEqualTo(later.plus(Duration.ofHours(72)));
        assertThat(incident.times().clock().cautiousDeadline()).isEqualTo(NOTICED.plus(Duration.ofHours(72)));
    }

    @Test
    void CLK_02_neverLaterThanTheEndOfTriage() {
        var now = SENT.plus(Duration.ofHours(1));

        assertThatThrownBy(() -> acknowledged().triage(investigate(now.plusSeconds(1), "reason", "note"), now))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("awareAt"));
    }

    @Test
    void CLK_02_countingFromEarlierNeedsNothing() {
        var incident = acknowledged();

        incident.triage(investigate(NOTICED.minus(Duration.ofHours(3)), null, null), SENT.plusSeconds(900));

        assertThat(incident.times().clock().deadline()).isEqualTo(NOTICED.plus(Duration.ofHours(69)));
    }

    @Property
    void CLK_02_theDeadlineNeverMovesBeyondTriagePlusTheHours(@ForAll @IntRange(max = 10_000) int minutes) {
        var incident = acknowledged();
        var aware = NOTICED.plus(Duration.ofMinutes(minutes));
        var triaged = aware.plusSeconds(1);

        incident.triage(investigate(aware, "reason", "note"), triaged);

        assertThat(incident.times().clock().deadline()).isBefore(triaged.plus(Duration.ofHours(72)));
    }

    @Test
    void INC_06_lateWhenMoreThanTwentyFourHoursPassed() {
        assertThat(reportedAfter(Duration.ofHours(24))).isFalse();
        assertThat(reportedAfter(Duration.ofHours(24).plusSeconds(1))).isTrue();
    }

    @Test
    void triageNeedsThreeAnswersEvenIfTheyAreNotYetKnown() {
        var bare = new TriageIncident(
                IncidentStatus.UNDER_INVESTIGATION,
                IncidentCategory.X9_OTHER,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThatThrownBy(() -> acknowledged().triage(bare, SENT))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.violations())
                        .extracting(Violation::field)
                        .containsExactly("personalDataInvolved", "controllerRole"));

        var unknown = new TriageIncident(
                IncidentStatus.UNDER_INVESTIGATION,
                IncidentCategory.X9_OTHER,
                null,
                null,
                null,
                null,
                null,
                Known.UNKNOWN,
                null,
                ControllerRole.UNKNOWN,
                null,
                null,
                null,
                null,
                null);
        var incident = acknowledged();
        incident.triage(unknown, SENT);
        assertThat(incident.status()).isEqualTo(IncidentStatus.UNDER_INVESTIGATION);
        assertThat(incident.noticeClockRuns()).isTrue();
    }

    @Test
    void INC_01_accidentAndIntentLossAndEverythingElseAreABreach() {
        for (var what : BreachType.values()) {
            for (var why : Cause.values()) {
                var incident = incident();
                incident.acknowledge(HANDLER, SENT);
                incident.triage(
                        new TriageIncident(
                                IncidentStatus.UNDER_INVESTIGATION,
                                IncidentCategory.X9_OTHER,
                                List.of(),
                                null,
                                List.of(what),
                                why,
                                Cyber.NO,
                                Known.YES,
                                Known.NO,
                                ControllerRole.WE_ARE_CONTROLLER,
                                null,
                                null,
                                null,
                                null,
                                null),
                        SENT);
                assertThat(incident.noticeClockRuns()).as(what + " " + why).isTrue();
            }
        }
    }

    @Test
    void INC_03_anIncidentNeedBeNoBreachAndABreachNeedNotBeTold() {
        var nearMiss = incident(said(IncidentCategory.N1_NEAR_MISS, Known.NO));
        assertThat(nearMiss.reference()).startsWith("INC-");
        assertThat(nearMiss.status()).isEqualTo(IncidentStatus.SUBMITTED);
        assertThat(nearMiss.noticeClockRuns()).isFalse();

        var breach = Fixtures.decided(Choice.NOT_NOTIFY);
        assertThat(breach.personalData()).isEqualTo(Known.YES);
        assertThat(breach.risk().advice()).isEqualTo(Choice.NOT_NOTIFY);
        assertThat(Fixtures.decided(Choice.NOTIFY).risk().advice()).isEqualTo(Choice.NOTIFY);
    }

    @Test
    void INC_02_personalDataNeedsAtLeastOneTypeOfBreach() {
        var none = new TriageIncident(
                IncidentStatus.UNDER_INVESTIGATION,
                IncidentCategory.X9_OTHER,
                null,
                null,
                null,
                null,
                null,
                Known.YES,
                null,
                ControllerRole.UNKNOWN,
                null,
                null,
                null,
                null,
                null);

        assertThatThrownBy(() -> acknowledged().triage(none, SENT))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("breachTypes"));
    }

    @Test
    void aTriageThatEndsTheCaseKeepsItsReasonAndStopsTheHours() {
        var incident = acknowledged();

        incident.triage(triage(IncidentStatus.NEAR_MISS), SENT.plusSeconds(60));
        incident.planNext(null);

        assertThat(incident.open()).isFalse();
        assertThat(incident.noticeClockRuns()).isFalse();
        assertThat(incident.nextDeadline()).isNull();
    }

    @Test
    void INC_12_vulnerablePeopleRaiseTheRating() {
        var incident = acknowledged();
        var found = triage(IncidentStatus.UNDER_INVESTIGATION);
        incident.triage(
                new TriageIncident(
                        found.result(),
                        found.category(),
                        found.otherCategories(),
                        null,
                        found.breachTypes(),
                        null,
                        null,
                        Known.YES,
                        Known.YES,
                        ControllerRole.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        null),
                SENT);

        assertThat(incident.assess(new AssessRisk(1, 1, null))).isEqualTo(new RiskGrid(2, 2));

        incident.contain(SENT, SENT.plusSeconds(10));
        assertThat(incident.assess(new AssessRisk(1, 1, null))).isEqualTo(new RiskGrid(1, 1));
    }

    @Test
    void INC_14_theDecisionIsAPersonsAndKeepsItsReason() {
        var incident = Fixtures.investigated();
        incident.assess(new AssessRisk(3, 2, null));

        assertThatThrownBy(() -> incident.decide(new DecideNotification(Choice.NOT_NOTIFY, null), true, SENT))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> incident.decide(new DecideNotification(Choice.NOTIFY, null), false, SENT))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("data protection officer");
        incident.decide(new DecideNotification(Choice.PENDING, null), false, SENT);
        assertThat(incident.status()).isEqualTo(IncidentStatus.RISK_ASSESSED);

        incident.decide(new DecideNotification(Choice.NOT_NOTIFY, "Came back unopened."), true, SENT);
        assertThat(incident.status()).isEqualTo(IncidentStatus.REMEDIATION);
        assertThat(incident.noticeClockRuns()).isFalse();
    }

    @Test
    void INC_14_tellingAgainstTheGridNeedsAReasonToo() {
        var incident = Fixtures.investigated();
        incident.assess(new AssessRisk(2, 5, null));

        assertThatThrownBy(() -> incident.decide(new DecideNotification(Choice.NOTIFY, null), true, SENT))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("reason"));
    }

    @Test
    void CLK_01_aReportAfterTheHoursSaysWhatHeldItUp() {
        var incident = Fixtures.decided(Choice.NOTIFY);
        var late = NOTICED.plus(Duration.ofHours(73));

        assertThat(incident.noticeClockRuns()).isTrue();
        assertThatThrownBy(() -> incident.told(new RecordNotice(at(late), null, null, null), late))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("delayReason"));

        incident.told(new RecordNotice(at(late), "IC-1", "The numbers follow on Friday.", "Nobody was in."), late);
        assertThat(incident.status()).isEqualTo(IncidentStatus.NOTIFIED_INITIAL);
        assertThat(incident.noticeClockRuns()).isFalse();

        incident.told(new RecordNotice(at(late), "IC-1", null, null), late);
        assertThat(incident.status()).isEqualTo(IncidentStatus.REMEDIATION);
    }

    @Test
    void CLK_09_noReportWasSentBeforeTheIncidentWasNoticed() {
        var incident = Fixtures.decided(Choice.NOTIFY);
        var before = NOTICED.minusSeconds(1);

        assertThatThrownBy(() -> incident.told(new RecordNotice(at(before), null, null, null), NOTICED))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("sentAt"));
        assertThat(incident.noticeClockRuns()).isTrue();
    }

    @Test
    void closingSaysEverythingThatIsMissing() {
        var early = Fixtures.investigated();
        assertThat(early.missingToClose(true))
                .extracting(Violation::field)
                .containsExactly("status", "rootCause", "lessons", "effects", "remedialAction", "outcome");

        var incident = Fixtures.decided(Choice.NOT_NOTIFY);
        assertThatThrownBy(() -> incident.close(true, SENT)).isInstanceOf(RuleBroken.class);
        incident.found(Fixtures.findings());
        incident.outcomeRecorded(SENT);
        assertThat(incident.missingToClose(false)).extracting(Violation::field).containsExactly("actions");

        incident.close(true, SENT);
        assertThat(incident.status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(incident.open()).isFalse();
    }

    @Test
    void aClosedCaseComesBackToInvestigationAndNeedsANewDecision() {
        var incident = Fixtures.decided(Choice.NOT_NOTIFY);
        incident.found(Fixtures.findings());
        incident.outcomeRecorded(SENT);
        incident.close(true, SENT);

        incident.reopen();

        assertThat(incident.status()).isEqualTo(IncidentStatus.UNDER_INVESTIGATION);
        assertThat(incident.risk()).isNull();
        assertThat(incident.missingToClose(true)).extracting(Violation::field).containsExactly("status");
    }

    @Test
    void aReportIsWithdrawnOnlyUntilItIsRead() {
        var unread = incident();
        unread.withdraw();
        assertThat(unread.status()).isEqualTo(IncidentStatus.WITHDRAWN_BY_REPORTER);

        assertThatThrownBy(() -> acknowledged().withdraw()).isInstanceOf(RuleBroken.class);
    }

    @Test
    void theNextDeadlineIsTheEarliestThatCounts() {
        var incident = incident();
        assertThat(incident.nextDeadlineKind()).isEqualTo(DeadlineKind.ACKNOWLEDGE);
        assertThat(incident.nextDeadline()).isEqualTo(SENT.plus(Duration.ofHours(4)));

        incident.acknowledge(HANDLER, SENT);
        incident.planNext(null);
        assertThat(incident.nextDeadlineKind()).isEqualTo(DeadlineKind.TELL_COMMISSIONER);

        incident.planNext(NOTICED.plusSeconds(60));
        assertThat(incident.nextDeadlineKind()).isEqualTo(DeadlineKind.ACTION);

        var noData = incident(said(IncidentCategory.C1_COMMERCIAL, Known.NO));
        noData.acknowledge(HANDLER, SENT);
        noData.planNext(null);
        assertThat(noData.nextDeadline()).isNull();
    }

    @Test
    void INC_09_theCaldicottGuardianHearsOfTwoKinds() {
        for (var category : IncidentCategory.values()) {
            var concerned = incident(said(category, Known.UNKNOWN)).concernsCaldicottGuardian();

            assertThat(concerned)
                    .isEqualTo(
                            List.of(IncidentCategory.A1_ACCESS_NO_LEGIT_REASON, IncidentCategory.D1_WRONGFUL_DISCLOSURE)
                                    .contains(category));
        }
    }

    private static TriageIncident investigate(Instant aware, String reason, String note) {
        return triage(IncidentStatus.UNDER_INVESTIGATION, aware, reason, note);
    }

    private static Incident acknowledged() {
        var incident = incident();
        incident.acknowledge(HANDLER, SENT.plusSeconds(60));
        return incident;
    }

    private static boolean reportedAfter(Duration wait) {
        return incident(said(
                        IncidentCategory.X9_OTHER,
                        Known.UNKNOWN,
                        "Something was lying about.".repeat(2),
                        at(SENT.minus(wait))))
                .lateReport();
    }
}
