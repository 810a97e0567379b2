package org.confidant.policy.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignPolicyTest {

    private static final String HASH = "a".repeat(64);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "abc", "A000000000000000000000000000000000000000000000000000000000000000"})
    void POL_08_theHashOfWhatWasShownIsNeeded(String hash) {
        assertThatThrownBy(() -> sign(hash, Decision.AGREED, ""))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("displayedSha256"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "AGREED_WITH_QUERY"})
    void decliningAndAskingNeedWords(Decision decision) {
        assertThatThrownBy(() -> sign(HASH, decision, "  "))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("remark"));
        assertThat(sign(HASH, decision, " why ").remark()).isEqualTo("why");
    }

    @Test
    void aDecisionIsNeeded() {
        assertThatThrownBy(() -> sign(HASH, null, "")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sign(HASH, Decision.DECLINED, "x".repeat(2001)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void thePasswordIsFreshForTenMinutes() {
        assertThat(Signer.isFresh(NOW.minusSeconds(600), NOW, 10)).isTrue();
        assertThat(Signer.isFresh(NOW.minusSeconds(601), NOW, 10)).isFalse();
        assertThat(Signer.isFresh(null, NOW, 10)).isFalse();
        assertThat(Signer.isFresh(NOW.plusSeconds(3600), NOW, 10))
                .as("a clock that was set back")
                .isFalse();
    }

    private static SignPolicy sign(String hash, Decision decision, String remark) {
        return new SignPolicy(UUID.randomUUID(), hash, decision, List.of(), remark);
    }
}
