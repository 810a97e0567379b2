package org.confidant.foundation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SendLettersTest {

    @Test
    void waitsTwiceAsLongEachTimeButNeverMoreThanSixHours() {
        assertThat(SendLetters.wait(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(SendLetters.wait(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SendLetters.wait(9)).isEqualTo(Duration.ofMinutes(256));
        assertThat(SendLetters.wait(10)).isEqualTo(Duration.ofHours(6));
        assertThat(SendLetters.wait(1000)).isEqualTo(Duration.ofHours(6));
    }
}
