package org.confidant.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.confidant.foundation.mail.LetterRow;
import org.confidant.foundation.mail.LetterService;
import org.confidant.foundation.mail.LetterState;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.incident.HowDetected;
import org.confidant.incident.IncidentCategory;
import org.confidant.incident.IncidentReportService;
import org.confidant.incident.IncidentService;
import org.confidant.incident.InvolvedPerson;
import org.confidant.incident.Known;
import org.confidant.incident.PersonPart;
import org.confidant.incident.ReportIncident;
import org.confidant.support.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For whom a case does not exist, neither does what was done to it, nor the letters about it (INC-18). */
@ArquillianTest
class AuditConcealedIT {

    @Deployment
    static WebArchive confidant() {
        return Deployments.confidant();
    }

    @Inject
    private AuditService audit;

    @Inject
    private LetterService letters;

    @Inject
    private IncidentReportService reports;

    @Inject
    private IncidentService incidents;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource data;

    private UUID reporter;
    private UUID manager;
    private UUID concerned;
    private UUID other;

    @BeforeEach
    void bringPeople() throws Exception {
        reporter = person(null);
        manager = person(Role.HR_MANAGER);
        concerned = person(null);
        other = person(null);
    }

    @Test
    void INC_18_theTrailOfACaseExistsForOthersOnly() throws Exception {
        var about = report(concerned);
        var usual = report(null);
        as(manager, Role.HR_MANAGER, () -> incidents.view(about));

        assertThat(actions(other, ofCase(about))).contains("INCIDENT_SUBMITTED", "INCIDENT_READ");
        assertThat(actions(concerned, ofCase(about))).isEmpty();
        assertThat(actions(reporter, ofCase(about)))
                .as("a reporter learns nothing of the work on the case")
                .isEmpty();
        assertThat(actions(concerned, ofCase(usual))).contains("INCIDENT_SUBMITTED");
        assertThat(actions(concerned, by(manager))).isEmpty();
        assertThat(actions(other, by(manager))).containsExactly("INCIDENT_READ");
    }

    @Test
    void INC_18_pagesAreFullAndWithoutGapForWhomACaseIsConcealed() throws Exception {
        var shown = new ArrayList<UUID>();
        for (int i = 0; i < 3; i++) {
            report(concerned);
            shown.add(report(null));
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var at = cursor;
            var slice = as(concerned, Role.AUDITOR, () -> audit.search(by(reporter), SliceRequest.of(2, at)));
            assertThat(slice.rows()).hasSizeBetween(1, 2);
            assertThat(slice.next() == null || slice.rows().size() == 2)
                    .as("no page is short but the last")
                    .isTrue();
            slice.rows().forEach(row -> seen.add(row.objectId()));
            cursor = slice.next();
        } while (cursor != null);

        assertThat(Set.copyOf(seen))
                .isEqualTo(Set.copyOf(shown.stream().map(UUID::toString).toList()));
    }

    @Test
    void INC_18_lettersAboutACaseExistForOtherAdministratorsOnly() throws Exception {
        // the count goes to a thousand: what other tests have left behind does not count here
        execute("update letter set state = 'FAILED' where state = 'WAITING'");
        assertThat(waiting(other) - waiting(concerned)).isNotPositive();
        report(concerned);
        var letter =
                as(other, Role.SYSADMIN, () -> letters.list(LetterState.WAITING, SliceRequest.first(200)))
                        .rows()
                        .stream()
                        .filter(row -> manager.equals(row.personId()))
                        .findFirst()
                        .orElseThrow();

        assertThat(letterIds(other)).contains(letter.id());
        assertThat(letterIds(concerned)).doesNotContain(letter.id());
        // jobs write letters, too, and both of them see those
        assertThat(waiting(other) - waiting(concerned)).isPositive();
        assertThatThrownBy(() -> tryAgain(concerned, letter.id())).isInstanceOf(NotFound.class);
        tryAgain(other, letter.id());
        assertThat(actions(other, by(other))).contains("LETTER_TRIED_AGAIN");
        assertThat(actions(concerned, by(other))).doesNotContain("LETTER_TRIED_AGAIN");
    }

