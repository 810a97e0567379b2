package org.confidant.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.confidant.foundation.evidence.Paper;
import org.confidant.foundation.evidence.PaperSource;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;

/** The papers of an agreement as evidence: as they came. */
@ApplicationScoped
public class AgreementPapers implements PaperSource {

    @Inject
    private AgreementRecords records;

    @Inject
    private AgreementFileService files;

    @Inject
    private Caller caller;

    @Override
    public String objectType() {
        return "AGREEMENT";
    }

    @Override
    public List<Paper> papers(String objectId) {
        if (!caller.may(Permission.SEE_AGREEMENTS)) return List.of();
        var agreement = Ids.parse(objectId);
        return records.files(agreement).stream()
                .map(file -> new Paper("agreement-" + file.id() + ".pdf", () -> files.read(agreement, file.id())
                        .content()))
                .toList();
    }
}
