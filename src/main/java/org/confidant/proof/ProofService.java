package org.confidant.proof;

import static org.confidant.foundation.security.Permission.RECORD_TRAINING;
import static org.confidant.foundation.security.Permission.SEE_AUDIT;
import static org.confidant.foundation.security.Permission.SEE_COVERAGE;
import static org.confidant.foundation.security.Permission.USE_CONFIDANT;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.evidence.ProofRow;
import org.confidant.foundation.evidence.ProofSource;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.jobs.JobWanted;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.TooMany;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.service.Service;

/** What people signed and completed, and packs of evidence about it. */
@Service
public class ProofService {

    private static final int SHOWN = 50;
    private static final int MOST_UNDER_WAY = 5;
    private static final long WAIT_SECONDS = 60;

    @Inject
    @Any
    private Instance<ProofSource> rooms;

    @Inject
    private Packs packs;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Event<JobWanted> jobs;

    /** Everything of the present person, ever, newest first. */
    @Allowed(USE_CONFIDANT)
    public List<ProofRow> mine() {
        return of(caller.personId());
    }

    /** The same of somebody else, also when they have left; of training only for those who may see it. */
    @Allowed({SEE_COVERAGE, SEE_AUDIT})
    public List<ProofRow> ofPerson(UUID personId) {
        if (packs.name(PackKind.PERSON, personId) == null) throw new NotFound();
        return of(personId);
    }

    @Allowed({SEE_COVERAGE, SEE_AUDIT})
    public String nameOf(UUID personId) {
        var name = packs.name(PackKind.PERSON, personId);
        if (name == null) throw new NotFound();
        return name;
    }

    private List<ProofRow> of(UUID personId) {
        return rooms.stream()
                .flatMap(room -> room.of(personId).stream())
                .sorted(Comparator.comparing(ProofRow::at).reversed())
                .toList();
    }

    /** The policies that a pack can be about, by id. */
    @Allowed({SEE_COVERAGE, SEE_AUDIT})
    public Map<UUID, String> policies() {
        var titles = new LinkedHashMap<UUID, String>();
        packs.policies().forEach(policy -> titles.put(policy.id(), policy.title()));
        return titles;
    }

    /**
     * Asks for a pack: of oneself everybody, of anything else those who answer for coverage or audit. Training is in it
     * for those who may see it. It is made in the background, and that it was asked for is recorded (AUD-02).
     */
    @Allowed(USE_CONFIDANT)
    public UUID ask(AskForPack wanted) {
        boolean own = isOwn(wanted.kind(), wanted.about());
        if (!own && !maySeeOthers()) throw new NotFound();
        var name = packs.name(wanted.kind(), wanted.about());
        if (name == null) throw new NotFound();
        boolean training = own || maySeeTraining();
        if (packs.underWay(caller.personId()) >= MOST_UNDER_WAY)
            throw new TooMany("Five of your packs are being made already. Wait until one is ready.", WAIT_SECONDS);
        long total = rooms.stream()
                .filter(room -> training || !isTraining(room))
                .mapToLong(room -> room.count(wanted.wish()))
                .sum();
        if (total == 0) throw new RuleBroken("Nothing was signed or completed there, so there is nothing to prove.");
        var id = Ids.next();
        packs.ask(id, caller.personId(), wanted, words(wanted, name), training, total, clock.instant());
        facts.fire(Fact.of("EVIDENCE_PACK_ASKED", "EVIDENCE_PACK", id)
                .because(wanted.kind() + (wanted.about() == null ? "" : " " + wanted.about())));
        jobs.fire(new JobWanted(MakePacks.NAME));
        return id;
    }

    private boolean isOwn(PackKind kind, UUID about) {
        return kind == PackKind.PERSON && about.equals(caller.personId());
    }

    private boolean maySeeOthers() {
        return caller.may(SEE_COVERAGE) || caller.may(SEE_AUDIT);
    }

    private boolean maySeeTraining() {
        return caller.may(RECORD_TRAINING) || caller.may(SEE_AUDIT);
    }

    static boolean isTraining(ProofSource room) {
        return room.objectType().startsWith("TRAINING");
    }

    private static String words(AskForPack wanted, String name) {
        var period = wanted.from() == null ? "" : ", " + wanted.from() + " to " + wanted.to();
        return name + period;
    }

    /** Those that the present person asked for, newest first. */
    @Allowed(USE_CONFIDANT)
    public List<PackRow> packs() {
        return packs.of(caller.personId(), SHOWN);
    }

    @Allowed(USE_CONFIDANT)
    public PackRow pack(UUID id) {
        return packs.find(id)
                .filter(pack -> pack.requestedBy().equals(caller.personId()))
                .orElseThrow(NotFound::new);
    }

    /** A piece of a pack that is ready; null after the last. Whoever lost the right to it does not get it any more. */
    @Allowed(USE_CONFIDANT)
    public byte[] piece(UUID id, int position) {
        var pack = pack(id);
        boolean own = isOwn(pack.kind(), pack.about());
        if (!own && (!maySeeOthers() || pack.withTraining() && !maySeeTraining())) throw new NotFound();
        if (!pack.isReady()) throw new RuleBroken("This pack is not ready yet.");
        return packs.piece(id, position).orElse(null);
    }
}
