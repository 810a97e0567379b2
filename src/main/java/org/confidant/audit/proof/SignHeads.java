package org.confidant.audit.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.confidant.foundation.jobs.Job;
import org.confidant.foundation.time.When;

/** A signed tree head every hour and at the end of every day in London (AUD-05). */
@ApplicationScoped
public class SignHeads implements Job {

    /** For as long a copy that could not be written is written later; after that its absence is a finding. */
    static final Duration COPY = Duration.ofHours(2);

    @Inject
    private KeyRing ring;

    @Inject
    private Heads heads;

    @Inject
    private HeadFolder folder;

    @Inject
    private HeadSigner signer;

    @Inject
    private Leaves leaves;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "sign-tree-heads";
    }

    @Override
    public String title() {
        return "Seal the audit trail every hour and at the end of the day";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String run() {
        var key = ring.key();
        if (key.isEmpty()) return "There is no key at " + ring.keyFile() + ": nothing can be sealed.";
        var now = clock.instant();
        int signed = 0;
        if (dayEndIsDue(now)) {
            signer.sign(key.get(), Occasion.DAY_END, When.dayOf(now).minusDays(1));
            signed++;
        } else if (hourIsDue(now)) {
            signer.sign(key.get(), Occasion.HOURLY, null);
            signed++;
        }
        for (var head : heads.since(now.minus(COPY))) folder.write(head);
        return signed == 0 ? "Sealed already for this hour." : "Sealed, and copied to " + ring.headFolder() + ".";
    }

    private boolean hourIsDue(Instant now) {
        var hour = now.truncatedTo(ChronoUnit.HOURS);
        return heads.newest().map(head -> head.signedAt().isBefore(hour)).orElse(true);
    }

    /** Not while an event of that day may still wait for its leaf; and not for the days before the first head. */
    private boolean dayEndIsDue(Instant now) {
        var today = When.dayOf(now);
        var midnight = When.startOf(today);
        var first = heads.first();
        if (first.isEmpty() || !first.get().signedAt().isBefore(midnight)) return false;
        if (heads.ofDay(today.minusDays(1)).isPresent()) return false;
        return leaves.oldestWaiting(midnight.minus(Duration.ofHours(1)))
                .map(oldest -> !oldest.isBefore(midnight))
                .orElse(true);
    }
}
