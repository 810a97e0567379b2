package org.confidant.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.time.ForAMinute;

/** The organisation's names as every page bears them; what goes into a record asks {@link OrganisationService}. */
@ApplicationScoped
public class NamesForPages {

    @Inject
    private OrganisationService organisations;

    @Inject
    private Clock clock;

    private final ForAMinute<Optional<OrganisationNames>> known = new ForAMinute<>();

    OrganisationNames now() {
        return known.get(clock.instant(), organisations::names).orElseGet(() -> {
            known.forget();
            return new OrganisationNames("", "");
        });
    }

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) Fact fact) {
        if (fact.objectType().equals("ORGANISATION")) known.forget();
    }
}
