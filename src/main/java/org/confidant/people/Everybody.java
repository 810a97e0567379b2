package org.confidant.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Who there is, for other rooms: how many, roughly; all of them some thousands at a time, by id; who works under an
 * agreement.
 */
@ApplicationScoped
public class Everybody {

    @Inject
    private People people;

    @Inject
    private Engagements engagements;

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

    /** Those who work under this agreement on the day. */
    public Set<UUID> engagedOn(UUID agreementId, LocalDate day) {
        return engagements.engagedOn(agreementId, day);
    }
}
