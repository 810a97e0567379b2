package org.confidant.audit.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.confidant.duty.Duty;
import org.confidant.duty.DutySource;
import org.confidant.duty.Kept;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;

/** An alarm of the trail comes first for those who must act on it. */
@ApplicationScoped
public class AuditDuties implements DutySource {

    @Inject
    private TrailService trail;

    @Inject
    private Caller caller;

    @Override
    public List<Duty> owed() {
        if (!caller.may(Permission.SEE_AUDIT) && !caller.may(Permission.ADMINISTER)) return List.of();
        if (!trail.alarming()) return List.of();
        return List.of(new Duty(
                "Look into the audit trail: it is not as it must be",
                "Either something recorded was changed, or new events do not get their place in the trail.",
                null,
                "/audit/proof.xhtml",
                "See what is wrong",
                true));
    }

    @Override
    public List<Kept> kept() {
        return List.of();
    }
}
