package org.confidant.policy.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.confidant.foundation.problem.TooMany;

/**
 * How many checks a network may ask for, and everybody together, on each node. All count, also good ones: so being
 * slowed down tells nothing. Networks are remembered up to a bound, the least recent forgotten first.
 */
@ApplicationScoped
public class Pace {

    static final int OF_ONE = 30;
    static final int OF_ALL = 300;

    private static final long MINUTE = 60_000_000_000L;
    private static final int MOST_NETWORKS = 10_000;

    private static final class Window {
        private long from;
        private int count;
    }

    private final LongSupplier nanos;
    private final Window all = new Window();
    private final Map<String, Window> networks = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_NETWORKS;
        }
    };

    public Pace() {
        this(System::nanoTime);
    }

    Pace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @throws TooMany when it comes too soon */
    synchronized void next(String network) {
        long now = nanos.getAsLong();
        var own = networks.computeIfAbsent(String.valueOf(network), unknown -> new Window());
        count(own, OF_ONE, now);
        count(all, OF_ALL, now);
    }

    private static void count(Window window, int most, long now) {
        if (window.count == 0 || now - window.from >= MINUTE) {
            window.from = now;
            window.count = 0;
        }
        if (window.count >= most)
            throw new TooMany("Too many receipts were checked in the last minute. Wait a minute and try again.", (int)
                    Math.max(1, (MINUTE - (now - window.from)) / 1_000_000_000L));
        window.count++;
    }
}
