package org.confidant.foundation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many requests may be at work with the database at once: fewer than there are threads, so that what needs no
 * database, the static files and the answer that the server lives, is answered while the database hangs and everybody
 * who waits for it holds a thread. As long as requests come to their end, the next one waits its turn; when none does
 * any more, it is told at once to come back later.
 */
@ApplicationScoped
public class Turns {

    /** Of the 96 threads that server-config gives to HTTP; there are 24 connections. */
    static final int MOST = 48;

    private static final String TAKEN = "confidant.turn";
    private static final String WELL = "confidant.turn.well";
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration STANDSTILL = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Semaphore free;
    private final Duration standstill;
    private volatile long lastWell = System.nanoTime();
    private volatile boolean stuck;

    public Turns() {
        this(MOST, STANDSTILL);
    }

    Turns(int most, Duration standstill) {
        this.free = new Semaphore(most, true);
        this.standstill = standstill;
    }

    /** Once for a request, however often it is asked. @return false when it should be turned away */
    public boolean take(ServletRequest request) {
        if (request.getAttribute(TAKEN) != null) return true;
        if (!begin()) return false;
        request.setAttribute(TAKEN, Boolean.TRUE);
        return true;
    }

    /** The request got an answer that is no failure of ours. */
    static void well(ServletRequest request) {
        request.setAttribute(WELL, Boolean.TRUE);
    }

    void giveBack(ServletRequest request) {
        if (request.getAttribute(TAKEN) == null) return;
        request.removeAttribute(TAKEN);
        end(request.getAttribute(WELL) != null);
    }

    boolean begin() {
        try {
            if (free.tryAcquire(0, TimeUnit.NANOSECONDS)) return true;
            long from = System.nanoTime();
            while (!stuck && System.nanoTime() - from < LONGEST.toNanos()) {
                if (free.tryAcquire(LOOK.toNanos(), TimeUnit.NANOSECONDS)) return true;
                if (System.nanoTime() - Math.max(from, lastWell) > standstill.toNanos()) stuck = true;
            }
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void end(boolean well) {
        if (well) {
            lastWell = System.nanoTime();
            stuck = false;
        }
        free.release();
    }
}
