package org.confidant.account;

import java.time.Duration;
import java.time.Instant;

/**
 * The failed tries of one subject (SEC-04). From the limit on every failure doubles the wait; five quiet minutes begin a
 * new run; a hundred failures without a success between stop the account until its password is reset.
 *
 * @param run failures that followed each other within five minutes
 * @param total failures since the last success
 */
record Tries(int run, int total, Instant lastFailedAt, Instant blockedUntil) {

    static final int LIMIT = 10;
    static final int HARD_STOP = 100;
    /** One office stands behind one network, so a network may fail more often than one person. */
    static final int NETWORK_LIMIT = 40;

    private static final Duration QUIET = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 7;

    static Tries none() {
        return new Tries(0, 0, null, null);
    }

    boolean mustWait(Instant now) {
        return blockedUntil != null && now.isBefore(blockedUntil);
    }

    boolean stopped() {
        return total >= HARD_STOP;
    }

    Tries failed(Instant now, int limit) {
        int failures = quietAt(now) ? 1 : run + 1;
        var wait = failures < limit ? null : now.plus(waitAfter(failures - limit));
        return new Tries(failures, total + 1, now, wait);
    }

    private boolean quietAt(Instant now) {
        if (lastFailedAt == null) {
            return true;
        }
        var since = blockedUntil == null ? lastFailedAt : blockedUntil;
        return Duration.between(since, now).compareTo(QUIET) > 0;
    }

    private static Duration waitAfter(int doublings) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
