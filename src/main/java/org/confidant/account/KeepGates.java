package org.confidant.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.security.AccessGates;

/** POL-13: a starter's account opens nothing confidential until what has to be signed first is signed. */
@ApplicationScoped
class KeepGates {

    @Inject
    private Accounts accounts;

    @Inject
    private Event<Fact> facts;

    void moved(@Observes AccessGates gates) {
        gates.restricted().forEach(this::keep);
    }

    private void keep(UUID personId, boolean restricted) {
        accounts.ofPerson(personId)
                .filter(account -> account.restrict(restricted))
                .ifPresent(account -> {
                    accounts.flush();
                    facts.fire(Fact.of(
                            restricted ? "ACCOUNT_RESTRICTED" : "ACCOUNT_UNRESTRICTED", "ACCOUNT", account.id()));
                });
    }
}
