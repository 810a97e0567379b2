package org.confidant.policy.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.settings.Settings;
import org.confidant.foundation.time.When;
import org.confidant.people.PeopleMoved;
import org.confidant.policy.PolicyPublished;
import org.confidant.policy.PolicySuperseded;
import org.confidant.policy.PolicyWithdrawn;

/** Keeps assignments in step with versions and people (POL-02); in the transaction of whoever asks. */
@ApplicationScoped
class AssignmentKeeper {

    private static final int MOST_ALONE = 200;

    @Inject
    private Assignments assignments;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void published(@Observes PolicyPublished event) {
        keep(event.policyVersionId());
    }

    /** Vectors (a) and (b): a material version replaces signatures and what is owed, an editorial one takes both along. */
    void superseded(@Observes PolicySuperseded event) {
        var now = clock.instant();
        if (event.signedAfresh()) {
            assignments.supersedeSigned(event.formerVersionId());
        } else {
            assignments.carryOver(event.formerVersionId(), event.newVersionId());
        }
        assignments.cancelOpen(event.formerVersionId(), "SUPERSEDED", now);
    }

    void withdrawn(@Observes PolicyWithdrawn event) {
        assignments.cancelOpen(event.policyVersionId(), "WITHDRAWN", clock.instant());
    }

    /** A handful of people are brought in step alone; of many, everybody is looked at once. */
    void moved(@Observes PeopleMoved event) {
        assignments.flush();
        var people = event.people().size() > MOST_ALONE ? Set.<UUID>of() : event.people();
        if (!event.people().isEmpty()) {
            assignments.publishedVersions().forEach(version -> keep(version, people));
        }
    }

    /** @return how many assignments were made, ended or given back */
    int keep(UUID versionId) {
        return keep(versionId, Set.of());
    }

    /** @param people whom alone to look at; none in particular means everybody */
    private int keep(UUID versionId, Set<UUID> people) {
        var version = assignments.version(versionId);
        var now = clock.instant();
        var today = When.dayOf(now);
        var days = new Assignments.Days(settings.number("pol.starterDays"), settings.number("pol.resignDays"));
        return assignments.cancelGone(version, people, today, now)
                + (people.isEmpty() ? assignments.endExemptions(version, days, today) : 0)
                + assignments.reopen(version, people, days, today, now)
                + assignments.assign(version, people, days, today, now);
    }
}
