package org.confidant.policy.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.jobs.JobWanted;
import org.confidant.foundation.security.AccessGates;
import org.confidant.foundation.settings.Settings;
import org.confidant.foundation.time.When;
import org.confidant.people.Everybody;
import org.confidant.people.PeopleMoved;
import org.confidant.people.SignAgain;
import org.confidant.policy.PolicyPublished;
import org.confidant.policy.PolicySuperseded;
import org.confidant.policy.PolicyVersion;
import org.confidant.policy.PolicyWithdrawn;

/** Keeps assignments in step with versions and people (POL-02); in the transaction of whoever asks. */
@ApplicationScoped
class AssignmentKeeper {

    private static final int MOST_AT_ONCE = 1000;
    private static final int PEOPLE_AT_ONCE = 5000;

    @Inject
    private Everybody everybody;

    @Inject
    private Assignments assignments;

    @Inject
    private Stretches stretches;

    @Inject
    private Event<AccessGates> gates;

    @Inject
    private Event<JobWanted> jobs;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** A small organisation has it at once, a large one as soon as the job gets there (see {@link Stretches}). */
    void published(@Observes PolicyPublished event) {
        if (isForLater()) {
            later(Stretch.Kind.PUBLISH, event.policyVersionId(), null, false);
        } else {
            publish(event.policyVersionId(), Scope.EVERYBODY);
        }
    }

    /** Vectors (a) and (b): a material version replaces signatures and what is owed, an editorial one takes both along. */
    void superseded(@Observes PolicySuperseded event) {
        if (isForLater()) {
            later(Stretch.Kind.SUPERSEDE, event.formerVersionId(), event.newVersionId(), event.signedAfresh());
        } else {
            supersede(event.formerVersionId(), event.newVersionId(), event.signedAfresh(), Scope.EVERYBODY);
        }
    }

    void withdrawn(@Observes PolicyWithdrawn event) {
        if (isForLater()) {
            later(Stretch.Kind.WITHDRAW, event.policyVersionId(), null, false);
        } else {
            withdraw(event.policyVersionId(), Scope.EVERYBODY);
        }
    }

    /** Also what is little waits behind what was begun before it. */
    private boolean isForLater() {
        return stretches.waiting() || everybody.areMoreThan(MOST_AT_ONCE);
    }

    private void later(Stretch.Kind kind, UUID version, UUID successor, boolean signedAfresh) {
        stretches.add(kind, version, successor, signedAfresh, clock.instant());
        jobs.fire(new JobWanted(PublishInStretches.NAME));
    }

    /** Does the next stretch of what waits. @return false when nothing does */
    boolean doStretch() {
        var waiting = stretches.next();
        waiting.ifPresent(stretch -> {
            var last = everybody.endOfStretch(stretch.after(), PEOPLE_AT_ONCE);
            stretches.done(
                    stretch,
                    last,
                    PEOPLE_AT_ONCE,
                    change(stretch, Scope.between(stretch.after(), last)),
                    clock.instant());
        });
        return waiting.isPresent();
    }

    private int change(Stretch stretch, Scope scope) {
        return switch (stretch.kind()) {
            case PUBLISH -> assignments.isPublished(stretch.versionId()) ? publish(stretch.versionId(), scope) : 0;
            case SUPERSEDE -> supersede(stretch.versionId(), stretch.successorId(), stretch.signedAfresh(), scope);
            case WITHDRAW -> withdraw(stretch.versionId(), scope);
        };
    }

    /** POL-02: in the transaction that moves them. */
    void moved(@Observes PeopleMoved event) {
        if (event.people().isEmpty()) return;
        assignments.flush();
        var versions = assignments.publishedVersions();
        for (var scope : Scope.of(event.people())) {
            versions.forEach(version -> keep(version, scope));
            moveGates(scope);
        }
    }

    /** POL-16. */
    void signAgain(@Observes SignAgain event) {
        again(event.people(), Cause.valueOf(event.why().name()));
    }

    int publish(UUID versionId, Scope scope) {
        var now = clock.instant();
        return assignments.assign(assignments.version(versionId), scope, days(), false, When.dayOf(now), now);
    }

    int supersede(UUID former, UUID next, boolean signedAfresh, Scope scope) {
        int done =
                signedAfresh ? assignments.supersedeSigned(former, scope) : assignments.carryOver(former, next, scope);
        done += assignments.cancelOpen(former, scope, "SUPERSEDED", clock.instant());
        moveGates(scope);
        return done;
    }

    int withdraw(UUID versionId, Scope scope) {
        int done = assignments.cancelOpen(versionId, scope, "WITHDRAWN", clock.instant());
        moveGates(scope);
        return done;
    }

    /** Brings the next stretch of people in step with all versions. @return the last of them; null after the very last */
    UUID keepStretch(UUID after, java.util.function.IntConsumer changed) {
        var last = everybody.endOfStretch(after, PEOPLE_AT_ONCE);
        var scope = Scope.between(after, last);
        if (!stretches.waiting()) {
            assignments.publishedVersions().forEach(version -> changed.accept(keep(version, scope)));
            moveGates(scope);
        }
        return last;
    }

    /** @return how many assignments were made, ended or given back */
    int keep(UUID versionId, Scope scope) {
        var version = assignments.version(versionId);
        var now = clock.instant();
        var today = When.dayOf(now);
        return assignments.cancelGone(version, scope, today, now)
                + assignments.endExemptions(version, scope, days(), today)
                + refresh(version, scope, today, now)
                + assignments.assign(version, scope, days(), true, today, now);
    }

    /** POL-15: a signature is good for twelve months; then there are as many days as for a new version. */
    private int refresh(PolicyVersion version, Scope scope, LocalDate today, Instant now) {
        if (version.effectiveFrom().isAfter(today)) return 0;
        var last = Due.lastToRefresh(today, settings.number("pol.refreshMonths"));
        return assignments.renew(
                        version,
                        scope,
                        Cause.REFRESH,
                        Assignments.signedBefore(When.startOf(last.plusDays(1))),
                        Cause.REFRESH.dueOn(today, days()),
                        today,
                        now)
                + assignments.renew(
                        version,
                        scope,
                        Cause.RETURN,
                        Assignments.signedBeforeReturn(settings.number("pol.absenceDays"), today),
                        Cause.RETURN.dueOn(today, days()),
                        today,
                        now);
    }

    /** POL-16: whatever these people have signed of what is in force, they owe again. @return how many assignments */
    int again(Set<UUID> people, Cause cause) {
        if (people.isEmpty()) return 0;
        assignments.flush();
        var now = clock.instant();
        var today = When.dayOf(now);
        int made = 0;
        for (var id : assignments.publishedVersions()) {
            var version = assignments.version(id);
            if (version.effectiveFrom().isAfter(today)) continue;
            for (var scope : Scope.of(people)) {
                made += assignments.renew(
                        version,
                        scope,
                        cause,
                        Assignments.signedBefore(now.plusSeconds(1)),
                        cause.dueOn(today, days()),
                        today,
                        now);
            }
        }
        return made;
    }

    /** POL-13: closes what is confidential for starters, and opens it for those who have signed. */
    void moveGates(Scope scope) {
        assignments.flush();
        var moves = assignments.gatesToMove(scope);
        if (!moves.isEmpty()) gates.fire(new AccessGates(moves));
    }

    private Assignments.Days days() {
        return new Assignments.Days(settings.number("pol.starterDays"), settings.number("pol.resignDays"));
    }
}
