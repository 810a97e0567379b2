package org.confidant.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.policy.text.TextDifference.Section;

/**
 * What has changed since a person signed the policy last.
 *
 * @param comparable whether what was signed can be compared in the language that is read now
 */
public record SinceSigned(
        UUID versionId,
        VersionNumber number,
        LocalDate signedOn,
        String signedLanguage,
        boolean comparable,
        List<Section> changed) {}
