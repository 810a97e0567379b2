package org.confidant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.confidant.agreement.AgreementFixture.NOW;
import static org.confidant.agreement.AgreementFixture.OWNER;
import static org.confidant.agreement.AgreementFixture.TODAY;
import static org.confidant.agreement.AgreementFixture.allPresent;

import java.time.LocalDate;
import java.util.Map;
import org.confidant.agreement.Checklist.Answer;
import org.confidant.foundation.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChecklistTest {

    @Test
    void DPA_04_twentyClausesAreNeededAndThreeAreAdvised() {
        assertThat(checklist(Map.of()).needed()).hasSize(20).doesNotContain(Clause.C14, Clause.C15, Clause.C16);
    }

    @Test
    void DPA_04_allPresentLeavesNothingMissing() {
        var checklist = checklist(allPresent());

        assertThat(checklist.missing(TODAY)).isEmpty();
        assertThat(checklist.open()).isZero();
        assertThat(checklist.sentence(TODAY)).isEqualTo("All 20 present. Nothing is missing.");
    }

    @ParameterizedTest
    @EnumSource(Clause.class)
    void DPA_04_eachNeededClauseIsMissedAlone(Clause clause) {
        var answers = allPresent();
        answers.remove(clause);
        var unchecked = checklist(answers).missing(TODAY);
        answers.put(clause, new Answer(ClauseStatus.ABSENT, null));
        var absent = checklist(answers).missing(TODAY);

        if (clause.isRequired()) {
            assertThat(unchecked).singleElement().asString().contains("(" + clause.getCode() + ") is not checked yet");
            assertThat(absent).singleElement().asString().contains("(" + clause.getCode() + ") is absent");
        } else {
            assertThat(unchecked).isEmpty();
            assertThat(absent).isEmpty();
        }
    }

    @Test
    void DPA_04_partialPassesOnlyUnderAWaiverThatRuns() {
        assertThat(partial(null)).singleElement().asString().endsWith("is partial and the DPO has not waived it");
        assertThat(partial(TODAY)).isEmpty();
        assertThat(partial(TODAY.plusDays(90))).isEmpty();
        assertThat(partial(TODAY.minusDays(1))).singleElement().asString().endsWith("its waiver has run out");
    }

    @Test
    void DPA_04_aWaiverLastsAtMostNinetyDays() {
        assertThat(waiver(TODAY).validUntil()).isEqualTo(TODAY);
        assertThat(waiver(TODAY.plusDays(90)).validUntil()).isEqualTo(TODAY.plusDays(90));
        assertThatThrownBy(() -> waiver(TODAY.plusDays(91)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("20 February 2027");
        assertThatThrownBy(() -> waiver(TODAY.minusDays(1))).isInstanceOf(RuleBroken.class);
    }

    @Test
    void DPA_04_subProcessorClausesMayBeLeftOutOnlyWhenSubProcessingIsProhibited() {
        var answers = allPresent();
        answers.put(Clause.C10, new Answer(ClauseStatus.NA, null));
        answers.put(Clause.C11, new Answer(ClauseStatus.NA, null));

        var prohibited = new Checklist(answers, Direction.WE_PROCESS_FOR, SubProcessing.PROHIBITED);
        assertThat(prohibited.missing(TODAY)).isEmpty();
        assertThat(prohibited.needed()).hasSize(18);
        for (var other : new SubProcessing[] {null, SubProcessing.SPECIFIC, SubProcessing.GENERAL})
            assertThat(new Checklist(answers, Direction.WE_PROCESS_FOR, other).missing(TODAY))
                    .hasSize(2)
                    .allMatch(words -> words.endsWith("is marked as not needed, but it is"));
    }

    @ParameterizedTest
    @EnumSource(Clause.class)
    void DPA_04_noOtherNeededClauseMayBeLeftOutWithAProcessor(Clause clause) {
        var leftOut = clause.mayBeNotNeeded(Direction.THEY_PROCESS_FOR_US, SubProcessing.PROHIBITED);

        assertThat(leftOut).isEqualTo(!clause.isRequired() || clause == Clause.C10 || clause == Clause.C11);
    }

    @Test
    void betweenControllersOnlyTheDescriptionAndTheWritingAreNeeded() {
        var answers = allPresent();
        for (var clause : Clause.values())
            if (clause.mayBeNotNeeded(Direction.SHARING, null)) answers.put(clause, new Answer(ClauseStatus.NA, null));

        assertThat(new Checklist(answers, Direction.SHARING, null).needed())
                .containsExactly(
                        Clause.C0A, Clause.C0B, Clause.C0C, Clause.C0D, Clause.C0E, Clause.C0F, Clause.C0G, Clause.C12);
    }

    @Test
    void saysHowManyArePresentInOneSentence() {
        var answers = allPresent();
        answers.put(Clause.C13, new Answer(ClauseStatus.ABSENT, null));

        assertThat(checklist(answers).sentence(TODAY)).isEqualTo("19 of 20 present. It can take effect when all are.");
        answers.put(Clause.C13, new Answer(ClauseStatus.PARTIAL, TODAY.plusDays(9)));
        assertThat(checklist(answers).sentence(TODAY))
                .isEqualTo("19 of 20 present. The rest is waived until 1 December 2026.");
    }

    private static java.util.List<String> partial(LocalDate waivedUntil) {
        var answers = allPresent();
        answers.put(Clause.C3, new Answer(ClauseStatus.PARTIAL, waivedUntil));
        return checklist(answers).missing(TODAY);
    }

    private static ClauseWaiver waiver(LocalDate until) {
        return new ClauseWaiver(OWNER, new WaiveClause(Clause.C3, "It is being mended", until), OWNER, NOW);
    }

    private static Checklist checklist(Map<Clause, Answer> answers) {
        return new Checklist(answers, Direction.WE_PROCESS_FOR, SubProcessing.SPECIFIC);
    }
}
