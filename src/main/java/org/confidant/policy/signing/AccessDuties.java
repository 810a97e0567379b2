package org.confidant.policy.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.confidant.duty.Duty;
import org.confidant.duty.DutySource;
import org.confidant.duty.Kept;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Role;

/** What an HR manager has to decide because signatures are late by weeks (POL-18). */
@RequestScoped
public class AccessDuties implements DutySource {

    @Inject
    private CoverageService coverage;

    @Inject
    private Caller caller;

    @Override
    public List<Duty> owed() {
        if (!caller.has(Role.HR_MANAGER)) return List.of();
        long many = coverage.accessToDecide();
        if (many == 0) return List.of();
        return List.of(new Duty(
                many == 1 ? "Decide on the access of one person" : "Decide on the access of " + many + " people",
                "They have not signed for three weeks after the day it was due. Confidant recommends to close their access until they have; nothing is closed by itself.",
                null,
                "/policy/late.xhtml",
                "See and decide",
                false));
    }

    @Override
    public List<Kept> kept() {
        return List.of();
    }
}
