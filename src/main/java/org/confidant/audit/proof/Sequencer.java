package org.confidant.audit.proof;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.confidant.foundation.log.Log;
import org.confidant.foundation.persistence.ApplicationStarted;

/**
 * Gives every committed event its leaf, within a second. Each node looks twice a second, in a thread of its own that no
 * job can hold up; the one that gets the turn works. A node that dies lets go of the turn with its connection.
 *
 * <p>An event is stamped before its transaction commits, so it may appear behind events that have their leaves. Every
 * look therefore goes back {@link #NEAR}, one in a while {@link #WIDE} and {@link #FAR}; the nightly verification looks
 * at everything (src/adr/0080).
 */
@ApplicationScoped
public class Sequencer {

    /** An event older than this without a leaf is an alarm (AUD-04). */
    static final Duration LATE = Duration.ofSeconds(10);

    static final Duration WIDE = Duration.ofMinutes(15);

    private static final Duration NEAR = Duration.ofSeconds(20);
    private static final Duration FAR = Duration.ofHours(25);
    private static final Duration LOOK_WIDE = Duration.ofSeconds(30);
    private static final Duration LOOK_FAR = Duration.ofHours(1);
    private static final Duration SAY_AGAIN = Duration.ofMinutes(1);
    private static final long PAUSE_MILLIS = 500;
    private static final Log LOG = Log.of(Sequencer.class);

    private final CountDownLatch stop = new CountDownLatch(1);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Leaves leaves;

    @Inject
    private Clock clock;

    private Leaves.End end;

    /** When a look last found nothing waiting; null before the first. */
    private Instant clean;

    private Instant lookedWide = Instant.EPOCH;
    private Instant lookedFar = Instant.EPOCH;
    private Instant said = Instant.EPOCH;
    private volatile Instant failed;

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 900) ApplicationStarted started) {
        var thread = threads.newThread(this::work);
        thread.setName("audit-sequencer");
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void stop() {
        stop.countDown();
    }

    private void work() {
        try {
            while (!stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) look();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            catchUp();
        } catch (RuntimeException broken) {
            failed = clock.instant();
            if (mayBeSaid(failed)) LOG.failed("audit.sequencer", broken);
        }
    }

    /** When a look of this node last failed; null if none did since it started. */
    Instant lastFailed() {
        return failed;
    }

    /** Until none waits or another node has the turn. Public so that a test need not wait. */
    public synchronized void catchUp() {
        var now = clock.instant();
        var from = from(now);
        for (var oldest = leaves.oldestWaiting(from); oldest.isPresent(); oldest = leaves.oldestWaiting(from)) {
            var turn = turn(from);
            if (turn.added() == 0) {
                alarm(oldest.get(), now);
                return;
            }
            // what is before it had its leaf already or has it now: a long way is not looked at again and again
            from = turn.reached();
        }
        clean = now;
    }

    private Leaves.Turn turn(Instant from) {
        var known = end;
        // what a turn cut short has done to it is of no use
        end = null;
        var turn = leaves.add(known, from);
        end = turn.end();
        return turn;
    }

    /** Null means from the beginning. */
    private Instant from(Instant now) {
        if (clean == null) {
            if (end == null) end = leaves.end();
            lookedFar = now;
            return Leaves.back(end.newest(), now, FAR);
        }
        return clean.minus(margin(now));
    }

    private Duration margin(Instant now) {
        if (!lookedFar.plus(LOOK_FAR).isAfter(now)) {
            lookedFar = now;
            return FAR;
        }
        if (!lookedWide.plus(LOOK_WIDE).isAfter(now)) {
            lookedWide = now;
            return WIDE;
        }
        return NEAR;
    }

    private void alarm(Instant oldest, Instant now) {
        var age = Duration.between(oldest, now);
        if (age.compareTo(LATE) > 0 && mayBeSaid(now)) LOG.warn("audit.late", Map.of("oldestSeconds", age.toSeconds()));
    }

    private boolean mayBeSaid(Instant now) {
        if (said.plus(SAY_AGAIN).isAfter(now)) return false;
        said = now;
        return true;
    }
}
