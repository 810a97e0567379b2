package org.confidant.foundation.time;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Something that every page shows and that changes rarely: asked for once a minute. Whoever changes it at this node says
 * so; at another node it is seen within the minute.
 */
public final class ForAMinute<T> {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Known<T>(T value, Instant at) {}

    private volatile Known<T> known;

    public T get(Instant now, Supplier<T> asking) {
        var last = known;
        if (last == null || last.at().plus(MINUTE).isBefore(now)) {
            last = new Known<>(asking.get(), now);
            known = last;
        }
        return last.value();
    }

    public void forget() {
        known = null;
    }
}
