package org.confidant.incident.notice;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One item of the report as it stands.
 *
 * @param text what is reported: typed, or gathered from the case; null when there is nothing yet
 * @param gathered the text is the case's own
 * @param blocked why it may not leave the house like this; null when it may (INC-17)
 */
public record ReportItem(
        ReportField field,
        String text,
        boolean gathered,
        UUID ownerId,
        String owner,
        LocalDate expectedOn,
        String reason,
        String blocked) {

    /** Whether something is said, will be, cannot be, or nobody has looked after it. */
    public enum State {
        PRESENT("There", "good"),
        REASONED("Cannot be said", "calm"),
        OWED("Owed", "warn"),
        MISSING("Missing", "bad");

        private final String words;
        private final String look;

        State(String words, String look) {
            this.words = words;
            this.look = look;
        }

        public String words() {
            return words;
        }

        public String look() {
            return look;
        }
    }

    public State state() {
        if (text != null) return State.PRESENT;
        if (reason != null) return State.REASONED;
        return ownerId != null && expectedOn != null ? State.OWED : State.MISSING;
    }

    ReportItem saying(String said) {
        return new ReportItem(field, said, false, ownerId, owner, expectedOn, reason, blocked);
    }

    /** What is reported, in words. */
    public String words() {
        return text == null ? null : field.words(text);
    }

    /** There, or for a reason not: what Article 33(3) asks of a complete report. */
    boolean settled() {
        return state() == State.PRESENT || state() == State.REASONED;
    }
}
