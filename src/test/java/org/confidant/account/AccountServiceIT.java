package org.confidant.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.confidant.foundation.problem.Refused;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Role;
import org.confidant.support.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AccountServiceIT {

    private static final String PASSWORD = "violet-kettle-harbour-moss";
    private static final String OTHER = "copper lantern over the weir";

    @Deployment
    static WebArchive confidant() {
        return Deployments.confidant();
    }

    @Inject
    private SignInService signIns;

    @Inject
    private AccountService accounts;

    @Inject
    private LinkService links;

    @Inject
    private OwnAccessService access;

    @Inject
    private Caller caller;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource data;

    private UUID person;
    private UUID account;
    private String name;

    @BeforeEach
    void somebodyWithAnAccount() throws Exception {
        caller.cameFrom("test", "192.0.2.0/24", "Firefox");
        execute("DELETE FROM sign_in_throttle WHERE subject LIKE 'N:%'");
        person = UUID.randomUUID();
        execute(
                "INSERT INTO person (id, given_name, family_name, email, job_title, employment_type, started_on, version)"
                        + " VALUES (?, 'Test', 'Person', ?, 'Clerk', 'VOLUNTEER', '2020-01-01', 1)",
                person,
                person + "@sample.example");
        account = asSystem(() -> accounts.open(person, "Test", person.toString()));
        asSystem(() -> {
            accounts.giveMadePassword(account, PASSWORD.toCharArray());
            return null;
        });
        name = asSystem(() -> accounts.ofPerson(person).orElseThrow().signInName());
    }

    @Test
    void SEC_04_theRightPasswordOpensAndEverythingElseGetsTheSameNothing() throws Exception {
        assertThat(signIns.signIn(name, "wrong".toCharArray())).isEmpty();
        assertThat(signIns.signIn("nobody." + person, PASSWORD.toCharArray())).isEmpty();
        assertThat(signIns.signIn(name.toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD.toCharArray()))
                .isPresent();
        asSystem(() -> {
            accounts.disable(person, AccountEnd.BY_ADMINISTRATOR);
            return null;
        });
        assertThat(signIns.signIn(name, PASSWORD.toCharArray())).isEmpty();
    }

    @Test
    void SEC_04_afterTenFailuresEvenTheRightPasswordWaits() throws Exception {
        for (int i = 0; i < Tries.LIMIT; i++) {
            signIns.signIn(name, "wrong".toCharArray());
        }

        assertThat(signIns.signIn(name, PASSWORD.toCharArray())).isEmpty();
        assertThat(count("SELECT COUNT(*) FROM audit_event WHERE action = 'THROTTLED' AND object_id = ?", account))
                .isEqualTo(1);
        execute("UPDATE sign_in_throttle SET blocked_until = '2020-01-01' WHERE subject = ?", "A:" + account);
        assertThat(signIns.signIn(name, PASSWORD.toCharArray())).isPresent();
        assertThat(count("SELECT COUNT(*) FROM sign_in_throttle WHERE subject = ?", "A:" + account))
                .isZero();
    }

    @Test
    void SEC_04_nothingTypedStandsInTheThrottleOrTheAuditTrail() throws Exception {
        var typed = "zq7canary" + UUID.randomUUID();

        signIns.signIn(typed, "wrong".toCharArray());

        assertThat(count("SELECT COUNT(*) FROM sign_in_throttle WHERE subject LIKE ?", "%" + typed + "%"))
                .isZero();
        assertThat(count(
                        "SELECT COUNT(*) FROM audit_event WHERE CONCAT_WS(' ', object_id, reason) LIKE ?",
                        "%" + typed + "%"))
                .isZero();
    }

    @Test
    void SEC_02_aSignInEndsWhenItRestsOrLastsTooLong() throws Exception {
        var secret = begun();

        execute(
                "UPDATE sign_in_session SET last_seen_at = UTC_TIMESTAMP(6) - INTERVAL 14 MINUTE WHERE account_id = ?",
                account);
        assertThat(signIns.recognise(secret, false)).isPresent();
        execute(
                "UPDATE sign_in_session SET last_seen_at = UTC_TIMESTAMP(6) - INTERVAL 16 MINUTE WHERE account_id = ?",
                account);
        assertThat(signIns.recognise(secret, false)).isEmpty();

        var other = begun();
        execute(
                "UPDATE sign_in_session SET started_at = UTC_TIMESTAMP(6) - INTERVAL 481 MINUTE WHERE account_id = ?",
                account);
        assertThat(signIns.recognise(other, true)).isEmpty();
    }

    @Test
    void SEC_01_theDatabaseKnowsOnlyTheHashOfASecret() throws Exception {
        var secret = begun();

        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(count("SELECT COUNT(*) FROM sign_in_session WHERE session_hash = ?", secret))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM sign_in_session WHERE session_hash = ?", Secrets.hash(secret)))
                .isEqualTo(1);
    }

    @Test
    void SEC_05_whoLeavesIsOutAtOnce() throws Exception {
        var secret = begun();

        asSystem(() -> {
            accounts.disable(person, AccountEnd.LEFT);
            return null;
        });

        assertThat(signIns.recognise(secret, true)).isEmpty();
        assertThat(signIns.signIn(name, PASSWORD.toCharArray())).isEmpty();
    }

    @Test
    void SEC_05_whoseLastDayIsOverIsOutWithoutAnybodyDoingAnything() throws Exception {
        var secret = begun();

        execute("UPDATE person SET left_on = UTC_DATE() - INTERVAL 2 DAY WHERE id = ?", person);

        assertThat(signIns.recognise(secret, true)).isEmpty();
        asSystem(accounts::disableLeaversAndDormant);
        assertThat(count("SELECT COUNT(*) FROM account WHERE id = ? AND disabled_why = 'LEFT'", account))
                .isEqualTo(1);
    }

    @Test
    void ACT_02_rolesAreThoseOfAssignmentsValidAtThatMoment() throws Exception {
        var secret = begun();
        role("DPO", -10, -2);
        role("IG_LEAD", -10, 0);
        role("AUDITOR", 2, 9);

        var roles = signIns.recognise(secret, false).orElseThrow().identity().roles();

        assertThat(roles).containsExactlyInAnyOrder(Role.VOLUNTEER, Role.IG_LEAD);
    }

    @Test
    void PW_X03_aCheapHashIsReplacedAtTheNextSignIn() throws Exception {
        var cheap = Password.hash(PASSWORD)
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(7168, 1, 1, 32, Argon2.ID))
                .getResult();
        execute("UPDATE account SET password_hash = ? WHERE id = ?", cheap, account);

        assertThat(signIns.signIn(name, PASSWORD.toCharArray())).isPresent();

        assertThat(count(
                        "SELECT COUNT(*) FROM account WHERE id = ? AND password_hash LIKE '$argon2id$v=19$m=19456,t=2,p=1$%'",
                        account))
                .isEqualTo(1);
    }

    @Test
    void PW_C08_aFormerPasswordIsRefusedAndPW_C09_soIsOneAlmostTheSame() throws Exception {
        var me = signedIn();

        assertThatThrownBy(() -> as(me, () -> change("not the present one", OTHER)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, no -> assertThat(no.field()).isEqualTo("currentPassword"));
        assertThatThrownBy(() -> as(me, () -> change(PASSWORD, PASSWORD + "1")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, no -> assertThat(no.field()).isEqualTo("newPassword"));
        assertThatThrownBy(() -> as(me, () -> change(PASSWORD, "too short"))).isInstanceOf(RuleBroken.class);
        as(me, () -> change(PASSWORD, OTHER));
        assertThatThrownBy(() -> as(me, () -> change(OTHER, PASSWORD)))
                .hasMessageContaining("used this password before");
    }

    @Test
    void SEC_05_aChangeOfPasswordEndsTheOtherSignIns() throws Exception {
        var elsewhere = begun();
        var me = signedIn();

        as(me, () -> change(PASSWORD, OTHER));

        assertThat(signIns.recognise(elsewhere, false)).isEmpty();
        assertThat(count(
                        "SELECT COUNT(*) FROM sign_in_session WHERE session_hash = ? AND ended_at IS NULL",
                        me.sessionHash()))
                .isEqualTo(1);
    }

    @Test
    void SEC_04_aWrongPresentPasswordCountsThoughTheChangeIsRolledBack() throws Exception {
        var me = signedIn();

        assertThatThrownBy(() -> as(me, () -> change("wrong", OTHER))).isInstanceOf(RuleBroken.class);

        assertThat(count("SELECT total FROM sign_in_throttle WHERE subject = ?", "A:" + account))
                .isEqualTo(1);
    }

    @Test
    void EML_04_aLinkWorksOnceAndIsKeptAsAHashOnly() throws Exception {
        var link = asSystem(() -> links.invite(person)).orElseThrow();
        var token = link.substring(link.indexOf('=') + 1);

        assertThat(count("SELECT COUNT(*) FROM one_time_link WHERE token_hash = ?", token))
                .isZero();
        assertThat(links.look(token)).isPresent();
        assertThatThrownBy(() -> links.choosePassword(token, "test.person".toCharArray()))
                .isInstanceOf(RuleBroken.class);
        links.choosePassword(token, OTHER.toCharArray());
        assertThat(links.look(token)).isEmpty();
        assertThatThrownBy(() -> links.choosePassword(token, PASSWORD.toCharArray()))
                .hasMessageContaining("used already");
        assertThat(signIns.signIn(name, OTHER.toCharArray())).isPresent();
    }

    @Test
    void SEC_04_aLinkOlderThanFifteenMinutesIsOver() throws Exception {
        var link = asSystem(() -> links.invite(person)).orElseThrow();

        execute(
                "UPDATE one_time_link SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE account_id = ?",
                account);

        assertThat(links.look(link.substring(link.indexOf('=') + 1))).isEmpty();
    }

    @Test
    void SEC_01_aTokenIsAPersonUntilItIsRevoked() throws Exception {
        var me = signedIn();
        var made = as(me, () -> access.makeToken("Test", 30));

        var byToken = signIns.recogniseToken(made.token()).orElseThrow().identity();

        assertThat(byToken.personId()).isEqualTo(person);
        assertThat(byToken.authenticatedAt()).isNull();
        assertThat(count("SELECT COUNT(*) FROM access_token WHERE token_hash = ?", made.token()))
                .isZero();
        assertThatThrownBy(() -> as(byToken, () -> access.makeToken("Another", 30)))
                .isInstanceOf(Refused.class);
        as(me, () -> {
            access.revokeToken(made.id(), 1);
            return null;
        });
        assertThat(signIns.recogniseToken(made.token())).isEmpty();
    }

    @Test
    void SEC_02_signingOutEverywhereEndsAll() throws Exception {
        var elsewhere = begun();
        var me = signedIn();

        assertThat(as(me, () -> access.signOutEverywhere())).isEqualTo(2);

        assertThat(signIns.recognise(elsewhere, false)).isEmpty();
    }

    private String begun() {
        return signIns.signIn(name, PASSWORD.toCharArray()).orElseThrow().secret();
    }

    private Identity signedIn() {
        return signIns.signIn(name, PASSWORD.toCharArray()).orElseThrow().identity();
    }

    private Void change(String current, String chosen) {
        accounts.changePassword(current.toCharArray(), chosen.toCharArray());
        return null;
    }

    private void role(String role, int from, int to) throws SQLException {
        execute(
                "INSERT INTO role_assignment (id, person_id, role, deputy, from_date, to_date, status, basis, proposed_by,"
                        + " proposed_at, version) VALUES (UUID(), ?, ?, FALSE, UTC_DATE() + INTERVAL ? DAY, UTC_DATE() + INTERVAL ? DAY,"
                        + " 'APPROVED', 'SET_UP', ?, UTC_TIMESTAMP(6), 1)",
                person,
                role,
                from,
                to,
                person);
    }

    private <T> T asSystem(Callable<T> work) throws Exception {
        return as(Identity.system(), work);
    }

    private <T> T as(Identity who, Callable<T> work) throws Exception {
        var result = new AtomicReference<T>();
        var failed = new AtomicReference<Exception>();
        caller.as(who, () -> {
            try {
                result.set(work.call());
            } catch (Exception e) {
                failed.set(e);
            }
        });
        if (failed.get() != null) {
            throw failed.get();
        }
        return result.get();
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (var connection = data.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
            }
            statement.executeUpdate();
        }
    }

    private int count(String sql, Object value) throws SQLException {
        try (var connection = data.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value instanceof UUID id ? id.toString() : value);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }
}
