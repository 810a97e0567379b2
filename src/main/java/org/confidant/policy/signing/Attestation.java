package org.confidant.policy.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.InsertOnly;
import org.confidant.foundation.time.When;
import org.confidant.policy.PolicyVersion;
import org.confidant.policy.Wording;

/**
 * A signature, or a refusal to sign, as it was given: who the person was at that moment, exactly which text and which
 * statements, when, and how the person had proved who they are (rulebook 1.3). It is born complete and never changes;
 * a mistake is revoked by another record (POL-09).
 */
@Entity
@Table(name = "attestation")
@InsertOnly
public class Attestation {

    @Id
    private UUID id = Ids.next();

    @Column(name = "assignment_id")
    private UUID assignmentId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "job_title")
    private String jobTitle;

    @Column(name = "employment_type")
    private String employmentType;

    @Column(name = "policy_id")
    private UUID policyId;

    @Column(name = "policy_version_id")
    private UUID policyVersionId;

    @Column(name = "policy_title")
    private String policyTitle;

    @Column(name = "version_number")
    private String versionNumber;

    private String language;

    @Column(name = "text_sha256")
    private String textSha256;

    @Column(name = "artefact_sha256")
    private String artefactSha256;

    @Column(name = "declaration_sha256")
    private String declarationSha256;

    @Column(name = "declaration_text")
    private String declarationText;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String remark;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "zone_id")
    private String zoneId;

    @Column(name = "local_offset")
    private String localOffset;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private boolean late;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "authn_method")
    private String authnMethod;

    @Column(name = "authn_at")
    private Instant authnAt;

    @Column(name = "session_hash")
    private String sessionHash;

    private boolean reauthenticated;

    @Column(name = "ip_truncated")
    private String ipTruncated;

    @Column(name = "user_agent_family")
    private String userAgentFamily;

    @Column(name = "scrolled_pct")
    private Integer scrolledPct;

    @Column(name = "read_seconds")
    private Integer readSeconds;

    @Column(name = "quiz_attempt_id")
    private UUID quizAttemptId;

    @Column(name = "quiz_attempt_no")
    private Integer quizAttemptNo;

    @Column(name = "quiz_right")
    private Integer quizRight;

    @Column(name = "quiz_asked")
    private Integer quizAsked;

    @Column(name = "quiz_pass_mark")
    private Integer quizPassMark;

    @Column(name = "paper_signed_on")
    private LocalDate paperSignedOn;

    @Column(name = "witness_id")
    private UUID witnessId;

    @Column(name = "witness_name")
    private String witnessName;

    @Column(name = "scan_sha256")
    private String scanSha256;

    protected Attestation() {}

    static Attestation given(
            SignPolicy words,
            PolicyVersion version,
            Wording wording,
            Assignment assignment,
            Signer signer,
            Instant now) {
        var attestation = new Attestation();
        attestation.assignmentId = assignment.id();
        attestation.personId = assignment.personId();
        attestation.personName = signer.name();
        attestation.jobTitle = signer.jobTitle();
        attestation.employmentType = signer.employmentType();
        attestation.policyId = version.policyId();
        attestation.policyVersionId = version.id();
        attestation.policyTitle = wording.title();
        attestation.versionNumber = version.number().toString();
        attestation.language = wording.language();
        attestation.textSha256 = wording.textSha256();
        attestation.artefactSha256 = wording.artefactSha256();
        attestation.declarationSha256 = wording.declarationSha256();
        attestation.declarationText = wording.declarations().text();
        attestation.decision = words.decision();
        attestation.remark = words.remark().isEmpty() ? null : words.remark();
        attestation.signedAt = now;
        attestation.zoneId = When.ZONE.getId();
        attestation.localOffset = now.atZone(When.ZONE).getOffset().getId();
        attestation.dueOn = assignment.dueOn();
        attestation.late = assignment.isLate(now);
        attestation.openedAt = assignment.openedAt();
        attestation.authnMethod = signer.authnMethod();
        attestation.authnAt = signer.authnAt();
        attestation.sessionHash = signer.sessionHash();
        attestation.reauthenticated = signer.reauthenticated();
        attestation.ipTruncated = signer.ipTruncated();
        attestation.userAgentFamily = signer.userAgentFamily();
        return attestation;
    }

    /** What the page could tell of the reading; null when it could tell nothing. */
    Attestation read(Receipt.Reading reading) {
        if (reading == null) return this;
        scrolledPct = reading.scrolledPct();
        readSeconds = reading.seconds();
        return this;
    }

    Attestation answered(Receipt.Quiz quiz) {
        if (quiz == null) return this;
        quizAttemptId = quiz.attemptId();
        quizAttemptNo = quiz.attemptNo();
        quizRight = quiz.right();
        quizAsked = quiz.asked();
        quizPassMark = quiz.passMark();
        return this;
    }

    Attestation witnessed(Receipt.Paper paper) {
        if (paper == null) return this;
        paperSignedOn = paper.signedOn();
        witnessId = paper.witnessId();
        witnessName = paper.witnessName();
        scanSha256 = paper.scanSha256();
        return this;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    /** Who brought the paper; null for a signature given here. */
    UUID witnessId() {
        return witnessId;
    }

    UUID assignmentId() {
        return assignmentId;
    }

    UUID policyVersionId() {
        return policyVersionId;
    }

    Decision decision() {
        return decision;
    }

    boolean late() {
        return late;
    }

    Instant signedAt() {
        return signedAt;
    }

    String textSha256() {
        return textSha256;
    }

    String localOffset() {
        return localOffset;
    }
}
