package org.confidant.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void PW_X01_isArgon2idWithTheCostOfTheRulebook() {
        assertThat(hashes.hash("violet-kettle-harbour-moss".toCharArray()))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void PW_X02_hasASaltOfItsOwnOf128Bits() {
        var one = hashes.hash("violet-kettle-harbour-moss".toCharArray());
        var other = hashes.hash("violet-kettle-harbour-moss".toCharArray());

        assertThat(one).isNotEqualTo(other);
        assertThat(Base64.getDecoder().decode(one.split("\\$")[4])).hasSize(16);
    }

    @Test
    void PW_X01_knowsTheRightPasswordAndNoOther() {
        var phc = hashes.hash("violet-kettle-harbour-moss".toCharArray());

        assertThat(hashes.matches("violet-kettle-harbour-moss".toCharArray(), phc))
                .isTrue();
        assertThat(hashes.matches("violet-kettle-harbour-moss ".toCharArray(), phc))
                .isFalse();
        assertThat(hashes.matchesNobody("nobody has this password".toCharArray()))
                .isFalse();
    }

    @Test
    void PW_X01_onePasswordTypedOnTwoKeyboardsIsOne() {
        var phc = hashes.hash("caf\u00e9 kettle harbour".toCharArray());

        assertThat(hashes.matches("cafe\u0301 kettle harbour".toCharArray(), phc))
                .isTrue();
    }

    @Test
    void PW_X01_leavesTheCallersPasswordAsItIs() {
        var typed = "violet-kettle-harbour-moss".toCharArray();

        hashes.hash(typed);

        assertThat(typed).isEqualTo("violet-kettle-harbour-moss".toCharArray());
    }

    @Test
    void PW_X03_aCheaperHashIsToBeReplaced() {
        var cheap = Password.hash("violet-kettle-harbour-moss")
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(7168, 1, 1, 32, Argon2.ID))
                .getResult();

        assertThat(PasswordHashes.outdated(cheap)).isTrue();
        assertThat(PasswordHashes.outdated(hashes.hash("x".toCharArray()))).isFalse();
    }
}
