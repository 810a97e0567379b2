package org.confidant.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.policy.text.TextDifference.Section;

/** Two versions of a policy in one language, and what differs between them. */
public record Comparison(Side before, Side after, String language, List<Section> sections) {

    /** One of the two; the hash is null when it has no text in the language. */
    public record Side(
            UUID id,
            String title,
            VersionNumber number,
            PolicyStatus status,
            LocalDate effectiveFrom,
            String textSha256) {

        static Side of(PolicyVersion version, String language) {
            return new Side(
                    version.id(),
                    version.wording(language).title(),
                    version.number(),
                    version.status(),
                    version.effectiveFrom(),
                    version.speaks(language) ? version.wording(language).textSha256() : null);
        }

        public String name() {
            return number == null ? status.getLabel() : "Version " + number;
        }
    }

    public List<Section> changed() {
        return sections.stream().filter(section -> !section.isSame()).toList();
    }

    /** Both speak the language. */
    public boolean possible() {
        return before.textSha256() != null && after.textSha256() != null;
    }
}
