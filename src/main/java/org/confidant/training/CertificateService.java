package org.confidant.training;

import static org.confidant.foundation.security.Permission.RECORD_TRAINING;
import static org.confidant.foundation.security.Permission.USE_CONFIDANT;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.service.Service;

/** Certificates: attached to a completion by its owner or by who records training, and read by the same. */
@Service
public class CertificateService {

    public static final long MOST_BYTES = 10L * 1024 * 1024;

    private static final FileKind[] KINDS = {FileKind.PDF, FileKind.PNG, FileKind.JPEG};

    @Inject
    private Certificates certificates;

    @Inject
    private Completions completions;

    @Inject
    private Idempotency idempotency;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<Fact> facts;

    /** What a certificate may be, by its content. */
    public static FileKind[] kinds() {
        return KINDS.clone();
    }

    @Allowed(USE_CONFIDANT)
    public UUID attach(UUID completion, Upload file, UUID key) {
        var row =
                completions.row(completion).filter(one -> mine(one.personId())).orElseThrow(NotFound::new);
        if (!row.counts()) throw new RuleBroken("completionId", "This record was taken back; it needs no certificate.");
        return idempotency.once(key, "training-certificate", Sha256.hex(completion + file.sha256()), () -> {
            var id = certificates.add(completion, row.personId(), file, caller.personId(), clock.instant());
            facts.fire(Fact.of("CERTIFICATE_ATTACHED", "TRAINING_COMPLETION", completion)
                    .changed(null, file.sha256()));
            return id;
        });
    }

    @Allowed(USE_CONFIDANT)
    public List<CertificateRow> mine() {
        return certificates.of(caller.personId());
    }

    @Allowed(RECORD_TRAINING)
    public List<CertificateRow> of(UUID person) {
        return certificates.of(person);
    }

    @Allowed(USE_CONFIDANT)
    public Upload download(UUID id) {
        certificates.owner(id).filter(this::mine).orElseThrow(NotFound::new);
        facts.fire(Fact.of("CERTIFICATE_READ", "TRAINING_CERTIFICATE", id));
        return certificates.file(id).orElseThrow(NotFound::new);
    }

    private boolean mine(UUID person) {
        return person.equals(caller.personId()) || caller.may(RECORD_TRAINING);
    }
}
