package org.confidant.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.confidant.duty.Duty;
import org.confidant.duty.DutySource;
import org.confidant.duty.Kept;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;

/** Versions on their way that wait for the present person: to be mended, decided on, or published. */
@ApplicationScoped
public class PolicyWorkDuties implements DutySource {

    private static final int MOST = 20;

    @Inject
    private PolicyVersions versions;

    @Inject
    private Caller caller;

    @Override
    public List<Duty> owed() {
        var owed = new ArrayList<Duty>();
        if (caller.isSystem()) return owed;
        if (caller.may(Permission.WRITE_POLICY))
            versions.waiting(PolicyStatus.REJECTED, caller.personId(), true, MOST)
                    .forEach(one -> owed.add(duty(one, "Mend ", "It was sent back: " + one.reason(), "Read and mend")));
        if (caller.may(Permission.APPROVE_POLICY))
            versions.waiting(PolicyStatus.IN_REVIEW, caller.personId(), false, MOST)
                    .forEach(one -> owed.add(
                            duty(one, "Decide on ", "Its text waits to be approved or sent back.", "Read and decide")));
        if (caller.may(Permission.PUBLISH_POLICY))
            versions.waiting(PolicyStatus.APPROVED, null, true, MOST)
                    .forEach(one -> owed.add(
                            duty(one, "Publish ", "It is approved. Say from which day it applies.", "Publish")));
        return owed;
    }

    private static Duty duty(PolicyVersions.Waiting one, String verb, String explanation, String button) {
        return new Duty(verb + one.title(), explanation, null, "/policy/version.xhtml?id=" + one.id(), button, false);
    }

    /** What was written and approved is seen in the list of versions. */
    @Override
    public List<Kept> kept() {
        return List.of();
    }
}
