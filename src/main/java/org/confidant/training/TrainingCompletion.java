package org.confidant.training;

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
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;

/**
 * Evidence that a person completed a course, or that such a record was wrong (TRN-02). It is written once and never
 * changed; a record that revokes another names it and says why.
 */
@Entity
@InsertOnly
@Table(name = "training_completion")
public class TrainingCompletion {

    @Id
    @Column(columnDefinition = "UUID")
    private UUID id = Ids.next();

    @Column(name = "person_id", columnDefinition = "UUID")
    private UUID personId;

    @Column(name = "course_id", columnDefinition = "UUID")
    private UUID courseId;

    @Column(name = "course_version")
    private String courseVersion;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    private Integer score;

    @Column(name = "certificate_sha256")
    private String certificateSha256;

    @Enumerated(EnumType.STRING)
    private TrainingSource source;

    @Column(name = "verifier_id", columnDefinition = "UUID")
    private UUID verifierId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "revokes_id", columnDefinition = "UUID")
    private UUID revokesId;

    private String reason;

    protected TrainingCompletion() {}

    static TrainingCompletion recorded(
            RecordCompletion request, Course course, UUID verifier, LocalDate today, Instant now) {
        var completion = new TrainingCompletion();
        completion.personId = request.personId();
        completion.courseId = course.id();
        completion.courseVersion = course.courseVersion();
        completion.completedOn = CompletionRules.day(request.completedOn(), today);
        completion.expiresOn = CompletionRules.goodUntil(completion.completedOn, course.validityMonths());
        completion.score = CompletionRules.score(request.score(), course.passMark(), false);
        completion.certificateSha256 = fingerprint(request.certificateSha256());
        completion.source = request.source() == null ? TrainingSource.MANUAL : request.source();
        completion.verifierId = verifier;
        completion.recordedAt = now;
        return completion;
    }

    TrainingCompletion revoked(String why, UUID verifier, Instant now) {
        if (completedOn == null) {
            throw new RuleBroken("completionId", "This record itself takes another one back, so it stays.");
        }
        if (why == null || why.isBlank()) {
            throw new Invalid("reason", "Say why the record is wrong.");
        }
        if (why.strip().length() > 500) {
            throw new Invalid("reason", "Say it in at most 500 characters.");
        }
        var revocation = new TrainingCompletion();
        revocation.personId = personId;
        revocation.courseId = courseId;
        revocation.source = TrainingSource.MANUAL;
        revocation.verifierId = verifier;
        revocation.recordedAt = now;
        revocation.revokesId = id;
        revocation.reason = why.strip();
        return revocation;
    }

    public UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    UUID courseId() {
        return courseId;
    }

    LocalDate completedOn() {
        return completedOn;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }

    /** Whether it takes another record back. */
    UUID revokesId() {
        return revokesId;
    }

    private static String fingerprint(String sha256) {
        if (sha256 == null || sha256.isBlank()) {
            return null;
        }
        if (!sha256.strip().matches("[0-9a-fA-F]{64}")) {
            throw new Invalid("certificateSha256", "A SHA-256 has 64 hexadecimal digits.");
        }
        return sha256.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
