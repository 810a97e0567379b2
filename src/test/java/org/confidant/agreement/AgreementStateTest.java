package org.confidant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.confidant.agreement.AgreementState.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.confidant.foundation.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rulebook 4.4: every pair of states is either a step of the life or refused. */
class AgreementStateTest {

    private static final Map<AgreementState, Set<AgreementState>> LIFE = Map.ofEntries(
            Map.entry(DRAFT, Set.of(UNDER_REVIEW)),
            Map.entry(UNDER_REVIEW, Set.of(DPO_QUERIED, AGREED)),
            Map.entry(DPO_QUERIED, Set.of(UNDER_REVIEW)),
            Map.entry(AGREED, Set.of(SIGNED, UNDER_REVIEW)),
            Map.entry(SIGNED, Set.of(ACTIVE, UNDER_REVIEW)),
            Map.entry(ACTIVE, Set.of(EXPIRING, RENEWED, EXPIRED, TERMINATION_NOTICE, SUSPENDED)),
            Map.entry(EXPIRING, Set.of(RENEWED, EXPIRED, TERMINATION_NOTICE)),
            Map.entry(SUSPENDED, Set.of(ACTIVE, EXPIRED, TERMINATION_NOTICE)),
            Map.entry(TERMINATION_NOTICE, Set.of(TERMINATED)),
            Map.entry(TERMINATED, Set.of(EXIT_IN_PROGRESS)),
            Map.entry(EXPIRED, Set.of(EXIT_IN_PROGRESS)),
            Map.entry(EXIT_IN_PROGRESS, Set.of(EXIT_COMPLETE)),
            Map.entry(RENEWED, Set.of()),
            Map.entry(EXIT_COMPLETE, Set.of()));

    static Stream<Arguments> pairs() {
        return Arrays.stream(values()).flatMap(from -> Arrays.stream(values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void DPA_4_4_everyPairIsAllowedOrRefused(AgreementState from, AgreementState to) {
        assertThat(from.mayBecome(to)).isEqualTo(LIFE.get(from).contains(to));
    }

    static Stream<Arguments> stepsAndStates() {
        return Arrays.stream(Step.values())
                .filter(step -> step.by() != Step.By.NOBODY)
                .flatMap(step -> Arrays.stream(values()).map(state -> Arguments.of(step, state)));
    }

    @ParameterizedTest
    @MethodSource("stepsAndStates")
    void DPA_4_4_everyStepMovesOnlyFromItsOwnStates(Step step, AgreementState state) {
        var agreement = AgreementFixture.in(state);

        if (step.possibleFrom(state)) {
            agreement.take(step, AgreementFixture.TODAY);
            assertThat(agreement.state()).isEqualTo(step.to());
        } else {
            assertThatThrownBy(() -> agreement.take(step, AgreementFixture.TODAY))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining(state.getWords());
            assertThat(agreement.state()).isEqualTo(state);
        }
    }

    @Test
    void everyStepOfALifeIsTakenBySomebody() {
        LIFE.forEach((from, following) -> following.forEach(to -> assertThat(
                        Arrays.stream(Step.values()).filter(step -> step.possibleFrom(from) && step.to() == to))
                .as(from + " to " + to)
                .isNotEmpty()));
    }

    @Test
    void thereIsAtMostOneUsualNextStepForEachRole() {
        for (var state : values())
            for (var by : List.of(Step.By.MANAGER, Step.By.DPO))
                assertThat(Step.open(state).stream().filter(step -> step.by() == by && step.isMain()))
                        .as(state + " for " + by)
                        .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void onlyTheDpoAgreesAndLetsTakeEffect() {
        assertThat(Arrays.stream(Step.values()).filter(Step::isDecision))
                .containsExactlyInAnyOrder(Step.QUERY, Step.AGREE, Step.ACTIVATE, Step.SUSPEND, Step.RESUME);
    }

    @Test
    void termsStayAsTheyAreOnceAgreed() {
        var changed = AgreementFixture.terms(AgreementFixture.TODAY, null);
        for (var state : values()) {
            var agreement = AgreementFixture.in(state);
            if (Set.of(DRAFT, UNDER_REVIEW, DPO_QUERIED).contains(state)) {
                agreement.changeTerms(changed, AgreementFixture.TODAY);
                assertThat(agreement.terms()).isEqualTo(changed);
            } else {
                assertThatThrownBy(() -> agreement.changeTerms(changed, AgreementFixture.TODAY))
                        .isInstanceOf(RuleBroken.class);
            }
        }
    }
}
