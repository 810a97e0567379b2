package org.confidant.foundation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
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

    @Test
    void saysWhatToLookAtAndNeverWhatTheServerSaid() {
        var unknown = new SSLHandshakeException("PKIX path building failed");

        assertThat(SendLetters.inWords(new MessagingException("Could not convert socket to TLS", unknown)))
                .isEqualTo("The mail server's TLS is not trusted: see its certificate.");
        assertThat(SendLetters.inWords(new AuthenticationFailedException("535 secret")))
                .isEqualTo("The mail server does not accept our sign-in.");
        assertThat(SendLetters.inWords(new MessagingException("554 secret")))
                .isEqualTo("The mail server cannot be reached or refused the letter.");
    }
}
