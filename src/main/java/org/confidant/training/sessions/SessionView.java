package org.confidant.training.sessions;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** A session as it is shown. */
public record SessionView(
        UUID id,
        String courseCode,
        String course,
        LocalDate day,
        String startsAt,
        String place,
        String trainer,
        int capacity,
        int booked,
        State state,
        long version)
        implements Serializable {

    /** Where it stands. */
    public enum State {
        PLANNED("planned", "info"),
        HELD("held", "good"),
        CALLED_OFF("called off", "calm");

        private final String label;
        private final String kind;

        State(String label, String kind) {
            this.label = label;
            this.kind = kind;
        }

        public String label() {
            return label;
        }

        public String kind() {
            return kind;
        }
    }

    public boolean open() {
        return state == State.PLANNED;
    }
}
