package org.confidant.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.policy.text.PolicyText;

/** A version as a reader has it before their eyes. */
public record PolicyDocument(
        UUID id,
        UUID policyId,
        String language,
        List<Language> languages,
        String title,
        VersionNumber number,
        PolicyStatus status,
        String owner,
        LocalDate effectiveFrom,
        LocalDate reviewDue,
        String changeSummary,
        String html,
        String textSha256,
        List<PolicyText.Chapter> chapters,
        int minutes,
        List<String> declarations) {

    /** A language that the version can be read and signed in, by its tag and its English name. */
    public record Language(String tag, String name) implements Serializable {}

    static PolicyDocument of(PolicyVersion version, Wording wording, String owner) {
        var text = wording.text();
        return new PolicyDocument(
                version.id(),
                version.policyId(),
                wording.language(),
                version.wordings().stream()
                        .map(each -> new Language(each.language(), each.languageName()))
                        .toList(),
                wording.title(),
                version.number(),
                version.status(),
                owner,
                version.effectiveFrom(),
                version.reviewDue(),
                version.changeSummary(),
                version.wasPublished() ? wording.artefact() : text.html(),
                wording.textSha256(),
                text.chapters(),
                text.minutes(),
                wording.declarations().statements());
    }

    public boolean isInForce() {
        return status == PolicyStatus.PUBLISHED;
    }
}
