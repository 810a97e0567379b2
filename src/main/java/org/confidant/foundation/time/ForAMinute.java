package org.confidant.foundation.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Something that every page shows and that changes rarely: asked for once a minute. Whoever changes it at this node says
 * so; at another node it is seen within the minute.
 */
public final class ForAMinute<T> {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Known<T>(T value, Instant at) {}

    private final AtomicInteger changes = new AtomicInteger();
    private volatile Known<T> known;

    public T get(Instant now, Supplier<T> asking) {
        var last = known;
        if (last != null && !last.at().plus(MINUTE).isBefore(now)) return last.value();
        int before = changes.get();
        var asked = new Known<>(asking.get(), now);
        // what was asked for while somebody changed it may be what it was before
        if (changes.get() == before) known = asked;
        return asked.value();
    }

    public void forget() {
        changes.incrementAndGet();
        known = null;
    }
}
