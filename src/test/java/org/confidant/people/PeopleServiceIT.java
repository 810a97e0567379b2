package org.confidant.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.Refused;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Stale;
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
class PeopleServiceIT {

    @Deployment
    static WebArchive confidant() {
        return Deployments.confidant();
    }

    @Inject
    private StaffService staff;

    @Inject
    private PeopleService people;

    @Inject
    private RoleService roles;

    @Inject
    private TeamService teams;

    @Inject
    private ImportService imports;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource data;

    private LocalDate today;
    private String mark;
    private UUID ann;
    private UUID hr;
    private UUID chief;

    @BeforeEach
    void threePeople() throws Exception {
        caller.cameFrom("test", "192.0.2.0/24", "Firefox");
        today = Today.by(clock);
        mark = UUID.randomUUID().toString().substring(24).toUpperCase(Locale.ROOT);
        ann = as(Identity.system(), () -> staff.add(details("Ann", null)));
        hr = as(Identity.system(), () -> staff.add(details("Harriet", null)));
        chief = as(Identity.system(), () -> staff.add(details("Cora", null)));
    }

    @Test
    void ACT_04_everyPersonGetsOneAccountOfTheirOwn() throws Exception {
        assertThat(count("SELECT COUNT(*) FROM account WHERE person_id = ?", ann))
                .isEqualTo(1);
        assertThatThrownBy(() -> execute(
                        "INSERT INTO account (id, person_id, sign_in_name, version)" + " VALUES (UUID(), ?, ?, 1)",
                        ann,
                        "second." + mark))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void ACT_02_aRoleCountsWhenASecondPersonApproved() throws Exception {
        var id = asHr(() -> roles.propose(dpo(ann)));
        assertThat(holds(ann)).isFalse();

        as(identity(chief, Role.CHIEF_EXECUTIVE), () -> approve(id, 1));

        assertThat(holds(ann)).isTrue();
        assertThat(count("SELECT COUNT(*) FROM audit_event WHERE action = 'ROLE_APPROVED' AND object_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void ACT_03_whoeverProposedCannotApproveByTheServiceNorInTheTable() throws Exception {
        var id = asHr(() -> roles.propose(dpo(ann)));

        assertThatThrownBy(() -> asHr(() -> approve(id, 1))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> as(identity(ann, Role.CHIEF_EXECUTIVE), () -> approve(id, 1)))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() ->
                        execute("UPDATE role_assignment SET status = 'APPROVED', decided_by = ? WHERE id = ?", hr, id))
                .isInstanceOf(SQLException.class);
        assertThat(holds(ann)).isFalse();
    }

    @Test
    void SEC_03_approvingNeedsAFreshPassword() throws Exception {
        var id = asHr(() -> roles.propose(dpo(ann)));
        var stale = new Identity(
                null,
                chief,
                "Cora",
                Set.of(Role.CHIEF_EXECUTIVE),
                clock.instant().minusSeconds(601),
                "PASSWORD",
                "x");

        assertThatThrownBy(() -> as(stale, () -> approve(id, 1)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, no -> assertThat(no.field()).isEqualTo("password"));
    }

    @Test
    void ACT_02_theSameRoleAtTheSameTimeIsNotProposedTwice() throws Exception {
        asHr(() -> roles.propose(dpo(ann)));

        assertThatThrownBy(() -> asHr(() -> roles.propose(dpo(ann)))).isInstanceOf(Conflict.class);
    }

    @Test
    void ACT_02_anEndedRoleEndsAtOnce() throws Exception {
        var id = asHr(() -> roles.propose(dpo(ann)));
        as(identity(chief, Role.CHIEF_EXECUTIVE), () -> approve(id, 1));

        asHr(() -> {
            roles.end(id, 2, today);
            return null;
        });

        assertThat(holds(ann)).isFalse();
    }

    @Test
    void SEC_06_whoMayNotMayNot() throws Exception {
        var staffMember = identity(ann, Role.STAFF);

        assertThatThrownBy(() -> as(staffMember, () -> staff.add(details("Eve", null))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(staffMember, () -> staff.detail(hr))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(staffMember, () -> roles.propose(dpo(hr)))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(identity(ann, Role.SYSADMIN), () -> approve(UUID.randomUUID(), 1)))
                .isInstanceOf(Refused.class);
        assertThat(as(staffMember, () -> people.card(hr))).isPresent();
    }

    @Test
    void aStaleChangeIsRefusedAndLosesNothing() throws Exception {
        asHr(() -> change(1, "First"));

        assertThatThrownBy(() -> asHr(() -> change(1, "Second"))).isInstanceOf(Stale.class);

        assertThat(asHr(() -> staff.detail(ann)).details().preferredName()).isEqualTo("First");
    }

    @Test
    void anAddressOfSomebodyElseIsRefusedAtItsField() {
        assertThatThrownBy(() -> asHr(() -> staff.add(new PersonDetails(
                        "Eve",
                        "Else",
                        null,
                        ("ann." + mark + "@sample.example").toUpperCase(Locale.ROOT),
                        "Clerk",
                        null,
                        null,
                        EmploymentType.STUDENT,
                        null,
                        today))))
                .isInstanceOfSatisfying(
                        Conflict.class, no -> assertThat(no.field()).isEqualTo("email"));
    }

    @Test
    void nobodyManagesTheirOwnManager() throws Exception {
        var below = as(Identity.system(), () -> staff.add(details("Below", ann)));

        assertThatThrownBy(() -> asHr(() -> {
                    staff.change(ann, 1, details("Ann", below));
                    return null;
                }))
                .isInstanceOfSatisfying(
                        RuleBroken.class, no -> assertThat(no.field()).isEqualTo("lineManager"));
    }

    @Test
    void SEC_05_leavingTodayDisablesTheAccountAndPOL_04_theReminderIsKept() throws Exception {
        asHr(() -> {
            staff.leave(ann, 1, today);
            return null;
        });
        asHr(() -> {
            staff.reminded(ann, 2);
            return null;
        });

        assertThat(count("SELECT COUNT(*) FROM account WHERE person_id = ? AND disabled_why = 'LEFT'", ann))
                .isEqualTo(1);
        assertThat(asHr(() -> staff.detail(ann)).remindedAt()).isNotNull();
    }

    @Test
    void theListIsReadSliceBySliceAndForgedCursorsAreRefused() throws Exception {
        var filter = new PersonFilter(mark, null, PersonFilter.Presence.HERE);
        var first = asHr(() -> people.search(filter, SliceRequest.first(2)));
        var second = asHr(() -> people.search(filter, SliceRequest.of(2, first.next())));

        assertThat(first.rows()).hasSize(2);
        assertThat(second.rows()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(asHr(() -> people.count(filter))).isEqualTo(3);
        assertThatThrownBy(() -> asHr(() -> people.search(filter, SliceRequest.of(2, "forged"))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void theSignsOfTheQueryLanguageMeanThemselves() throws Exception {
        assertThat(asHr(() -> people.search(new PersonFilter("%" + mark, null, null), SliceRequest.first(5)))
                        .rows())
                .isEmpty();
    }

    @Test
    void POL_01_aListIsAppliedAsShownAndOnce() throws Exception {
        var team = "Team " + mark;
        asHr(() -> teams.add(team));
        var file = csv("given_name,family_name,email,job_title,employment_type,started_on,team,line_manager_email\n"
                + "Ann," + mark + ",ann." + mark + "@sample.example,Lead clerk,PERMANENT," + today + "," + team + ",\n"
                + "New," + mark + ",new." + mark + "@sample.example,Clerk,VOLUNTEER," + today + "," + team + ",ann."
                + mark
                + "@sample.example\n");

        var id = asHr(() -> imports.show(file));
        var preview = asHr(() -> imports.preview(id));
        assertThat(preview.count(ImportRow.Kind.CHANGE)).isEqualTo(1);
        assertThat(preview.count(ImportRow.Kind.ADD)).isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM person WHERE family_name = ?", mark))
                .isEqualTo(3);

        assertThat(asHr(() -> imports.apply(id, preview.version()))).isEqualTo(2);
        assertThat(count("SELECT COUNT(*) FROM person WHERE line_manager_id = ?", ann))
                .isEqualTo(1);
        assertThat(count(
                        "SELECT COUNT(*) FROM account a JOIN person p ON p.id = a.person_id WHERE p.family_name = ?",
                        mark))
                .isEqualTo(4);
        assertThatThrownBy(() -> asHr(() -> imports.apply(id, preview.version() + 1)))
                .isInstanceOf(RuleBroken.class);
        var again = asHr(() -> imports.show(file));
        assertThat(asHr(() -> imports.preview(again)).count(ImportRow.Kind.UNCHANGED))
                .isEqualTo(2);
    }

    @Test
    void POL_01_aListThatNoLongerDoesWhatWasShownIsRefused() throws Exception {
        var file = csv("given_name,family_name,email,job_title,employment_type,started_on\n" + "Ann," + mark + ",ann."
                + mark + "@sample.example,Lead clerk,PERMANENT," + today);
        var id = asHr(() -> imports.show(file));
        var version = asHr(() -> imports.preview(id)).version();

        asHr(() -> change(1, "Changed meanwhile"));
        execute("UPDATE person SET job_title = 'Other' WHERE id = ?", ann);

        assertThatThrownBy(() -> asHr(() -> imports.apply(id, version))).isInstanceOf(Conflict.class);
        assertThat(count("SELECT COUNT(*) FROM person WHERE id = ? AND job_title = 'Other'", ann))
                .isEqualTo(1);
    }

    @Test
    void POL_01_aListWithAnErrorAppliesNothing() throws Exception {
        var file = csv("given_name,family_name,email,job_title,employment_type,started_on\n"
                + "Good," + mark + ",good." + mark + "@sample.example,Clerk,PERMANENT," + today + "\n"
                + "Bad," + mark + ",bad,Clerk,PERMANENT," + today);
        var id = asHr(() -> imports.show(file));

        assertThatThrownBy(() -> asHr(() -> imports.apply(id, 1))).isInstanceOf(RuleBroken.class);

        assertThat(count("SELECT COUNT(*) FROM person WHERE family_name = ?", mark))
                .isEqualTo(3);
    }

    private Upload csv(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Upload("people.csv", FileKind.CSV, bytes, Sha256.hex(bytes));
    }

    private Void approve(UUID id, long version) {
        roles.approve(id, version);
        return null;
    }

    private Void change(long version, String preferredName) {
        staff.change(
                ann,
                version,
                new PersonDetails(
                        "Ann",
                        mark,
                        preferredName,
                        "ann." + mark + "@sample.example",
                        "Clerk",
                        null,
                        null,
                        EmploymentType.PERMANENT,
                        null,
                        today));
        return null;
    }

    private ProposeRole dpo(UUID person) {
        return new ProposeRole(person, Role.DPO, false, today, null);
    }

    private boolean holds(UUID person) throws Exception {
        List<PersonCard> holders = asHr(() -> people.holders(Role.DPO));
        return holders.stream().anyMatch(card -> card.id().equals(person));
    }

    private PersonDetails details(String given, UUID manager) {
        return new PersonDetails(
                given,
                mark,
                null,
                given.toLowerCase(Locale.ROOT) + "." + mark + "@sample.example",
                "Clerk",
                null,
                null,
                EmploymentType.PERMANENT,
                manager,
                today);
    }

    private Identity identity(UUID person, Role role) {
        return new Identity(null, person, "Test", Set.of(role), clock.instant(), "PASSWORD", "x");
    }

    private <T> T asHr(Callable<T> work) throws Exception {
        return as(identity(hr, Role.HR_MANAGER), work);
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
