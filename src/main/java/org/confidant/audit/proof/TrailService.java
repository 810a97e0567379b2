package org.confidant.audit.proof;

import static org.confidant.foundation.security.Permission.ADMINISTER;
import static org.confidant.foundation.security.Permission.SEE_AUDIT;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.confidant.audit.tree.NoteKey;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.service.Service;

/** How the proof of the trail stands, for those who read it and those who keep it running. No event is shown. */
@Service
public class TrailService {

    private static final int HEADS = 26;
    private static final int CHECKS = 8;

    @Inject
    private Leaves leaves;

    @Inject
    private Sequencer sequencer;

    @Inject
    private Heads heads;

    @Inject
    private HeadFolder folder;

    @Inject
    private Checks checks;

    @Inject
    private KeyRing ring;

    @Inject
    private TrailAlarm alarm;

    @Inject
    private Clock clock;

    @Inject
    private Event<Fact> facts;

    @Allowed({SEE_AUDIT, ADMINISTER})
    public TrailState state() {
        var now = clock.instant();
        return new TrailState(
                now,
                leaves.size(),
                leaves.oldestWaiting(now, Sequencer.WIDE).orElse(null),
                sequencer.lastFailed(),
                ring.key().map(TrailKey::current).map(NoteKey::line).orElse(null),
                ring.keyFile().toString(),
                ring.headFolder().toString(),
                heads.newest(HEADS).stream()
                        .map(head -> HeadRow.of(head, folder.has(head)))
                        .toList(),
                checks.newest(CHECKS));
    }

    /** Has the whole trail verified as soon as a node is free to. One that waits or runs already will do. */
    @Allowed({SEE_AUDIT, ADMINISTER})
    public UUID verify() {
        var open = checks.open();
        if (open.isPresent() && open.get().startedAt() == null)
            return open.get().id();
        var id = Ids.next();
        checks.request(id, clock.instant());
        facts.fire(Fact.of("AUDIT_VERIFICATION_ASKED", "AUDIT_TRAIL", id));
        return id;
    }

    /** Whether somebody must act: for the duty list. */
    @Allowed({SEE_AUDIT, ADMINISTER})
    public boolean alarming() {
        return alarm.isOn();
    }
}
