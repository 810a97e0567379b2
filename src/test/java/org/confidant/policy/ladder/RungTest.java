package org.confidant.policy.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RungTest {

    @Test
    void POL_18_hasTheRungsOfTheRulebook() {
        assertThat(Rung.offsets("[-14,-7,-1,0,7,14,21,28]"))
                .containsEntry(Rung.FIRST_REMINDER, -14)
                .containsEntry(Rung.SECOND_REMINDER, -7)
                .containsEntry(Rung.LAST_REMINDER, -1)
                .containsEntry(Rung.DUE, 0)
                .containsEntry(Rung.SERVICE_MANAGER, 7)
                .containsEntry(Rung.LEAD_AND_HR, 14)
                .containsEntry(Rung.RECOMMENDED, 21)
                .containsEntry(Rung.LISTED, 28)
                .hasSize(8);
        assertThat(Rung.offsets(" -21, -7, -2, 0, 5, 10, 20, 30 ")).containsEntry(Rung.FIRST_REMINDER, -21);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[1,2]",
                "[-14,-7,-1,0,7,14,21,21]",
                "[-14,-7,-1,0,7,14,28,21]",
                "[-14,-7,-1,0,7,14,21,28,35]"
            })
    void POL_18_refusesASettingThatIsNoLadder(String setting) {
        assertThatThrownBy(() -> Rung.offsets(setting)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void POL_18_remindsThePersonUpToTheDayItself() {
        assertThat(Rung.LAST_REMINDER.isForThePerson()).isTrue();
        assertThat(Rung.DUE.isForThePerson()).isTrue();
        assertThat(Rung.SERVICE_MANAGER.isForThePerson()).isFalse();
    }
}
