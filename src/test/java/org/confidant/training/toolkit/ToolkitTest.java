package org.confidant.training.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolkitTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final UUID HR = UUID.randomUUID();

    @Test
    void TRN_06_anAnalysisIsWrittenInVersionsThatStandBesideEachOther() {
        var first = written("Clinicians | Caldicott principles | Workshop | Every two years", null);
        var second =
                written("Clinicians|Caldicott principles|E-learning|Yearly\n\nAll | DSA | E-learning | Yearly", first);

        var view = second.view("Harriet", null, null, null, true);
        assertThat(view.number()).isEqualTo(2);
        assertThat(view.seriesId()).isEqualTo(first.id());
        assertThat(view.year()).isEqualTo("2026-27");
        assertThat(view.needs())
                .containsExactly(
                        new Need("Clinicians", "Caldicott principles", "E-learning", "Yearly"),
                        new Need("All", "DSA", "E-learning", "Yearly"));
        assertThat(view.sha256()).isNotEqualTo(first.sha256());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Clinicians | Caldicott", "a|b|c|", "a|b|c|d|e", "  "})
    void TRN_06_aNeedHasRolesContentMethodAndFrequency(String line) {
        assertThatThrownBy(() -> written(line, null)).isInstanceOf(Invalid.class);
    }

    @Test
    void TRN_06_whoWroteItDoesNotEndorseIt() {
        var evidence = written("a|b|c|d", null);

        evidence.mayBeEndorsedBy(UUID.randomUUID());
        assertThatThrownBy(() -> evidence.mayBeEndorsedBy(HR)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void TRN_06_aVersionOfAnotherKindIsRefused() {
        var first = written("a|b|c|d", null);

        assertThatThrownBy(() -> ToolkitEvidence.written(
                        new WriteEvidence(EvidenceKind.DELIVERY, first.id(), "Title", TODAY, "Text"),
                        first,
                        HR,
                        TODAY,
                        NOW))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void TRN_06_theCategorySelectsTheChecklist() {
        var large = ToolkitChecklist.of(1, Set.of(EvidenceKind.NEEDS_ANALYSIS), true, 95);
        var small = ToolkitChecklist.of(3, Set.of(EvidenceKind.NEEDS_ANALYSIS), true, 95);

        assertThat(large.lines()).hasSize(3);
        assertThat(large.complete()).isFalse();
        assertThat(small.lines()).hasSize(2);
        assertThat(small.complete()).isTrue();
        assertThat(ToolkitChecklist.of(4, Set.of(EvidenceKind.NEEDS_ANALYSIS), false, 95)
                        .complete())
                .isFalse();
    }

    private static ToolkitEvidence written(String content, ToolkitEvidence before) {
        return ToolkitEvidence.written(
                new WriteEvidence(EvidenceKind.NEEDS_ANALYSIS, null, "Needs", TODAY, content), before, HR, TODAY, NOW);
    }
}
