package org.confidant.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;

/**
 * The one way in of one person (ACT-04). Opened without a password; gets its first by an invitation, later ones by the
 * person or by a reset; is disabled when the person leaves and can be enabled again when they come back.
 */
@Entity
@Table(name = "account")
public class Account extends Identified {

    @NotNull
    @Column(name = "person_id")
    private UUID personId;

    @NotBlank
    @Column(name = "sign_in_name")
    private String signInName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_set_at")
    private Instant passwordSetAt;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "disabled_why")
    private String disabledWhy;

    private boolean restricted;

    protected Account() {}

    static Account open(UUID personId, String signInName) {
        var account = new Account();
        account.personId = personId;
        account.signInName = canonical(signInName);
        return account;
    }

    /** A sign-in name is the same however it is typed. */
    static String canonical(String signInName) {
        return signInName.strip().toLowerCase(Locale.ROOT);
    }

    UUID personId() {
        return personId;
    }

    String signInName() {
        return signInName;
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant passwordSetAt() {
        return passwordSetAt;
    }

    boolean disabled() {
        return disabledAt != null;
    }

    boolean stoppedByTries() {
        return AccountEnd.TOO_MANY_TRIES.name().equals(disabledWhy);
    }

    /** POL-13. @return whether that changed anything */
    boolean restrict(boolean wanted) {
        if (restricted == wanted) return false;
        restricted = wanted;
        return true;
    }

    void setPassword(String hash, Instant now) {
        passwordHash = hash;
        passwordSetAt = now;
        if (stoppedByTries()) {
            enable();
        }
    }

    /** The same password under today's cost (PW-X03): not a change of password. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    void disable(AccountEnd why, Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
            disabledWhy = why.name();
        }
    }

    void enable() {
        disabledAt = null;
        disabledWhy = null;
    }
}
