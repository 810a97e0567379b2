package org.confidant.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.InsertOnly;

/**
 * One act, or one refusal, as it happened. It is born complete and never changes, so it has neither verbs nor a version:
 * the database would refuse both.
 */
@Entity
@InsertOnly
@Table(name = "audit_event")
public class AuditEvent {

    static final String COLUMNS = "event_id, ts, actor_id, actor_role, action, object_type, object_id, outcome, reason,"
            + " request_id, ip_trunc, before_hash, after_hash, rule_version";

    @Id
    @Column(name = "event_id")
    private UUID id;

    private Instant ts;

    @Column(name = "actor_id")
    private UUID actorId;

    @Column(name = "actor_role")
    private String actorRole;

    private String action;

    @Column(name = "object_type")
    private String objectType;

    @Column(name = "object_id")
    private String objectId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String reason;

    @Column(name = "request_id")
    private String requestId;

    @Column(name = "ip_trunc")
    private String ipTruncated;

    @Column(name = "before_hash")
    private String beforeHash;

    @Column(name = "after_hash")
    private String afterHash;

    @Column(name = "rule_version")
    private String ruleVersion;

    protected AuditEvent() {}

    AuditEvent(UUID id, Instant ts, Actor actor, Act act) {
        this.id = id;
        this.ts = ts;
        this.actorId = actor.id();
        this.actorRole = actor.roles();
        this.requestId = actor.requestId();
        this.ipTruncated = actor.ipTruncated();
        this.action = act.action();
        this.objectType = act.objectType();
        this.objectId = act.objectId();
        this.outcome = act.outcome();
        this.reason = act.reason();
        this.beforeHash = act.beforeHash();
        this.afterHash = act.afterHash();
        this.ruleVersion = act.ruleVersion();
    }

    UUID id() {
        return id;
    }

    Instant ts() {
        return ts;
    }

    UUID actorId() {
        return actorId;
    }

    /** As they are stored, in the order of {@link #COLUMNS}. */
    Object[] values() {
        return new Object[] {
            id,
            ts,
            actorId,
            actorRole,
            action,
            objectType,
            objectId,
            outcome,
            reason,
            requestId,
            ipTruncated,
            beforeHash,
            afterHash,
            ruleVersion
        };
    }

    AuditRow row(String actorName) {
        return new AuditRow(
                id,
                ts,
                actorId,
                actorName,
                actorRole,
                action,
                objectType,
                objectId,
                outcome,
                reason,
                requestId,
                ipTruncated,
                beforeHash,
                afterHash,
                ruleVersion);
    }

    /** Who acted, as far as it may be kept. */
    record Actor(UUID id, String roles, String requestId, String ipTruncated) {}

    /** What was done, or refused. */
    record Act(
            String action,
            String objectType,
            String objectId,
            Outcome outcome,
            String reason,
            String beforeHash,
            String afterHash,
            String ruleVersion) {}
}
