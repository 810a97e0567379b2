package org.confidant.foundation.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A date and time as somebody in the UK typed it, on its way to an {@link Instant} (TIM-02).
 *
 * <p>Once a year an hour happens twice, and once a year an hour does not happen. A statutory clock may hang on either,
 * so neither is guessed: the first wants the offset to be said, the second is refused.
 */
public final class LocalMoment {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");
    /** What a person is asked for in the hour that comes twice. */
    public static final String BST = "+01:00";

    public static final String GMT = "Z";

    private LocalMoment() {}

    /** How often the clocks show this date and time: 0, 1 or 2 times. */
    public static int times(LocalDateTime local) {
        return offsets(local).size();
    }

    /** The one instant meant, or a sentence saying why there is none. The offset matters in the doubled hour only. */
    public static Instant resolve(LocalDateTime local, String offset) {
        var offsets = offsets(local);
        if (offsets.isEmpty()) {
            throw new NoSuchMoment(
                    "The clocks went forward that night: there was no time between 01:00 and 02:00. Check the time.");
        }
        if (offsets.size() == 1) {
            return local.toInstant(offsets.get(0));
        }
        if (offset == null || offset.isBlank()) {
            throw new NoSuchMoment(
                    "The clocks went back that night and this time came twice. Say whether it was before (BST) or after"
                            + " (GMT) they went back.");
        }
        return local.toInstant(BST.equals(offset) ? offsets.get(0) : offsets.get(1));
    }

    private static List<ZoneOffset> offsets(LocalDateTime local) {
        return ZONE.getRules().getValidOffsets(local);
    }

    /** The date and time cannot be turned into one instant; the message says what to do about it. */
    public static final class NoSuchMoment extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoSuchMoment(String sentence) {
            super(sentence);
        }
    }
}
