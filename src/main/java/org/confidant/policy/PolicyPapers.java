package org.confidant.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.confidant.foundation.evidence.Paper;
import org.confidant.foundation.evidence.PaperSource;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.NotFound;

/** A published version as evidence: the text whose hash was approved and signed, and the page made of it. */
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
            return List.of(
                    paper("policy-" + version.id() + ".txt", version.canonicalText()),
                    paper("policy-" + version.id() + ".html", version.artefact()));
        } catch (NotFound gone) {
            return List.of();
        }
    }

    private static Paper paper(String name, String text) {
        return new Paper(name, () -> text.getBytes(StandardCharsets.UTF_8));
    }
}
