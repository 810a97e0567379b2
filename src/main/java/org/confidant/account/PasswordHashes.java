package org.confidant.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.SecureString;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.confidant.foundation.problem.TooMany;

/**
 * Argon2id in PHC form (PW-X01, PW-X02), never more at a time than the processors can bear (PW-X03): every hash takes
 * 19 MiB and a core, so a flood of sign-ins waits here instead of taking the house down.
 */
@ApplicationScoped
class PasswordHashes {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PATIENCE_SECONDS = 10;
    private static final Argon2Function CURRENT =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** What an unknown name is compared with, so that it costs what a known one costs. */
    private final String nobody = hashOf("nobody has this password".toCharArray());

    String hash(char[] password) {
        return inTurn(() -> hashOf(password));
    }

    boolean matches(char[] password, String phc) {
        return inTurn(() -> verify(password, phc));
    }

    /** The same work as {@link #matches} for an account that cannot sign in; the answer is always no. */
    boolean matchesNobody(char[] password) {
        matches(password, nobody);
        return false;
    }

    /** Made with less than today's cost, to be replaced at the next sign-in (PW-X03). */
    static boolean outdated(String phc) {
        var used = Argon2Function.getInstanceFromHash(phc);
        return used.getVariant() != Argon2.ID
                || used.getMemory() < MEMORY_KIB
                || used.getIterations() < PASSES
                || used.getOutputLength() < HASH_BYTES;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooMany("Many people are signing in at this moment. Try again in a minute.", 60);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooMany("The server is closing. Try again in a minute.", 60);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static String hashOf(char[] password) {
        return onSameForm(password, text -> Password.hash(text)
                .addRandomSalt(SALT_BYTES)
                .with(CURRENT)
                .getResult());
    }

    private static boolean verify(char[] password, String phc) {
        return onSameForm(password, text -> Password.check(text, phc).with(Argon2Function.getInstanceFromHash(phc)));
    }

    /** One password typed on two keyboards is one password: NFC before hashing (rulebook 2.4). */
    private static <T> T onSameForm(char[] password, java.util.function.Function<SecureString, T> work) {
        char[] same = nfc(password);
        try {
            return work.apply(new SecureString(same));
        } finally {
            if (same != password) {
                Arrays.fill(same, '\0');
            }
        }
    }

    private static char[] nfc(char[] password) {
        var typed = CharBuffer.wrap(password);
        return Normalizer.isNormalized(typed, Normalizer.Form.NFC)
                ? password
                : Normalizer.normalize(typed, Normalizer.Form.NFC).toCharArray();
    }
}
