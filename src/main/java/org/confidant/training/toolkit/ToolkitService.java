package org.confidant.training.toolkit;

import static org.confidant.foundation.security.Permission.APPROVE_POLICY;
import static org.confidant.foundation.security.Permission.RECORD_TRAINING;
import static org.confidant.foundation.security.Permission.SEE_COVERAGE;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.settings.Settings;
import org.confidant.people.PeopleService;
import org.confidant.training.CompletionBook;
import org.confidant.training.TrainingService;
import org.confidant.training.analysis.DsptYear;

/** Evidence for the toolkit (TRN-06): written by who records training, endorsed by who approves policies. */
@Service
public class ToolkitService {

    @Inject
    private ToolkitStore store;

    @Inject
    private CompletionBook book;

    @Inject
    private TrainingService training;

    @Inject
    private PeopleService people;

    @Inject
    private Settings settings;

    @Inject
    private Idempotency idempotency;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Allowed(RECORD_TRAINING)
    public UUID write(WriteEvidence request, UUID key) {
        return idempotency.once(key, "training-evidence", request.toString(), () -> {
            var before = request.replaces() == null
                    ? null
                    : store.find(request.replaces()).orElseThrow(NotFound::new);
            if (before != null && !store.latest(before.id())) {
                throw new Conflict("There is a later version already. Begin from that one.");
            }
            var evidence = ToolkitEvidence.written(request, before, caller.personId(), book.today(), book.now());
            store.add(evidence);
            facts.fire(Fact.of("TRAINING_EVIDENCE_WRITTEN", "TRAINING_EVIDENCE", evidence.id())
                    .changed(null, evidence.sha256()));
            return evidence.id();
        });
    }

    /** Stands behind a version, once. */
    @Allowed(APPROVE_POLICY)
    public void endorse(UUID id) {
        var evidence = store.find(id).orElseThrow(NotFound::new);
        evidence.mayBeEndorsedBy(caller.personId());
        if (!store.latest(id)) throw new Conflict("There is a later version. Endorse that one.");
        if (store.endorsed(id).isPresent()) throw new Conflict("This version is endorsed already.");
        store.endorse(id, caller.personId(), book.now());
        facts.fire(
                Fact.of("TRAINING_EVIDENCE_ENDORSED", "TRAINING_EVIDENCE", id).changed(null, evidence.sha256()));
    }

    @Allowed({RECORD_TRAINING, SEE_COVERAGE})
    public List<EvidenceView> all() {
        var all = store.all();
        var seen = new HashSet<UUID>();
        var views = new ArrayList<EvidenceView>();
        for (var evidence : all) {
            var view = view(evidence);
            if (seen.add(view.seriesId())) views.add(view);
        }
        return views;
    }

    @Allowed({RECORD_TRAINING, SEE_COVERAGE})
    public EvidenceView one(UUID id) {
        return view(store.find(id).orElseThrow(NotFound::new));
    }

    /** Every version of the same, latest first. */
    @Allowed({RECORD_TRAINING, SEE_COVERAGE})
    public List<EvidenceView> versions(UUID id) {
        var series = one(id).seriesId();
        return store.all().stream()
                .map(this::view)
                .filter(view -> view.seriesId().equals(series))
                .toList();
    }

    @Allowed({RECORD_TRAINING, SEE_COVERAGE})
    public ToolkitChecklist checklist() {
        var year = DsptYear.of(book.today());
        var figure = training.figure();
        return ToolkitChecklist.of(
                settings.number("dspt.category"),
                store.endorsedKinds(year.begins()),
                figure.share().meets(figure.targetPercent()),
                figure.targetPercent());
    }

    private EvidenceView view(ToolkitEvidence evidence) {
        var endorsed = store.endorsed(evidence.id());
        var ids = new HashSet<UUID>();
        ids.add(evidence.authorId());
        endorsed.ifPresent(one -> ids.add(one.by()));
        var names = people.names(ids);
        return evidence.view(
                names.get(evidence.authorId()),
                endorsed.map(ToolkitStore.Endorsed::by).orElse(null),
                endorsed.map(one -> names.get(one.by())).orElse(null),
                endorsed.map(ToolkitStore.Endorsed::at).orElse(null),
                store.latest(evidence.id()));
    }
}
