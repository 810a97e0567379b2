package org.confidant.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.InsertOnly;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.security.Role;

/** Who approved or rejected exactly which text, in which capacity; kept for good. */
@Entity
@Table(name = "policy_approval")
@InsertOnly
public class PolicyApproval {

    @Id
    private UUID id = Ids.next();

    @Column(name = "policy_version_id")
    private UUID policyVersionId;

    private boolean approved;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Role capacity;

    @Column(name = "minute_reference")
    private String minuteReference;

    private String note;

    @Column(name = "text_sha256")
    private String textSha256;

    /** Every language's, as tag and hash. */
    @Column(name = "text_hashes")
    private String textHashes;

    @Enumerated(EnumType.STRING)
    @Column(name = "author_materiality")
    private Materiality authorMateriality;

    @Enumerated(EnumType.STRING)
    private Materiality materiality;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected PolicyApproval() {}

    /** The Chief Executive approves alone; for the Information Governance Group its minutes speak. */
    static PolicyApproval given(PolicyVersion version, UUID by, Role capacity, ApprovePolicy words, Instant now) {
        var reference =
                words.minuteReference() == null ? "" : words.minuteReference().strip();
        if (capacity != Role.CHIEF_EXECUTIVE && reference.isEmpty()) {
            throw new Invalid(
                    "minuteReference", "Give the reference of the Group's minutes, for example IGG 2026-11, item 4.");
        }
        if (reference.length() > 200) throw new Invalid("minuteReference", "Keep the reference to 200 characters.");
        var approval = decided(version, true, by, capacity, words.note(), now);
        approval.materiality = words.materiality();
        approval.minuteReference = reference.isEmpty() ? null : reference;
        return approval;
    }

    /** @param seenAs how far the change goes in the eyes of the one who sends it back; null when that is not the reason */
    static PolicyApproval refused(
            PolicyVersion version, UUID by, Role capacity, Materiality seenAs, String reason, Instant now) {
        var approval = decided(version, false, by, capacity, reason, now);
        approval.materiality = seenAs;
        return approval;
    }

    private static PolicyApproval decided(
            PolicyVersion version, boolean approved, UUID by, Role capacity, String note, Instant now) {
        var approval = new PolicyApproval();
        approval.policyVersionId = version.id();
        approval.approved = approved;
        approval.personId = by;
        approval.capacity = capacity;
        approval.note = note == null || note.isBlank() ? null : note.strip();
        if (approval.note != null && approval.note.length() > 1000)
            throw new Invalid("note", "Keep it to 1,000 characters.");
        approval.textSha256 = version.textSha256();
        approval.textHashes = version.wordings().stream()
                .map(wording -> wording.language() + " " + wording.textSha256())
                .collect(Collectors.joining("\n"));
        approval.authorMateriality = version.materiality();
        approval.decidedAt = now;
        return approval;
    }
}
