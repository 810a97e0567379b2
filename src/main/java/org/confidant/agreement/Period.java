package org.confidant.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.confidant.foundation.problem.RuleBroken;

/** From when to when an agreement holds. Without a last day it is evergreen. */
@Embeddable
class Period {

    /** From how many days before its last day an agreement counts as ending soon (DPA-06). */
    static final int SOON = 180;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "term_end")
    private LocalDate termEnd;

    private boolean evergreen;

    @Column(name = "notice_days")
    private Integer noticeDays;

    @Enumerated(EnumType.STRING)
    private Renewal renewal;

    protected Period() {}

    static Period in(Terms terms) {
        if (terms.evergreen() && terms.termEnd() != null)
            throw new RuleBroken("termEnd", "An agreement without an end has no last day: clear one of the two.");
        if (terms.effectiveFrom() != null
                && terms.termEnd() != null
                && terms.termEnd().isBefore(terms.effectiveFrom()))
            throw new RuleBroken("termEnd", "The last day must not be before the first day.");
        var period = new Period();
        period.effectiveFrom = terms.effectiveFrom();
        period.termEnd = terms.termEnd();
        period.evergreen = terms.evergreen();
        period.noticeDays = terms.noticeDays();
        period.renewal = terms.renewal();
        return period;
    }

    /** The last day on which notice still prevents another term; null when no day hangs on notice. */
    LocalDate lastDayForNotice() {
        return termEnd == null || noticeDays == null || noticeDays == 0 ? null : termEnd.minusDays(noticeDays);
    }

    boolean endsSoon(LocalDate today) {
        return termEnd != null && !today.isBefore(termEnd.minusDays(SOON));
    }

    /** The last day counts in full. One that renews itself does not run out. */
    boolean over(LocalDate today) {
        return termEnd != null && !renewsItself() && today.isAfter(termEnd);
    }

    boolean renewsItself() {
        return renewal == Renewal.AUTO;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    LocalDate termEnd() {
        return termEnd;
    }

    boolean evergreen() {
        return evergreen;
    }

    Integer noticeDays() {
        return noticeDays;
    }

    Renewal renewal() {
        return renewal;
    }
}
