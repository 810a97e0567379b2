package org.confidant.audit.tree;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * A tree head as text (C2SP {@code tlog-checkpoint}): who, how many leaves, which root, and in one extension line when
 * it was signed, because AUD-05 wants the time under the signature too.
 */
public record Checkpoint(String origin, long size, byte[] root, Instant signedAt) {

    private static final String TIME = "time ";

    public Checkpoint {
        signedAt = signedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n" + TIME + signedAt + "\n";
    }

    /** @throws IllegalArgumentException for any other text than {@link #text()} makes */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != 5 || !lines[3].startsWith(TIME)) throw new IllegalArgumentException("Not a tree head");
        try {
            var head = new Checkpoint(
                    lines[0],
                    Long.parseLong(lines[1]),
                    Base64.getDecoder().decode(lines[2]),
                    Instant.parse(lines[3].substring(TIME.length())));
            if (head.root().length != Hasher.LENGTH || !head.text().equals(text))
                throw new IllegalArgumentException("Not a tree head");
            return head;
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("Not a tree head", notATime);
        }
    }
}
