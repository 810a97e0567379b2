package org.confidant.policy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.time.When;
import org.confidant.policy.text.TextDifference;
import org.confidant.policy.text.TextDifference.Section;

/** What differs between versions of one policy, and what is new to somebody who signed an earlier one. */
@Service
public class PolicyDifferenceService {

    @Inject
    private PolicyVersions versions;

    @Inject
    private Caller caller;

    /** The versions of the same policy that the caller may read, the newest first, to compare with. */
    @Allowed(Permission.USE_CONFIDANT)
    public List<Comparison.Side> versions(UUID versionId) {
        var version = readable(versionId);
        return versions.all(version.policyId()).stream()
                .filter(this::isReadable)
                .map(each -> Comparison.Side.of(each, each.language()))
                .toList();
    }

    /**
     * @param before null means the version that it replaces, or the one in force
     * @param language null means the first one of the later version
     */
    @Allowed(Permission.USE_CONFIDANT)
    public Comparison compare(UUID before, UUID after, String language) {
        var later = readable(after);
        var earlier = before == null ? former(later) : readable(before);
        if (!earlier.policyId().equals(later.policyId())) {
            throw new Invalid("from", "Only versions of one policy can be compared.");
        }
        var tag = later.wording(language).language();
        return new Comparison(
                Comparison.Side.of(earlier, tag),
                Comparison.Side.of(later, tag),
                tag,
                earlier.speaks(tag) ? sections(earlier.wording(tag), later.wording(tag)) : List.of());
    }

    private PolicyVersion former(PolicyVersion version) {
        if (version.supersedesId() != null) return versions.get(version.supersedesId());
        var inForce = version.wasPublished() ? null : versions.latestPublished(version.policyId());
        if (inForce == null) throw new NotFound();
        return inForce;
    }

    /** The text section by section, then the statements as one more section. */
    private static List<Section> sections(Wording before, Wording after) {
        var sections = new ArrayList<>(
                TextDifference.between(before.text(), after.text()).sections());
        var statements = TextDifference.between(
                "Statements to be confirmed",
                before.declarations().statements(),
                after.declarations().statements());
        if (!statements.isSame()) sections.add(statements);
        return sections;
    }

    /** @return null when the caller never signed the policy, or signed this very version last */
    @Allowed(Permission.USE_CONFIDANT)
    public SinceSigned sinceSigned(UUID versionId, String language) {
        var version = readable(versionId);
        var signed = caller.isSystem() ? null : versions.signedLast(version.policyId(), caller.personId());
        if (signed == null || signed.versionId().equals(versionId)) return null;
        var former = versions.get(signed.versionId());
        var tag = version.wording(language).language();
        return new SinceSigned(
                former.id(),
                former.number(),
                When.dayOf(signed.at()),
                former.wordingOf(signed.textSha256()).map(Wording::languageName).orElse(null),
                former.speaks(tag),
                former.speaks(tag)
                        ? sections(former.wording(tag), version.wording(tag)).stream()
                                .filter(section -> !section.isSame())
                                .toList()
                        : List.of());
    }

    private PolicyVersion readable(UUID id) {
        var version = versions.get(id);
        if (!isReadable(version)) throw new NotFound();
        return version;
    }

    private boolean isReadable(PolicyVersion version) {
        return version.wasPublished()
                || caller.may(Permission.WRITE_POLICY)
                || caller.may(Permission.APPROVE_POLICY)
                || caller.may(Permission.PUBLISH_POLICY);
    }
}
