package org.confidant.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Rows;

/** Single-use secrets, known here by their hash alone. */
@ApplicationScoped
class Links {

    @PersistenceContext
    private EntityManager entities;

    /** Older links of the account for any purpose stop working. */
    void add(String token, LinkPurpose purpose, UUID accountId, Instant now, Duration good) {
        if (accountId != null) {
            entities.createNativeQuery("UPDATE one_time_link SET used_at = ? WHERE account_id = ? AND used_at IS NULL")
                    .setParameter(1, Rows.utc(now))
                    .setParameter(2, accountId.toString())
                    .executeUpdate();
        }
        entities.createNativeQuery("INSERT INTO one_time_link (token_hash, purpose, account_id, made_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, Secrets.hash(token))
                .setParameter(2, purpose.name())
                .setParameter(3, accountId == null ? null : accountId.toString())
                .setParameter(4, Rows.utc(now))
                .setParameter(5, Rows.utc(now.plus(good)))
                .executeUpdate();
    }

    Optional<Link> good(String token, Instant now) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("SELECT purpose, account_id FROM one_time_link"
                        + " WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?")
                .setParameter(1, Secrets.hash(token))
                .setParameter(2, Rows.utc(now))
                .getResultList();
        return rows.stream().findFirst().map(row -> new Link(LinkPurpose.valueOf((String) row[0]), Rows.uuid(row[1])));
    }

    /** @return whether it was still good: of two who come at once, one */
    boolean use(String token, Instant now) {
        return entities.createNativeQuery("UPDATE one_time_link SET used_at = ? WHERE token_hash = ?"
                                + " AND used_at IS NULL AND expires_at > ?")
                        .setParameter(1, Rows.utc(now))
                        .setParameter(2, Secrets.hash(token))
                        .setParameter(3, Rows.utc(now))
                        .executeUpdate()
                == 1;
    }

    boolean madeSince(UUID accountId, Instant since) {
        return Rows.number(entities.createNativeQuery(
                                "SELECT COUNT(*) FROM one_time_link WHERE account_id = ? AND made_at > ?")
                        .setParameter(1, accountId.toString())
                        .setParameter(2, Rows.utc(since))
                        .getSingleResult())
                > 0;
    }

    int forget(LinkPurpose purpose) {
        return entities.createNativeQuery("DELETE FROM one_time_link WHERE purpose = ?")
                .setParameter(1, purpose.name())
                .executeUpdate();
    }

    int forgetBefore(Instant madeBefore) {
        return entities.createNativeQuery("DELETE FROM one_time_link WHERE made_at < ?")
                .setParameter(1, Rows.utc(madeBefore))
                .executeUpdate();
    }

    /** @param accountId null for the set-up code */
    record Link(LinkPurpose purpose, UUID accountId) {}
}
