package org.confidant.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.persistence.Jdbc;
import org.confidant.foundation.persistence.Row;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.security.Role;

/** All sign-ins and tokens, and the one question of every request: who is this, and what are they today? */
@ApplicationScoped
class SignIns {

    /** The columns of a recognised person. Roles are those of assignments valid on the day asked for (ACT-02). */
    private static final String PERSON = "a.id, p.id, COALESCE(p.preferred_name, p.given_name), p.family_name,"
            + " CASE p.employment_type WHEN 'VOLUNTEER' THEN 'VOLUNTEER' WHEN 'CONTRACTOR' THEN 'CONTRACTOR'"
            + " WHEN 'AGENCY' THEN 'CONTRACTOR' ELSE 'STAFF' END,"
            + " (SELECT GROUP_CONCAT(DISTINCT r.role) FROM role_assignment r WHERE r.person_id = p.id"
            + " AND r.status = 'APPROVED' AND r.from_date <= ? AND (r.to_date IS NULL OR r.to_date >= ?)),"
            + " EXISTS (SELECT 1 FROM person m WHERE m.line_manager_id = p.id AND m.started_on <= ?"
            + " AND (m.left_on IS NULL OR m.left_on >= ?)), a.restricted";

    private static final int DAYS = 5;

    private static final String STILL_HERE = " JOIN person p ON p.id = a.person_id"
            + " AND (p.left_on IS NULL OR p.left_on >= ?) WHERE a.disabled_at IS NULL";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Jdbc jdbc;

    void add(SignInSession session) {
        entities.persist(session);
    }

    Optional<SignInSession> byHash(String hash) {
        return entities.createQuery("SELECT s FROM SignInSession s WHERE s.sessionHash = :hash", SignInSession.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** The sign-in behind a session, if it has neither ended nor grown too old (SEC-02), and its person as of today. */
    Optional<Recognised> recognised(String hash, LocalDate today, Instant idleSince, Instant startedSince) {
        return one(
                ", s.started_at, s.last_seen_at, s.authenticated_at, s.id FROM sign_in_session s"
                        + " JOIN account a ON a.id = s.account_id",
                " AND s.session_hash = ? AND s.ended_at IS NULL AND s.last_seen_at > ? AND s.started_at > ?",
                today,
                hash,
                idleSince,
                startedSince);
    }

    Optional<Recognised> recognisedToken(String hash, LocalDate today, Instant now) {
        return one(
                ", t.created_at, CAST(t.last_used_on AS DATETIME(6)), NULL, t.id FROM access_token t"
                        + " JOIN account a ON a.id = t.account_id",
                " AND t.token_hash = ? AND t.revoked_at IS NULL AND t.expires_at > ?",
                today,
                hash,
                now);
    }

    /** The person of an account as of today, for the moment of signing in. */
    Optional<Recognised> recognisedAccount(UUID accountId, LocalDate today) {
        return one(", NULL, NULL, NULL, a.id FROM account a", " AND a.id = ?", today, accountId);
    }

    /** The day is asked for at every question mark of the person, and then what the credential is known by. */
    private Optional<Recognised> one(String from, String where, LocalDate today, Object... known) {
        var values = new ArrayList<Object>(Collections.nCopies(DAYS, today));
        values.addAll(Arrays.asList(known));
        return jdbc.query("SELECT " + PERSON + from + STILL_HERE + where, SignIns::read, values.toArray()).stream()
                .findFirst();
    }

    /** Not through the entity: signing in at two places at once is no conflict. */
    void began(UUID accountId, Instant now) {
        entities.createNativeQuery("UPDATE account SET last_sign_in_at = ?1 WHERE id = ?2")
                .setParameter(1, Rows.utc(now))
                .setParameter(2, accountId.toString())
                .executeUpdate();
    }

    /** Written at most once a minute, whatever the number of requests. */
    void seen(UUID sessionId, Instant now, Duration atMostEvery) {
        jdbc.update(
                "UPDATE sign_in_session SET last_seen_at = ? WHERE id = ? AND last_seen_at < ? AND ended_at IS NULL",
                now,
                sessionId,
                now.minus(atMostEvery));
    }

    void tokenUsed(UUID tokenId, LocalDate today) {
        jdbc.update(
                "UPDATE access_token SET last_used_on = ? WHERE id = ? AND (last_used_on IS NULL OR last_used_on < ?)",
                today,
                tokenId,
                today);
    }

    /** @param exceptHash the session that may go on, or null for none */
    int endAll(UUID accountId, SessionEnd why, String exceptHash, Instant now) {
        return entities.createNativeQuery("UPDATE sign_in_session SET ended_at = ?1, ended_why = ?2"
                        + " WHERE account_id = ?3 AND ended_at IS NULL AND session_hash <> ?4")
                .setParameter(1, Rows.utc(now))
                .setParameter(2, why.name())
                .setParameter(3, accountId.toString())
                .setParameter(4, exceptHash == null ? "" : exceptHash)
                .executeUpdate();
    }

    List<SessionRow> open(UUID accountId, String currentHash, Instant idleSince, Instant startedSince) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT id, started_at, last_seen_at, ip_trunc, agent, session_hash FROM sign_in_session"
                                + " WHERE account_id = ?1 AND ended_at IS NULL AND last_seen_at > ?2 AND started_at > ?3"
                                + " ORDER BY started_at DESC LIMIT 50")
                .setParameter(1, accountId.toString())
                .setParameter(2, Rows.utc(idleSince))
                .setParameter(3, Rows.utc(startedSince))
                .getResultList();
        return rows.stream()
                .map(row -> new SessionRow(
                        Rows.uuid(row[0]),
                        Rows.instant(row[1]),
                        Rows.instant(row[2]),
                        (String) row[3],
                        (String) row[4],
                        row[5].equals(currentHash)))
                .toList();
    }

    int forgetBefore(Instant startedBefore) {
        return entities.createNativeQuery("DELETE FROM sign_in_session WHERE started_at < ?1")
                .setParameter(1, Rows.utc(startedBefore))
                .executeUpdate();
    }

    void add(AccessToken token) {
        entities.persist(token);
    }

    Optional<AccessToken> token(UUID id, UUID accountId) {
        return Optional.ofNullable(entities.find(AccessToken.class, id))
                .filter(token -> token.accountId().equals(accountId));
    }

    List<AccessToken> tokens(UUID accountId) {
        return entities.createQuery(
                        "SELECT t FROM AccessToken t WHERE t.accountId = :account ORDER BY t.createdAt DESC",
                        AccessToken.class)
                .setParameter("account", accountId)
                .setMaxResults(100)
                .getResultList();
    }

    private static Recognised read(Row row) {
        return new Recognised(
                row.uuid(),
                row.uuid(),
                row.text() + " " + row.text(),
                roles(row.text(), row.text(), row.flag()),
                row.flag(),
                row.instant(),
                row.instant(),
                row.instant(),
                row.uuid());
    }

    private static Set<Role> roles(String base, String assigned, boolean manages) {
        var names = new ArrayList<String>();
        names.add(base);
        if (assigned != null) {
            names.addAll(Arrays.asList(assigned.split(",")));
        }
        var roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> roles.add(Role.valueOf(name)));
        if (manages) {
            roles.add(Role.LINE_MANAGER);
        }
        return roles;
    }
}
