package org.confidant.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Invalid;

/**
 * A personal key for programs that act for one person. Shown once when it is made, kept as a hash, good for a year at
 * most, and revoked by its owner at any time.
 */
@Entity
@Table(name = "access_token")
public class AccessToken extends Identified {

    private static final Duration LONGEST = Duration.ofDays(365);
    private static final int LONGEST_NAME = 100;

    @Column(name = "account_id")
    private UUID accountId;

    private String name;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_on")
    private LocalDate lastUsedOn;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected AccessToken() {}

    static AccessToken make(UUID accountId, String name, String tokenHash, Instant expiresAt, Instant now) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Invalid(
                    "tokenName", "Give the token a name of at most 100 characters, such as the program it is for.");
        }
        if (expiresAt == null || !expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw new Invalid("tokenDays", "A token is good for 1 to 365 days. Choose a number between them.");
        }
        var token = new AccessToken();
        token.accountId = accountId;
        token.name = name.strip();
        token.tokenHash = tokenHash;
        token.createdAt = now;
        token.expiresAt = expiresAt;
        return token;
    }

    UUID accountId() {
        return accountId;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    TokenRow row(Instant now) {
        return new TokenRow(
                id(),
                name,
                createdAt,
                expiresAt,
                lastUsedOn,
                revokedAt,
                version(),
                revokedAt == null && expiresAt.isAfter(now));
    }
}
