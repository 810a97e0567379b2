package org.confidant.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.problem.NotFound;

/** All accounts, with the passwords they had. */
@ApplicationScoped
class Accounts {

    @PersistenceContext
    private EntityManager entities;

    void add(Account account) {
        entities.persist(account);
    }

    /** So that what was just added is seen by queries written in SQL. */
    void flush() {
        entities.flush();
    }

    Account get(UUID id) {
        var account = entities.find(Account.class, id);
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }

    Optional<Account> named(String canonicalName) {
        return entities.createQuery("SELECT a FROM Account a WHERE a.signInName = :name", Account.class)
                .setParameter("name", canonicalName)
                .getResultStream()
                .findFirst();
    }

    Optional<Account> ofPerson(UUID personId) {
        return entities.createQuery("SELECT a FROM Account a WHERE a.personId = :person", Account.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    boolean any() {
        return !entities.createQuery("SELECT a.id FROM Account a", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Accounts of people whose last day is over, or that nobody has used for so long. */
    List<ToDisable> toDisable(LocalDate today, Instant unusedSince) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT a.id, p.left_on < ?1 FROM account a JOIN person p ON p.id = a.person_id"
                                + " WHERE a.disabled_at IS NULL AND (p.left_on < ?1 OR a.last_sign_in_at < ?2)")
                .setParameter(1, today)
                .setParameter(2, Rows.utc(unusedSince))
                .getResultList();
        return rows.stream()
                .map(row ->
                        new ToDisable(get(Rows.uuid(row[0])), Rows.flag(row[1]) ? AccountEnd.LEFT : AccountEnd.DORMANT))
                .toList();
    }

    record ToDisable(Account account, AccountEnd why) {}

    Optional<AccountState> state(UUID personId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT id, sign_in_name, password_set_at, last_sign_in_at, disabled_at, disabled_why FROM account"
                                + " WHERE person_id = ?")
                .setParameter(1, personId.toString())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new AccountState(
                        Rows.uuid(row[0]),
                        (String) row[1],
                        Rows.instant(row[2]),
                        Rows.instant(row[3]),
                        Rows.instant(row[4]),
                        (String) row[5]));
    }

    /** The person behind an account, as much as letters and password rules need. */
    Holder holder(UUID accountId) {
        return holders("a.id = ?", accountId.toString()).findFirst().orElseThrow(NotFound::new);
    }

    /** Whoever may be sent a reset: known by sign-in name or e-mail address, enabled, and still here. */
    Optional<Holder> reachable(String nameOrEmail, LocalDate today) {
        return holders(
                        "(a.sign_in_name = ? OR p.email = ?) AND (a.disabled_at IS NULL OR a.disabled_why = 'TOO_MANY_TRIES')"
                                + " AND (p.left_on IS NULL OR p.left_on >= ?)",
                        nameOrEmail,
                        nameOrEmail,
                        today)
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private java.util.stream.Stream<Holder> holders(String which, Object... values) {
        var query = entities.createNativeQuery(
                "SELECT a.id, p.id, a.sign_in_name, p.given_name, p.family_name, p.preferred_name, p.email, p.employee_no,"
                        + " p.job_title, t.name FROM account a JOIN person p ON p.id = a.person_id"
                        + " LEFT JOIN team t ON t.id = p.team_id WHERE " + which);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new Holder(
                                Rows.uuid(row[0]),
                                Rows.uuid(row[1]),
                                (String) row[2],
                                (String) row[3],
                                (String) row[4],
                                (String) row[5],
                                (String) row[6],
                                (String) row[7],
                                (String) row[8],
                                (String) row[9]));
    }

    @SuppressWarnings("unchecked")
    List<String> organisationNames() {
        return ((List<Object[]>) entities.createNativeQuery("SELECT trading_name, legal_name FROM organisation")
                        .getResultList())
                .stream()
                        .flatMap(row -> java.util.stream.Stream.of((String) row[0], (String) row[1]))
                        .toList();
    }

    /** Sign-in names that begin so. */
    @SuppressWarnings("unchecked")
    List<String> namesLike(String beginning) {
        return entities.createNativeQuery("SELECT sign_in_name FROM account WHERE sign_in_name LIKE ?")
                .setParameter(1, beginning + "%")
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<String> formerPasswords(UUID accountId) {
        return (List<String>) entities.createNativeQuery(
                        "SELECT password_hash FROM password_history WHERE account_id = ? ORDER BY set_at DESC")
                .setParameter(1, accountId.toString())
                .getResultList();
    }

    /** Adds the password to the history and keeps only the newest (PW-X04). */
    void remember(UUID accountId, String hash, Instant setAt, int depth) {
        entities.createNativeQuery(
                        "INSERT INTO password_history (id, account_id, password_hash, set_at) VALUES (?, ?, ?, ?)")
                .setParameter(1, Ids.next().toString())
                .setParameter(2, accountId.toString())
                .setParameter(3, hash)
                .setParameter(4, Rows.utc(setAt))
                .executeUpdate();
        entities.createNativeQuery("DELETE FROM password_history WHERE account_id = ? AND id NOT IN (SELECT id FROM ("
                        + "SELECT id FROM password_history WHERE account_id = ? ORDER BY set_at DESC LIMIT " + depth
                        + ") newest)")
                .setParameter(1, accountId.toString())
                .setParameter(2, accountId.toString())
                .executeUpdate();
    }
}
