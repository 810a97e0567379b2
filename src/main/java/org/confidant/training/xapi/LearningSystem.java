package org.confidant.training.xapi;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;

/**
 * A learning system that may send statements. Somebody lets it in and answers for what it tells; its secret is shown once
 * and kept as a hash; once revoked it never comes in again.
 */
@Entity
@Table(name = "learning_system")
public class LearningSystem extends Identified {

    private static final int LONGEST_NAME = 100;

    private String name;

    @Column(name = "key_name")
    private String keyName;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "last_used_on")
    private LocalDate lastUsedOn;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected LearningSystem() {}

    static LearningSystem letIn(String name, String secretHash, UUID who, Instant now) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new Invalid("name", "Give the learning system a name of at most 100 characters.");
        }
        var system = new LearningSystem();
        system.name = name.strip();
        system.keyName = "lrs-" + system.id().toString().substring(24);
        system.secretHash = secretHash;
        system.madeBy = who;
        system.madeAt = now;
        return system;
    }

    void revoke(Instant now) {
        if (revokedAt != null) throw new Conflict("This learning system was shut out already.");
        revokedAt = now;
    }

    String name() {
        return name;
    }

    String keyName() {
        return keyName;
    }

    UUID madeBy() {
        return madeBy;
    }

    LearningSystemRow row(String madeByName) {
        return new LearningSystemRow(id(), name, keyName, madeByName, madeAt, lastUsedOn, revokedAt, version());
    }
}
