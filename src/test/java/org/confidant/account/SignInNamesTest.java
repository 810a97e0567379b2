package org.confidant.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SignInNamesTest {

    @Test
    void ACT_04_isMadeOfBothNames() {
        assertThat(SignInNames.wanted("Sarah", "Jones")).isEqualTo("sarah.jones");
        assertThat(SignInNames.wanted("Zo\u00eb", "O'Neill-Smith")).isEqualTo("zoe.oneillsmith");
        assertThat(SignInNames.wanted("\u738b", "\u5c0f\u660e")).isEqualTo("person");
    }

    @Test
    void ACT_04_noTwoPeopleShareOne() {
        assertThat(SignInNames.free("sarah.jones", Set.of())).isEqualTo("sarah.jones");
        assertThat(SignInNames.free("sarah.jones", Set.of("sarah.jones", "sarah.jones2")))
                .isEqualTo("sarah.jones3");
    }

    @Property
    void ACT_04_everyNameGivesOneThatCanBeTyped(@ForAll String given, @ForAll String family) {
        assertThat(SignInNames.wanted(given, family))
                .matches("[a-z0-9.]{1,60}")
                .doesNotStartWith(".")
                .doesNotEndWith(".");
    }
}
