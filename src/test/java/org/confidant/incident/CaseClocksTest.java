package org.confidant.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.confidant.incident.Fixtures.HANDLER;
import static org.confidant.incident.Fixtures.NOTICED;
import static org.confidant.incident.Fixtures.SENT;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.confidant.agreement.Direction;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.Violation;
import org.confidant.incident.clock.AgreementTerms;
import org.confidant.incident.clock.CaseAgreement;
import org.confidant.incident.clock.CaseClock;
import org.confidant.incident.clock.CaseClocks;
import org.confidant.incident.clock.ClockKind;
import org.junit.jupiter.api.Test;

/** What counts in a case, and by which hours. */
class CaseClocksTest {

    @Test
    void CLK_07_theHoursAgreedWithTheControllerCountFromWhenWeBecameAware() {
        var incident = Fixtures.investigated();
        var eight = agreement(incident, Direction.WE_PROCESS_FOR, 8);
        var none = agreement(incident, Direction.WE_SUBPROCESS, null);

        var clocks = clocks(incident, List.of(none, eight), List.of());

        assertThat(of(clocks, ClockKind.CONTROLLER))
                .extracting(CaseClock::deadline)
                .containsExactly(NOTICED.plus(Duration.ofHours(8)), NOTICED.plus(Duration.ofHours(24)));
        assertThat(of(clocks, ClockKind.CONTROLLER).get(0).rule()).contains("8 hours, agreed in");
        assertThat(of(clocks, ClockKind.CONTROLLER).get(1).rule()).contains("as usual");
        assertThat(of(clocks, ClockKind.CONTROLLER)).allMatch(CaseClock::runs);
    }

    @Test
    void CLK_07_theNearestDeadlineIsTheNextOneOfTheCase() {
        var incident = Fixtures.investigated();
        var clocks = clocks(incident, List.of(agreement(incident, Direction.WE_PROCESS_FOR, 8)), List.of());

        incident.planNext(null, clocks);

        assertThat(incident.nextDeadline()).isEqualTo(NOTICED.plus(Duration.ofHours(8)));
        assertThat(incident.nextDeadlineKind()).isEqualTo(DeadlineKind.TELL_CONTROLLER);
    }

    @Test
    void CLK_07_whatASupplierOwesUsIsNoClockOfOurs() {
        var incident = Fixtures.investigated();

        var clocks = clocks(
                incident,
                List.of(
                        agreement(incident, Direction.THEY_PROCESS_FOR_US, 12),
                        agreement(incident, Direction.SHARING, null)),
                List.of());

        assertThat(of(clocks, ClockKind.CONTROLLER)).isEmpty();
    }

    @Test
    void CLK_08_aSuppliersNoticeCountsFromItsReceipt() {
        var incident = Fixtures.incident();

        var clocks = CaseClocks.reckon(
                incident, HowDetected.PROCESSOR_NOTICE, List.of(), List.of(), List.of(), List.of(), null, null);

        assertThat(of(clocks, ClockKind.SUPPLIER)).singleElement().satisfies(one -> {
            assertThat(one.start()).isEqualTo(NOTICED);
            assertThat(one.from()).contains("reached us");
        });
        assertThat(incident.times().awareAt()).isEqualTo(NOTICED);
    }

    @Test
    void INC_15_fromWhenAHighRiskIsLikelyThePeopleAreToldWithoutDelay() {
        var incident = Fixtures.investigated();
        var first = rights(incident, RightsRisk.HIGH, 100);
        var again = rights(incident, RightsRisk.HIGH, 300);

        var clocks = clocks(incident, List.of(), List.of(again, first, rights(incident, RightsRisk.LIKELY, 50)));

        assertThat(of(clocks, ClockKind.PEOPLE)).singleElement().satisfies(one -> {
            assertThat(one.start()).isEqualTo(SENT.plusSeconds(100));
            assertThat(one.deadline()).isNull();
            assertThat(one.runs()).isTrue();
        });
        assertThat(of(
                        clocks(incident, List.of(), List.of(rights(incident, RightsRisk.LIKELY, 400), again, first)),
                        ClockKind.PEOPLE))
                .isEmpty();
    }

    @Test
    void INC_15_eachRiskAdvisesWhatFollowsFromIt() {
        assertThat(RightsRisk.UNLIKELY.advice()).isEqualTo(Choice.NOT_NOTIFY);
        assertThat(RightsRisk.LIKELY.advice()).isEqualTo(Choice.NOTIFY);
        assertThat(RightsRisk.HIGH.advice()).isEqualTo(Choice.NOTIFY);
        assertThat(RightsRisk.HIGH.label()).contains("the people themselves");
        assertThatThrownBy(() -> new AssessRights(null, null, " ").check())
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.violations())
                        .extracting(Violation::field)
                        .containsExactly("level", "factors", "reasons"));
    }

    @Test
    void INC_13_howManyPeopleThereAreIsAFactorOfTheTestAndNotOfTheGrid() {
        assertThat(RiskFactor.values()).contains(RiskFactor.NUMBER);
        assertThat(RiskGrid.class.getRecordComponents()).extracting("name").containsExactly("likelihood", "severity");
    }

    @Test
    void INC_14_whoeverDecidesAgainstAnyAdviceSaysWhy() {
        var tell = new DecideNotification(Choice.NOTIFY, null);
        var why = new DecideNotification(Choice.NOTIFY, "The client asked us to.");

        assertThatCode(() -> tell.check(new Advices(Choice.NOTIFY, Choice.NOTIFY, Choice.NOTIFY)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> tell.check(new Advices(Choice.NOT_NOTIFY, null, null)))
                .hasMessageContaining("the grid");
        assertThatThrownBy(() -> tell.check(new Advices(Choice.NOTIFY, Choice.NOT_NOTIFY, null)))
                .hasMessageContaining("the risk to people");
        assertThatThrownBy(() -> tell.check(new Advices(Choice.NOTIFY, Choice.NOTIFY, Choice.NOT_NOTIFY)))
                .hasMessageContaining("data protection officer");
        assertThatCode(() -> why.check(new Advices(Choice.NOT_NOTIFY, Choice.NOT_NOTIFY, Choice.NOT_NOTIFY)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new DecideNotification(Choice.NOT_NOTIFY, null)
                        .check(new Advices(Choice.NOT_NOTIFY, Choice.NOT_NOTIFY, Choice.NOT_NOTIFY)))
                .isInstanceOf(Invalid.class);
    }

    private static List<CaseClock> clocks(
            Incident incident, List<CaseAgreement> agreements, List<RightsAssessment> rights) {
        return CaseClocks.reckon(incident, HowDetected.STAFF, agreements, List.of(), List.of(), rights, null, null);
    }

    private static List<CaseClock> of(List<CaseClock> clocks, ClockKind kind) {
        return clocks.stream().filter(one -> one.kind() == kind).toList();
    }

    private static CaseAgreement agreement(Incident incident, Direction direction, Integer hours) {
        return new CaseAgreement(
                incident.id(),
                new AgreementTerms(UUID.randomUUID(), "DPA-2026-00001, Sample Trust", direction, hours),
                24,
                HANDLER,
                SENT);
    }

    private static RightsAssessment rights(Incident incident, RightsRisk level, int later) {
        return new RightsAssessment(
                incident.id(),
                HANDLER,
                SENT.plusSeconds(later),
                new AssessRights(level, List.of(RiskFactor.SENSITIVITY), "Health data."));
    }
}
