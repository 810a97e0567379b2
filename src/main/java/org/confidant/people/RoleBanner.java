package org.confidant.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.security.Role;

/** ACT-01: the banner on every page of those who can mend it, while a mandatory role has no holder. */
@Named
@RequestScoped
public class RoleBanner {

    @Inject
    private VacantRoles roles;

    @Inject
    private Caller caller;

    private List<Role> vacant;

    public List<Role> getVacant() {
        if (vacant == null) {
            vacant = caller.may(Permission.SEE_ROLES) ? roles.now() : List.of();
        }
        return vacant;
    }
}
