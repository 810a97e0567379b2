package org.confidant.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;

/**
 * One sign-in, from the password to its end. It is looked up at every request, so that ending it here ends it
 * everywhere at once (SEC-05).
 */
@Entity
@Table(name = "sign_in_session")
public class SignInSession extends Identified {

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "session_hash")
    private String sessionHash;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "authenticated_at")
    private Instant authenticatedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_why")
    private SessionEnd endedWhy;

    @Column(name = "ip_trunc")
    private String network;

    private String agent;

    protected SignInSession() {}

    static SignInSession begin(UUID accountId, String sessionHash, Doorway doorway, Instant now) {
        var session = new SignInSession();
        session.accountId = accountId;
        session.sessionHash = sessionHash;
        session.startedAt = now;
        session.lastSeenAt = now;
        session.authenticatedAt = now;
        session.network = doorway.network();
        session.agent = doorway.agent();
        return session;
    }

    UUID accountId() {
        return accountId;
    }

    void authenticatedAgain(Instant now) {
        authenticatedAt = now;
        lastSeenAt = now;
    }

    void end(SessionEnd why, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endedWhy = why;
        }
    }
}
