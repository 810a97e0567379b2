package org.confidant.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.security.Caller;

/**
 * How many things a person owed when somebody last counted, for the figure that every page bears. To count it asks all
 * rooms, some twenty queries; so it is counted anew when the person did something, and otherwise once a minute. The page
 * of duties itself never reads it.
 */
@ApplicationScoped
public class OwedCounts {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final int MOST = 5_000;

    private record Counted(int owed, Instant at) {}

    private final Map<UUID, Counted> counted = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Counted> eldest) {
            return size() > MOST;
        }
    };

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    OptionalInt of(UUID person) {
        synchronized (counted) {
            var known = counted.get(person);
            return known == null || known.at().plus(GOOD_FOR).isBefore(clock.instant())
                    ? OptionalInt.empty()
                    : OptionalInt.of(known.owed());
        }
    }

    void remember(UUID person, int owed) {
        synchronized (counted) {
            counted.remove(person);
            counted.put(person, new Counted(owed, clock.instant()));
        }
    }

    /** Whatever changes what somebody owes by their own hand is a fact of the trail; that they read something is one, too. */
    void did(@Observes(during = TransactionPhase.AFTER_COMPLETION) Fact fact) {
        if (fact.action().endsWith("_READ") || fact.action().endsWith("_SEARCHED")) return;
        if (!caller.signedIn() || caller.isSystem()) return;
        synchronized (counted) {
            counted.remove(caller.personId());
        }
    }
}
