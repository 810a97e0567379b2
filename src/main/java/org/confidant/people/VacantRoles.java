package org.confidant.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.ForAMinute;

/**
 * The mandatory roles without a holder, for a banner that stands on every page: asked for once a minute, and anew when a
 * role or a person was changed here.
 */
@ApplicationScoped
public class VacantRoles {

    /** What facts are about that can fill or empty a role. */
    private static final Set<String> THEIRS = Set.of("ROLE_ASSIGNMENT", "PERSON", "PEOPLE_LIST");

    @Inject
    private RoleWatchService watch;

    @Inject
    private Clock clock;

    private final ForAMinute<List<Role>> known = new ForAMinute<>();

    List<Role> now() {
        return known.get(clock.instant(), () -> watch.gaps().stream()
                .filter(RoleGap::vacant)
                .map(RoleGap::role)
                .toList());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) Fact fact) {
        if (THEIRS.contains(fact.objectType())) known.forget();
    }
}
