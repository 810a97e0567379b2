package org.confidant.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.confidant.incident.Fixtures.NOTICED;
import static org.confidant.incident.Fixtures.SENT;
import static org.confidant.incident.Fixtures.at;
import static org.confidant.incident.Fixtures.said;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.confidant.foundation.problem.Violation;
import org.confidant.foundation.problem.Violations;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void INC_07_aKindAndAFewWordsAreEnough() {
        var report = said(IncidentCategory.X9_OTHER, null, "A cabinet stood open this morning.", null);

        assertThat(report.violations(SENT)).isEmpty();
        assertThat(report.personalDataInvolved()).isEqualTo(Known.UNKNOWN);
        assertThat(report.detected(SENT)).isEqualTo(SENT);
    }

    @Test
    void INC_04_causeAndCyberAreAskedAndMayStayOpen() {
        assertThat(Cause.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(
                        "ACCIDENTAL", "DELIBERATE_INTERNAL", "DELIBERATE_EXTERNAL", "SYSTEM", "UNKNOWN");
        assertThat(Cyber.values()).extracting(Enum::name).containsExactlyInAnyOrder("YES", "NO", "DONT_KNOW");
        var open = said(IncidentCategory.X9_OTHER, null, "A cabinet stood open this morning.", null);
        assertThat(open.cause()).isEqualTo(Cause.UNKNOWN);
        assertThat(open.cyber()).isEqualTo(Cyber.DONT_KNOW);

        var answers = answers(LocalDate.of(2026, 11, 19), LocalTime.of(9, 0));
        answers.setCause(Cause.DELIBERATE_EXTERNAL);
        answers.setCyber(Cyber.YES);
        var incident = Fixtures.incident(answers.toReport(new Violations()));
        assertThat(incident.cause()).isEqualTo(Cause.DELIBERATE_EXTERNAL);
        assertThat(incident.cyber()).isEqualTo(Cyber.YES);
    }

    @Test
    void INC_05_theReporterMayChooseOneOfFourteenCloserDescriptions() {
        assertThat(IncidentSubtype.values()).hasSize(14);
        var answers = answers(LocalDate.of(2026, 11, 19), LocalTime.of(9, 0));
        assertThat(Fixtures.incident(answers.toReport(new Violations())).subtype())
                .isNull();
        for (var one : IncidentSubtype.values()) {
            answers.setSubtype(one);
            assertThat(Fixtures.incident(answers.toReport(new Violations())).subtype())
                    .isEqualTo(one);
        }
    }

    @Test
    void INC_07_whatTheFormAsksBesideNeverStandsInTheWay() {
        var open = said(IncidentCategory.B3_WRONG_RECIPIENT, null, "A cabinet stood open this morning.", null);

        assertThat(open.violations(SENT)).isEmpty();
        assertThat(open.reporterMode()).isEqualTo(ReporterMode.NAMED);
        assertThat(open.controllerRole()).isEqualTo(ControllerRole.UNKNOWN);
        assertThat(open.detrimentConcern()).isEqualTo(Known.UNKNOWN);
        assertThat(open.safeguarding()).isEqualTo(Known.UNKNOWN);
        assertThat(open.encrypted()).isEqualTo(Known.UNKNOWN);
        assertThat(open.recoverable()).isEqualTo(Known.UNKNOWN);
        assertThat(open.recipientTrusted()).isEqualTo(Known.UNKNOWN);
    }

    @Test
    void INC_07_aDeviceOrALetterAsksWhetherItCanBeGotBack() {
        for (var kind : IncidentCategory.values()) {
            boolean left =
                    kind == IncidentCategory.B3_WRONG_RECIPIENT || kind == IncidentCategory.B4_DEVICE_LOST_STOLEN;
            assertThat(kind.asksForRecovery()).as(kind.name()).isEqualTo(left);
        }
    }

    @Test
    void INC_21_whoFearsToBeTreatedBadlyCanSaySo() {
        var answers = answers(LocalDate.of(2026, 11, 19), LocalTime.of(9, 0));
        answers.setDetrimentConcern(Known.YES);

        var form = IncidentForm.submitted(null, null, answers.toReport(new Violations()), SENT);

        assertThat(FormView.of(form).detrimentConcern()).isEqualTo(Known.YES);
    }

    @Test
    void MIN_01_aClientIsAReferenceNotAName() {
        var answers = answers(LocalDate.of(2026, 11, 19), LocalTime.of(9, 0));
        answers.setClientRef("A very long name of somebody, with a date of birth and where they live");
        assertThat(answers.violations(1, SENT)).extracting(Violation::field).containsExactly("clientRef");

        answers.setClientRef("943 476 5919");
        assertThat(answers.violations(1, SENT)).isEmpty();
        assertThat(org.confidant.foundation.minimise.Identifiers.warning(answers.freeText()))
                .contains("an NHS number");
        answers.setClientRef("IAP-00123");
        assertThat(org.confidant.foundation.minimise.Identifiers.warning(answers.freeText()))
                .isEmpty();
    }

    @Test
    void everythingToMendIsSaidAtOnce() {
        var report = said(null, Known.YES, "short", at(SENT.plusSeconds(3600)));

        assertThat(report.violations(SENT))
                .extracting(Violation::field)
                .containsExactly("category", "detectedAt", "narrative");
    }

    @Test
    void aNarrativeIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(narrative("\uD83D\uDD12".repeat(10_000)).violations(SENT)).isEmpty();
        assertThat(narrative("\uD83D\uDD12".repeat(10_001)).violations(SENT))
                .singleElement()
                .satisfies(
                        wrong -> assertThat(wrong.sentence()).contains("10,001").contains("10,000"));
        assertThat(narrative("x".repeat(1_000_000)).violations(SENT)).hasSize(1);
        assertThat(narrative(
                                "\u05D4\u05D5\u05D3\u05E2\u05D4 \u05E0\u05E9\u05DC\u05D7\u05D4 \u05DC\u05D0\u05D3\u05DD \u05D0\u05D7\u05E8")
                        .violations(SENT))
                .isEmpty();
    }

    @Test
    void numbersMayBeRanges() {
        assertThat(PeopleCount.parse("50-100").words()).isEqualTo("50 to 100");
        assertThat(PeopleCount.parse("1,200").words()).isEqualTo("1,200");
        assertThat(PeopleCount.parse(" ")).isNull();
        assertThat(ReportIncident.isCount("100-50")).isFalse();
        assertThat(ReportIncident.isCount("many")).isFalse();
    }

    @Test
    void TIM_02_theFormAsksWhichOfTheTwoHours() {
        var answers = answers(LocalDate.of(2026, 10, 25), LocalTime.of(1, 30));

        assertThat(answers.isDetectedTwice()).isTrue();
        assertThat(answers.violations(1, SENT)).extracting(Violation::field).containsExactly("detectedOffset");

        answers.setDetectedOffset("+01:00");
        assertThat(answers.violations(1, SENT)).isEmpty();
        assertThat(answers.toReport(new Violations()).detected(SENT)).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        answers.setDetectedOffset("Z");
        assertThat(answers.toReport(new Violations()).detected(SENT)).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void TIM_02_theFormRefusesAnHourThatNeverWas() {
        var answers = answers(LocalDate.of(2026, 3, 29), LocalTime.of(1, 30));

        assertThat(answers.violations(1, SENT)).singleElement().satisfies(wrong -> {
            assertThat(wrong.field()).isEqualTo("detectedDate");
            assertThat(wrong.sentence()).contains("forward");
        });
    }

    @Test
    void INC_07_eachStepHasItsOwnErrors() {
        var answers = new ReportAnswers();
        answers.setApproxSubjects("many");

        assertThat(answers.violations(1, SENT))
                .extracting(Violation::field)
                .containsExactly("detectedDate", "category", "narrative");
        assertThat(answers.violations(2, SENT)).extracting(Violation::field).containsExactly("approxSubjects");
        assertThat(answers.violations(3, SENT)).hasSize(4);
    }

    @Test
    void INC_06_theFormAsksWhatHeldItUp() {
        var answers = answers(LocalDate.of(2026, 11, 18), LocalTime.of(9, 0));

        assertThat(answers.late(SENT, 24)).isTrue();
        answers.setDetectedDate(LocalDate.of(2026, 11, 19));
        assertThat(answers.late(SENT, 24)).isFalse();
    }

    @Test
    void theFirstLineOfTheInboxIsTrue() {
        assertThat(new InboxCount(7, 0, 1, 0).sentence())
                .isEqualTo("Seven are open. One decision is owed to the Information Commissioner today.");
        assertThat(new InboxCount(1, 1, 0, 0).sentence()).isEqualTo("One is open. One has not been acknowledged.");
        assertThat(new InboxCount(0, 0, 0, 0).sentence()).isEqualTo("No incident is open.");
        assertThat(new InboxCount(1_001, 13, 0, 2).sentence())
                .isEqualTo("More than 1,000 are open. 13 have not been acknowledged. Two have passed a deadline.");
    }

    private static ReportIncident narrative(String text) {
        return said(IncidentCategory.X9_OTHER, Known.NO, text, at(NOTICED));
    }

    private static ReportAnswers answers(LocalDate date, LocalTime time) {
        var answers = new ReportAnswers();
        answers.setCategory(IncidentCategory.B3_WRONG_RECIPIENT);
        answers.setDetectedDate(date);
        answers.setDetectedTime(time);
        answers.setNarrative("A letter went to the wrong address this week.");
        return answers;
    }
}
