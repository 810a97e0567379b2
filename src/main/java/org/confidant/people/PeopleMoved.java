package org.confidant.people;

import java.util.Set;
import java.util.UUID;

/**
 * People joined, left, came back, or changed their team, their employment or their roles. Whoever keeps what people owe
 * brings it in step now, in the same transaction (POL-02).
 */
public record PeopleMoved(Set<UUID> people) {

    public PeopleMoved {
        people = Set.copyOf(people);
    }

    static PeopleMoved one(UUID person) {
        return new PeopleMoved(Set.of(person));
    }
}
