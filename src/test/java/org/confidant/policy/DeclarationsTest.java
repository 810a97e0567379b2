package org.confidant.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.confidant.foundation.problem.Invalid;
import org.confidant.policy.text.TextHash;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

    @Test
    void POL_19_eachStatementHasAHashOfItsOwn() {
        var two = Declarations.of("I keep it to myself.\n\n  I know whom to ask.  \n");

        assertThat(two.statements()).containsExactly("I keep it to myself.", "I know whom to ask.");
        assertThat(two.hashes())
                .containsExactly(TextHash.of("I keep it to myself.\n"), TextHash.of("I know whom to ask.\n"));
        assertThat(two.sha256()).isEqualTo(TextHash.of("I keep it to myself.\nI know whom to ask.\n"));
    }

    @Test
    void POL_19_theUsualOnesCoverEveryPointOfTheRule() {
        assertThat(Declarations.USUAL.statements()).hasSize(8);
    }

    @Test
    void refusesTooManyAndTooLong() {
        var many = IntStream.range(0, 21).mapToObj(Integer::toString).collect(Collectors.joining("\n"));

        assertThatThrownBy(() -> Declarations.of(many)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Declarations.of("x".repeat(501))).isInstanceOf(Invalid.class);
    }
}
