package org.confidant.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.confidant.foundation.time.When;

/**
 * One letter for each person and day, whatever the number of reasons: rooms ask for it in their own transactions, and it
 * gathers all that is owed when it is written. After days without a running server there is still only one.
 */
@ApplicationScoped
public class DailyLetters {

    @Inject
    private OwedLetters letters;

    @Inject
    private Clock clock;

    public void ask(Owed.Whose whose, Collection<UUID> people) {
        letters.ask(whose, people, When.dayOf(clock.instant()));
    }
}
