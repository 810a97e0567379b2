package org.confidant.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;

/**
 * That somebody has access to a system, or works under an agreement, from one day to another (POL-02). It begins, it
 * ends, and it stays as what was.
 */
@Entity
@Table(name = "person_engagement")
public class Engagement extends Identified {

    /** With what. */
    public enum Kind {
        SYSTEM("Access to a system"),
        AGREEMENT("Work under an agreement");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }

    private static final String FAR = "Say a day between 1900 and 2199.";

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "system_id")
    private UUID systemId;

    @Column(name = "agreement_id")
    private UUID agreementId;

    @Column(name = "from_date")
    private LocalDate fromDate;

    @Column(name = "to_date")
    private LocalDate toDate;

    protected Engagement() {}

    static Engagement begun(UUID person, Kind kind, UUID with, LocalDate from, LocalDate to) {
        if (from == null) throw new Invalid("from", "Say from which day.");
        if (isFar(from)) throw new Invalid("from", FAR);
        if (to != null && isFar(to)) throw new Invalid("to", FAR);
        if (to != null && to.isBefore(from)) throw new RuleBroken("to", "The last day cannot be before the first one.");
        var engagement = new Engagement();
        engagement.personId = person;
        engagement.systemId = kind == Kind.SYSTEM ? with : null;
        engagement.agreementId = kind == Kind.AGREEMENT ? with : null;
        engagement.fromDate = from;
        engagement.toDate = to;
        return engagement;
    }

    /** @param lastDay counts still; before the first day means that it never came to be, so the first day is the last */
    void end(LocalDate lastDay) {
        if (lastDay == null) throw new Invalid("to", "Say the last day.");
        if (isFar(lastDay)) throw new Invalid("to", FAR);
        if (toDate != null && toDate.isBefore(lastDay)) throw new RuleBroken("It has ended already.");
        toDate = lastDay.isBefore(fromDate) ? fromDate : lastDay;
    }

    private static boolean isFar(LocalDate day) {
        return day.getYear() < 1900 || day.getYear() >= 2200;
    }

    UUID personId() {
        return personId;
    }

    Kind kind() {
        return systemId == null ? Kind.AGREEMENT : Kind.SYSTEM;
    }

    UUID with() {
        return systemId == null ? agreementId : systemId;
    }
}