    @Test
    void whoBecomesASubjectLaterLosesSightEvenOfTheOwnActs() throws Exception {
        var id = report(null);
        as(manager, Role.HR_MANAGER, () -> incidents.view(id));
        execute(
                "insert into incident_person (id, version, incident_id, recorded_at, person_id, part)"
                        + " values (?, 1, ?, utc_timestamp(6), ?, 'SUBJECT_OF_CONCERN')",
                Ids.next(),
                id,
                manager);

        assertThat(actions(manager, ofCase(id))).isEmpty();
        assertThat(actions(other, ofCase(id))).contains("INCIDENT_READ");
    }

    private static AuditFilter ofCase(UUID id) {
        return new AuditFilter(null, null, "INCIDENT", id.toString(), null, null, null, null);
    }

    private static AuditFilter by(UUID person) {
        return new AuditFilter(null, person, null, null, null, null, null, null);
    }

    private List<String> actions(UUID reader, AuditFilter filter) throws Exception {
        return as(reader, Role.AUDITOR, () -> audit.search(filter, SliceRequest.first(50))).rows().stream()
                .map(AuditRow::action)
                .filter(action -> !action.equals("AUDIT_SEARCHED"))
                .toList();
    }

    private List<UUID> letterIds(UUID reader) throws Exception {
        return as(reader, Role.SYSADMIN, () -> letters.list(null, SliceRequest.first(200))).rows().stream()
                .map(LetterRow::id)
                .toList();
    }

    private long waiting(UUID reader) throws Exception {
        return as(reader, Role.SYSADMIN, () -> letters.count(LetterState.WAITING));
    }

    private void tryAgain(UUID who, UUID letter) throws Exception {
        as(who, Role.SYSADMIN, () -> {
            letters.tryAgain(letter);
            return null;
        });
    }

    private UUID report(UUID about) throws Exception {
        var noticed = OffsetDateTime.ofInstant(clock.instant().minusSeconds(900), ZoneOffset.UTC);
        var people = about == null ? null : List.of(new InvolvedPerson(about, PersonPart.SUBJECT_OF_CONCERN));
        var said = new ReportIncident(
                IncidentCategory.B3_WRONG_RECIPIENT,
                noticed,
                HowDetected.STAFF,
                null,
                null,
                null,
                null,
                "A letter went to the wrong address.",
                Known.YES,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                people,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return as(reporter, Role.STAFF, () -> reports.report(Ids.next(), said));
    }

    private <T> T as(UUID who, Role role, Callable<T> work) throws Exception {
        var result = new AtomicReference<T>();
        var failure = new AtomicReference<Exception>();
        caller.as(new Identity(null, who, "Test", Set.of(role), clock.instant(), "PASSWORD", null), () -> {
            try {
                result.set(work.call());
            } catch (Exception failed) {
                failure.set(failed);
            }
        });
        if (failure.get() != null) throw failure.get();
        return result.get();
    }

    private UUID person(Role role) throws SQLException {
        var id = Ids.next();
        var today = When.dayOf(clock.instant());
        execute(
                "insert into person (id, given_name, family_name, email, job_title, employment_type, started_on, version)"
                        + " values (?, 'Aud', ?, ?, 'Tester', 'PERMANENT', ?, 1)",
                id,
                id,
                id + "@sample.example",
                today.minusYears(1));
        if (role != null)
            execute(
                    "insert into role_assignment (id, person_id, role, deputy, from_date, status, basis, proposed_by,"
                            + " proposed_at, version) values (?, ?, ?, 0, ?, 'APPROVED', 'SET_UP', ?, utc_timestamp(6), 1)",
                    Ids.next(),
                    id,
                    role.name(),
                    today,
                    id);
        return id;
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (var connection = data.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++)
                statement.setObject(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
            statement.executeUpdate();
        }
    }
}
