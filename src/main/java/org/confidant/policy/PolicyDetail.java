package org.confidant.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One version with everything that its authors and approvers need to see. */
public record PolicyDetail(
        UUID id,
        long version,
        UUID policyId,
        UUID underWayId,
        UUID publishedId,
        String code,
        String title,
        VersionNumber number,
        VersionNumber wouldBe,
        PolicyStatus status,
        UUID ownerId,
        String owner,
        String author,
        Materiality materiality,
        boolean forceResign,
        String changeSummary,
        String legalReferences,
        Audience audience,
        String audienceWords,
        Long audienceCount,
        LocalDate reviewDue,
        LocalDate effectiveFrom,
        String text,
        String textSha256,
        String artefactSha256,
        List<String> declarations,
        String declarationSha256,
        List<Language> languages,
        LocalDate scheduledFor,
        boolean supersedes,
        String sourceName,
        Instant changedAt,
        Instant submittedAt,
        Instant publishedAt,
        Instant endedAt,
        String reason,
        List<Approval> approvals,
        List<String> missing,
        boolean callerWrote) {

    public boolean wasPublished() {
        return publishedAt != null;
    }

    /** The languages that the version in force speaks and this one does not. */
    public List<Language> missingLanguages() {
        return languages.stream()
                .filter(language -> language.standing() == Standing.MISSING)
                .toList();
    }

    /** How one language of the version stands to the version in force. */
    public enum Standing {
        PRESENT("Written"),
        EMPTY("No text yet"),
        UNCHANGED("The same words as in the version in force, while another language has changed"),
        MISSING("Missing: the version in force has it");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }

    public record Language(
            String tag, String name, String title, String textSha256, String declarationSha256, Standing standing) {

        static List<Language> all(PolicyVersion version, PolicyVersion inForce) {
            var before = inForce == null || inForce.id().equals(version.id()) ? List.<Wording>of() : inForce.wordings();
            var changed = before.stream()
                    .anyMatch(old -> version.speaks(old.language())
                            && !version.wording(old.language()).textSha256().equals(old.textSha256()));
            var all = new ArrayList<Language>();
            for (var wording : version.wordings()) {
                var same = before.stream()
                        .anyMatch(old -> old.language().equals(wording.language())
                                && old.textSha256().equals(wording.textSha256()));
                all.add(of(
                        wording,
                        wording.canonicalText().isBlank()
                                ? Standing.EMPTY
                                : same && changed ? Standing.UNCHANGED : Standing.PRESENT));
            }
            if (!version.wasPublished()) {
                before.stream()
                        .filter(old -> !version.speaks(old.language()))
                        .forEach(old -> all.add(of(old, Standing.MISSING)));
            }
            return all;
        }

        private static Language of(Wording wording, Standing standing) {
            var missing = standing == Standing.MISSING;
            return new Language(
                    wording.language(),
                    wording.languageName(),
                    wording.title(),
                    missing ? null : wording.textSha256(),
                    missing ? null : wording.declarationSha256(),
                    standing);
        }
    }

    /** A decision about a text, as the evidence has it. */
    public record Approval(
            boolean approved,
            String person,
            String capacity,
            String minuteReference,
            String note,
            String textSha256,
            Materiality authorMateriality,
            Materiality materiality,
            Instant at) {

        public boolean isDisputed() {
            return materiality != null && authorMateriality != null && materiality != authorMateriality;
        }
    }
}
