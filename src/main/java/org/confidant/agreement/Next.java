package org.confidant.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/** What happens next to an agreement, and on which day. */
record Next(LocalDate on, NextKind kind) {

    private static final Next NOTHING = new Next(Agreement.NEVER, NextKind.NOTHING);

    static Next of(Agreement agreement, LocalDate today) {
        var period = agreement.period();
        return switch (agreement.state()) {
            case DRAFT, UNDER_REVIEW, DPO_QUERIED, AGREED, SIGNED -> at(period.effectiveFrom(), NextKind.TAKES_EFFECT);
            case ACTIVE, EXPIRING, SUSPENDED -> inForce(agreement, today);
            case TERMINATION_NOTICE -> at(agreement.ending().endedOn(), NextKind.ENDS);
            case EXPIRED, TERMINATED, EXIT_IN_PROGRESS -> at(agreement.ending().exitDueOn(), NextKind.EXIT_DUE);
            case RENEWED, EXIT_COMPLETE -> NOTHING;
        };
    }

    private static Next inForce(Agreement agreement, LocalDate today) {
        var period = agreement.period();
        var notice = period.lastDayForNotice();
        return Stream.of(
                        at(agreement.waivedUntil(), NextKind.WAIVER_ENDS),
                        at(agreement.reviewDue(), NextKind.REVIEW),
                        at(notice == null || notice.isBefore(today) ? null : notice, NextKind.NOTICE),
                        at(period.termEnd(), period.renewsItself() ? NextKind.RENEWS : NextKind.ENDS))
                .min(Comparator.comparing(Next::on))
                .orElse(NOTHING);
    }

    private static Next at(LocalDate day, NextKind kind) {
        return day == null ? NOTHING : new Next(day, kind);
    }
}
