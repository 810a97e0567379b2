package org.confidant.foundation.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegalRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void LAW_01_aNewValueIsANewEditionAndTheFormerStaysAsItWas() {
        var first =
                new LegalRule("ICO_NOTICE").next(72, LocalDate.of(2018, 5, 25), "Article 33", "72 hours", "At once");
        var second = first.next(96, TODAY.plusDays(40), "Article 33 as amended", "96 hours", "At once");

        assertThat(second.edition()).isEqualTo(first.edition() + 1);
        assertThat(first.value()).isEqualTo(72);
        assertThat(first.validTo()).isNull();
        assertThat(standing(first, first, second)).isEqualTo(LegalRuleService.Standing.IN_FORCE);
        assertThat(standing(second, first, second)).isEqualTo(LegalRuleService.Standing.COMING);
        var later = LegalRuleService.standing(first, List.of(first, second), TODAY.plusDays(40));
        assertThat(later).isEqualTo(LegalRuleService.Standing.PAST);
    }

    private static LegalRuleService.Standing standing(LegalRule rule, LegalRule... all) {
        return LegalRuleService.standing(rule, List.of(all), TODAY);
    }

    @Test
    void LAW_02_aRuleSaysWhatThePolicyAndTheLawSay() {
        var rule = new LegalRule("ICO_NOTICE").next(72, TODAY, "Article 33", "Within 72 hours.", "At once.");

        assertThat(rule.lawText()).isEqualTo("Within 72 hours.");
        assertThat(rule.policyText()).isEqualTo("At once.");
        assertThat(rule.source()).isEqualTo("Article 33");
    }
}
