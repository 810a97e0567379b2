package org.confidant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.confidant.agreement.AgreementFixture.TODAY;
import static org.confidant.agreement.AgreementFixture.in;
import static org.confidant.agreement.AgreementFixture.terms;

import java.util.List;
import org.confidant.foundation.problem.Problem;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepRulesTest {

    private static final Evidence EVERYTHING = new Evidence(true, true, true, List.of());
    private static final Evidence NOTHING = new Evidence(false, false, false, List.of());

    @Test
    void DPA_04_refusesToTakeEffectNamingEverythingThatIsMissing() {
        var agreement = in(AgreementState.SIGNED, terms(TODAY.plusDays(1), TODAY.plusYears(1)));
        var rules = new StepRules(
                agreement, new Evidence(false, false, false, List.of("security measures (C3) is absent")), TODAY);

        assertThatThrownBy(() -> rules.check(StepOrder.of(Step.ACTIVATE, null)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(
                        "It cannot take effect yet: the signed copy is not attached; its first day is 23 November 2026;"
                                + " security measures (C3) is absent.");
    }

    @Test
    void DPA_04_takesEffectWhenNothingIsMissing() {
        assertThatCode(() -> new StepRules(in(AgreementState.SIGNED), EVERYTHING, TODAY)
                        .check(StepOrder.of(Step.ACTIVATE, null)))
                .doesNotThrowAnyException();
    }

    @Test
    void DPA_04_signedNeedsCopySignatoriesAndDates() {
        var agreement = in(AgreementState.AGREED);
        var complete = StepOrder.signed(TODAY, "A. Sample", "B. Sample");

        assertThatCode(() -> new StepRules(agreement, EVERYTHING, TODAY).check(complete))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new StepRules(agreement, NOTHING, TODAY).check(complete))
                .hasMessage("It cannot count as signed yet: the signed copy is not attached.");
        assertThat(fields(agreement, EVERYTHING, StepOrder.signed(null, " ", null)))
                .containsExactly("signatoryOurs", "signatoryTheirs", "signedOn");
        assertThat(fields(agreement, EVERYTHING, StepOrder.signed(TODAY.plusDays(1), "A", "B")))
                .containsExactly("signedOn");
        assertThatThrownBy(() ->
                        new StepRules(in(AgreementState.AGREED, terms(null, null)), EVERYTHING, TODAY).check(complete))
                .hasMessage(
                        "It cannot count as signed yet: its first day is not entered; its last day is not entered.");
    }

    @Test
    void anEvergreenAgreementNeedsNoLastDay() {
        assertThatCode(() -> new StepRules(in(AgreementState.AGREED, terms(TODAY, null)), EVERYTHING, TODAY)
                        .check(StepOrder.signed(TODAY, "A. Sample", "B. Sample")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"QUERY", "ANSWER", "REOPEN", "SUSPEND", "RESUME"})
    void someStepsNeedAReason(Step step) {
        var agreement = in(step.from().iterator().next());

        assertThat(fields(agreement, EVERYTHING, StepOrder.of(step, "  "))).containsExactly("note");
        assertThatCode(() -> new StepRules(agreement, EVERYTHING, TODAY).check(StepOrder.of(step, "Because")))
                .doesNotThrowAnyException();
    }

    @Test
    void noticeNeedsWhoWhenAndTheLastDay() {
        var agreement = in(AgreementState.ACTIVE);

        assertThat(fields(agreement, NOTHING, StepOrder.notice(null, null, null)))
                .containsExactly("noticeGivenBy", "noticeGivenOn", "endsOn");
        assertThat(fields(agreement, NOTHING, StepOrder.notice(TODAY.plusDays(1), NoticeBy.US, TODAY)))
                .containsExactly("noticeGivenOn", "endsOn");
        assertThatCode(() -> new StepRules(agreement, NOTHING, TODAY)
                        .check(StepOrder.notice(TODAY, NoticeBy.THEM, TODAY.plusDays(90))))
                .doesNotThrowAnyException();
    }

    @Test
    void endsOnlyAfterItsLastDay() {
        var agreement = in(AgreementState.TERMINATION_NOTICE);

        assertThatThrownBy(
                        () -> new StepRules(agreement, NOTHING, TODAY.plusDays(90)).check(StepOrder.of(Step.END, null)))
                .hasMessageContaining("20 February 2027");
        assertThatCode(() -> new StepRules(agreement, NOTHING, TODAY.plusDays(91)).check(StepOrder.of(Step.END, null)))
                .doesNotThrowAnyException();
    }

    @Test
    void DPA_08_closingNeedsTheProofsThatTheEndAsksFor() {
        var agreement = in(AgreementState.EXIT_IN_PROGRESS);
        var order = StepOrder.closed("None", null, null, "Accounts closed");

        assertThatThrownBy(() -> new StepRules(agreement, NOTHING, TODAY).check(order))
                .hasMessage("It cannot be closed yet: the receipt for the returned data is not attached;"
                        + " the certificate of deletion is not attached.");
        assertThatCode(() -> new StepRules(agreement, EVERYTHING, TODAY).check(order))
                .doesNotThrowAnyException();
        assertThat(fields(agreement, EVERYTHING, StepOrder.of(Step.COMPLETE_EXIT, null)))
                .containsExactly("subProcessorsDone", "accessRevoked", "recordsClosed");
        assertThat(fields(agreement, EVERYTHING, StepOrder.closed("None", "Statute", null, "Accounts closed")))
                .containsExactly("retainedUntil");
    }

    @Test
    void aStepOutOfTurnNamesTheState() {
        assertThatThrownBy(() -> new StepRules(in(AgreementState.DRAFT), EVERYTHING, TODAY)
                        .check(StepOrder.of(Step.ACTIVATE, null)))
                .hasMessageContaining("“Draft”");
    }

    @Test
    void saysInOneLineWhatIsMissing() {
        var missing = List.of("a", "b", "c");

        assertThat(new StepRules(in(AgreementState.DRAFT), new Evidence(false, false, false, missing), TODAY)
                        .inOneLine())
                .isEqualTo("Missing before it can take effect: the signed copy is not attached;"
                        + " the signatures are not recorded; a; and 2 more.");
        assertThat(new StepRules(in(AgreementState.ACTIVE), NOTHING, TODAY).inOneLine())
                .isNull();
        assertThat(new StepRules(in(AgreementState.SIGNED), EVERYTHING, TODAY).inOneLine())
                .isNull();
    }

    private static List<String> fields(Agreement agreement, Evidence evidence, StepOrder order) {
        try {
            new StepRules(agreement, evidence, TODAY).check(order);
            return List.of();
        } catch (Problem problem) {
            return problem.violations().stream().map(Violation::field).toList();
        }
    }
}
