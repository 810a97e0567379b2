package org.confidant.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** How many people there are, roughly, and how to go through all of them some thousands at a time, by id. */
@ApplicationScoped
public class Everybody {

    @Inject
    private People people;

    /** Whether there are more people than this, without counting them all. */
    public boolean areMoreThan(int some) {
        return people.moreThan(some);
    }

    /**
     * The last person of the next stretch.
     *
     * @param after the last person of the stretch before; null for the first
     * @return null when fewer people than that are left
     */
    public UUID endOfStretch(UUID after, int howMany) {
        return people.endOfStretch(after, howMany);
    }
}
