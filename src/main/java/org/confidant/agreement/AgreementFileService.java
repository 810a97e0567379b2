package org.confidant.agreement;

import static org.confidant.foundation.security.Permission.MANAGE_AGREEMENTS;
import static org.confidant.foundation.security.Permission.SEE_AGREEMENTS;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.service.Service;

/** The papers of an agreement: kept as they came, never replaced, only followed by newer ones. */
@Service
public class AgreementFileService {

    public static final long MOST_BYTES = 20L * 1024 * 1024;

    @Inject
    private Agreements agreements;

    @Inject
    private AgreementRecords records;

    @Inject
    private AgreementRegister register;

    @Inject
    private Event<Fact> facts;

    /** @param upload a PDF whose size and content were checked */
    @Allowed(MANAGE_AGREEMENTS)
    public UUID add(UUID id, long version, FileUse use, Upload upload) {
        var agreement = agreements.get(id, version);
        if (agreement.state().closed()) throw new RuleBroken("file", "This agreement is closed: nothing can be added.");
        return register.keep(agreement, use, upload);
    }

    @Allowed(SEE_AGREEMENTS)
    public AgreementPaper read(UUID id, UUID fileId) {
        var file = records.file(id, fileId);
        facts.fire(Fact.of("AGREEMENT_FILE_READ", "AGREEMENT", id).because(fileId.toString()));
        return new AgreementPaper(file.name(), file.sha256(), file.content());
    }
}
