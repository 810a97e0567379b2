package org.confidant.policy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.time.When;
import org.confidant.people.EmploymentType;
import org.confidant.policy.Audience.About;
import org.confidant.policy.AudienceMember.Show;

/** Who is in an audience, before anybody is asked to sign (POL-01, POL-02). */
@Service
public class AudienceService {

    @Inject
    private PolicyVersions versions;

    @Inject
    private Audiences audiences;

    @Inject
    private AudienceWords words;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<Fact> facts;

    /** A rule in words, whom it names, and what it would change against the rule of the version in force. */
    public record Standing(String words, AudienceChange people, boolean compared, String presentWords) {}

    /** Something that a condition may name. */
    public record Value(String value, String label) {}

    /** @param policyId whose rule in force to compare with; null compares with nobody */
    @Allowed({Permission.WRITE_POLICY, Permission.APPROVE_POLICY, Permission.PUBLISH_POLICY})
    public Standing standing(Audience proposed, UUID policyId) {
        var present = present(policyId);
        return new Standing(
                words.of(proposed),
                audiences.change(proposed, present == null ? NOBODY : present, today()),
                present != null,
                present == null ? null : words.of(present));
    }

    @Allowed({Permission.WRITE_POLICY, Permission.APPROVE_POLICY, Permission.PUBLISH_POLICY})
    public Slice<AudienceMember> people(Audience proposed, UUID policyId, Show show, SliceRequest slice) {
        var present = present(policyId);
        return audiences.people(
                proposed, present == null ? NOBODY : present, show == null ? Show.IN : show, today(), slice);
    }

    private static final Audience NOBODY = new Audience(Audience.Match.ANY, List.of());

    private Audience present(UUID policyId) {
        var inForce = policyId == null ? null : versions.latestPublished(policyId);
        return inForce == null ? null : inForce.audience();
    }

    /** Says anew who must sign a draft. */
    @Allowed(Permission.WRITE_POLICY)
    public void aim(UUID versionId, long seen, Audience audience) {
        var version = versions.get(versionId, seen);
        var before = words.of(version.audience());
        version.aim(audience, caller.personId(), clock.instant());
        versions.flush();
        facts.fire(Fact.of("POLICY_AUDIENCE_SET", "POLICY_VERSION", versionId).changed(before, words.of(audience)));
    }

    /** What conditions of this kind can name, by what people call it. */
    @Allowed({Permission.WRITE_POLICY, Permission.APPROVE_POLICY, Permission.PUBLISH_POLICY})
    public List<Value> choices(About about) {
        return switch (about) {
            case EMPLOYMENT ->
                Arrays.stream(EmploymentType.values())
                        .map(type -> new Value(type.name(), type.label()))
                        .toList();
            case ROLE ->
                Audience.choosableRoles().stream()
                        .map(role -> new Value(role.name(), role.label()))
                        .toList();
            default ->
                audiences.choices(about).stream()
                        .map(choice -> new Value(choice.id().toString(), choice.label()))
                        .toList();
        };
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
