package org.confidant.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.confidant.foundation.evidence.Paper;
import org.confidant.foundation.evidence.PaperSource;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.NotFound;

/** A published version as evidence: the texts whose hashes were approved and signed, and the pages made of them. */
@ApplicationScoped
public class PolicyPapers implements PaperSource {

    @Inject
    private PolicyVersions versions;

    @Override
    public String objectType() {
        return "POLICY_VERSION";
    }

    @Override
    public List<Paper> papers(String objectId) {
        try {
            var version = versions.get(Ids.parse(objectId));
            if (!version.wasPublished()) return List.of();
            var papers = new ArrayList<Paper>();
            for (var wording : version.wordings()) {
                var name = "policy-" + version.id()
                        + (wording.language().equals(version.language()) ? "" : "-" + wording.language());
                papers.add(paper(name + ".txt", wording.canonicalText()));
                papers.add(paper(name + ".html", wording.artefact()));
            }
            return papers;
        } catch (NotFound gone) {
            return List.of();
        }
    }

    private static Paper paper(String name, String text) {
        return new Paper(name, () -> text.getBytes(StandardCharsets.UTF_8));
    }
}
