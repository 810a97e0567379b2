package org.confidant.policy.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.confidant.duty.Duty;
import org.confidant.duty.DutySource;
import org.confidant.duty.Kept;
import org.confidant.foundation.time.When;

/** The policies that the present person has to sign, and those that are signed. Read once per request. */
@RequestScoped
public class PolicyDuties implements DutySource {

    @Inject
    private SigningService signing;

    private List<MyPolicy> mine;

    @Override
    public List<Duty> owed() {
        return mine().stream()
                .filter(MyPolicy::isOwed)
                .map(mine -> new Duty(
                        "Sign the " + mine.title() + ", version " + mine.number(),
                        explanation(mine),
                        mine.due(),
                        "/policy/read.xhtml?id=" + mine.versionId(),
                        "Read and sign",
                        true))
                .toList();
    }

    private static String explanation(MyPolicy mine) {
        var reading = "About " + mine.minutes() + (mine.minutes() == 1 ? " minute" : " minutes") + " to read.";
        if (mine.signedBefore() == null) return reading;
        return reading + " You signed an earlier version on " + When.sayDate(mine.signedBefore())
                + ". What has changed: " + mine.changeSummary();
    }

    @Override
    public boolean isForCalendar() {
        return true;
    }

    @Override
    public List<Kept> kept() {
        return mine().stream()
                .filter(mine -> mine.status() == AssignmentStatus.SIGNED)
                .map(mine -> new Kept(
                        mine.title() + ", version " + mine.number(),
                        When.dayOf(mine.closedAt()),
                        null,
                        "/policy/receipt.xhtml?id=" + mine.attestationId(),
                        "Receipt"))
                .toList();
    }

    private List<MyPolicy> mine() {
        if (mine == null) {
            mine = signing.mine();
        }
        return mine;
    }
}
