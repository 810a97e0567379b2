package org.confidant.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.confidant.duty.Duty;
import org.confidant.duty.DutySource;
import org.confidant.duty.Kept;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;

/** Proposed roles that wait for a second person, for those who may decide (ACT-02). */
@ApplicationScoped
public class RoleDuties implements DutySource {

    @Inject
    private RoleService roles;

    @Inject
    private Caller caller;

    @Override
    public List<Duty> owed() {
        int waiting = caller.may(Permission.APPROVE_ROLES) ? roles.toDecide() : 0;
        if (waiting == 0) {
            return List.of();
        }
        var title = waiting == 1 ? "Decide on a proposed role" : "Decide on " + waiting + " proposed roles";
        return List.of(new Duty(
                title,
                "A role begins to count when a second person approves it.",
                null,
                "/people/roles.xhtml?status=PROPOSED",
                "Decide",
                false));
    }

    @Override
    public List<Kept> kept() {
        return List.of();
    }
}
