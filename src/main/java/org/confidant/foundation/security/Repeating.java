package org.confidant.foundation.security;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.confidant.foundation.problem.TryAgain;

/** Makes a call again, a few times and a little later each, when the database refused it for the sake of another. */
final class Repeating {

    static final int ATTEMPTS = 3;

    private static final Duration SHORTEST = Duration.ofMillis(20);

    private Repeating() {}

    /**
     * @param work begins a transaction of its own and ends it, so that nothing of a refused attempt remains
     * @param before is told the number of the attempt, from 2, before each that is not the first
     */
    static <T> T unlessRefusedForAnother(Callable<T> work, IntConsumer before) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.call();
            } catch (TryAgain refused) {
                if (attempt == ATTEMPTS || !rested(attempt)) throw refused;
                before.accept(attempt + 1);
            }
        }
    }

    /** Those who met once shall not meet again: each rests for another time. @return false when told to end */
    private static boolean rested(int attempt) {
        long shortest = SHORTEST.toNanos() << 2 * (attempt - 1);
        long end = System.nanoTime() + ThreadLocalRandom.current().nextLong(shortest, 4 * shortest);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) return false;
            LockSupport.parkNanos(left);
        }
        return true;
    }
}
