package org.confidant.people;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.AllowedToEveryone;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/** What the organisation is called. */
@Service
public class OrganisationService {

    @Inject
    private Organisations organisations;

    @Inject
    private Event<Fact> facts;

    @AllowedToEveryone
    public Optional<OrganisationNames> names() {
        return organisations.names();
    }

    @Allowed(Permission.ADMINISTER)
    public void name(OrganisationNames names) {
        var checked = names.checked();
        var before = organisations.names().orElse(null);
        organisations.set(checked);
        facts.fire(Fact.of("ORGANISATION_NAMED", "ORGANISATION", "1").changed(before, checked));
    }
}
