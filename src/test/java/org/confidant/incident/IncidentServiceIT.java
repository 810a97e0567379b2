package org.confidant.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.confidant.foundation.fact.Alarm;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.jobs.Job;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.Refused;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Stale;
import org.confidant.foundation.problem.WrongType;
import org.confidant.foundation.secrets.MasterKeys;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Sealed;
import org.confidant.foundation.secrets.SecretService;
import org.confidant.foundation.secrets.Vault;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.settings.Settings;
import org.confidant.foundation.time.When;
import org.confidant.incident.clock.ClockKind;
import org.confidant.incident.clock.OtherBody;
import org.confidant.incident.clock.OtherPartyService;
import org.confidant.incident.clock.RecordBody;
import org.confidant.incident.clock.TellParty;
import org.confidant.incident.notice.MarkSent;
import org.confidant.incident.notice.Report;
import org.confidant.incident.notice.ReportAnswer;
import org.confidant.incident.notice.ReportField;
import org.confidant.incident.notice.ReportFormat;
import org.confidant.incident.notice.ReportItem;
import org.confidant.incident.notice.ReportService;
import org.confidant.incident.notice.SendRoute;
import org.confidant.people.SignAgain;
import org.confidant.support.AskedAgain;
import org.confidant.support.Deployments;
import org.confidant.support.LetterTexts;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class IncidentServiceIT {

    private static final String NARRATIVE = "A letter went to the wrong address. \uD83D\uDD12 \u05E9\u05DC\u05D5\u05DD";

    @Inject
    private AskedAgain askedAgain;

    @Deployment
    static WebArchive confidant() {
        return Deployments.confidant(Fixtures.class, LetterTexts.class, AskedAgain.class);
    }

    @Inject
    private IncidentReportService reports;

    @Inject
    private IncidentMineService mine;

    @Inject
    private IncidentService incidents;

    @Inject
    private IncidentIdentityService identities;

    @Inject
    private IncidentDecisionService decisions;

    @Inject
    private IncidentClosingService closing;

    @Inject
    private IncidentFileService files;

    @Inject
    private IncidentDutyService duties;

    @Inject
    private IncidentEscalationService escalation;

    @Inject
    private OtherPartyService parties;

    @Inject
    private ReportService notices;

    @Inject
    @Any
    private Instance<Job> jobs;

    @Inject
    private Uploads uploads;

    @Inject
    private Event<Alarm> alarms;

    @Inject
    private Intake intake;

    @Inject
    private Incidents cases;

    @Inject
    private CaseRecords records;

    @Inject
    private Vault vault;

    @Inject
    private MasterKeys masters;

    @Inject
    private SecretService secrets;

    @Inject
    private Settings settings;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private RequestContextController requests;

    @Resource
    private ManagedExecutorService threads;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource data;

    private UUID ann;
    private UUID hr;
    private UUID officer;
    private UUID lead;
    private UUID guardian;
    private UUID chief;

    @BeforeEach
    void bringPeople() throws Exception {
        ann = person("Ann", null);
        hr = person("Harriet", Role.HR_MANAGER);
        officer = person("Olaf", Role.DPO);
        lead = person("Lena", Role.IG_LEAD);
        guardian = person("Gwen", Role.CALDICOTT_GUARDIAN);
        chief = person("Chris", Role.CHIEF_EXECUTIVE);
    }

    @Test
    void INC_07_aDraftIsKeptForItsAuthorAloneAsItWasTyped() throws Exception {
        var id = Ids.next();
        var answers = answers();
        answers.setApproxSubjects("about many");
        answers.setDataCategories(new DataCategory[] {DataCategory.HEALTH});
        answers.setPersonsInvolved(new ArrayList<>(List.of(new InvolvedPerson(hr, PersonPart.WITNESS))));

        as(ann, Role.STAFF, () -> reports.keep(id, answers, 2));

        var draft = as(ann, Role.STAFF, () -> reports.draft(id));
        assertThat(draft.answers()).usingRecursiveComparison().isEqualTo(answers);
        assertThat(draft.step()).isEqualTo(2);
        assertThat(as(ann, Role.STAFF, () -> reports.drafts()))
                .extracting(DraftRow::id)
                .contains(id);
        assertThatThrownBy(() -> as(hr, Role.HR_MANAGER, () -> reports.draft(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> reports.send(id)))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("approxSubjects"));
    }

    @Test
    void aDoubleClickMakesOneCase() throws Exception {
        var id = Ids.next();
        as(ann, Role.STAFF, () -> reports.keep(id, answers(), 3));

        var first = as(ann, Role.STAFF, () -> reports.send(id));

        assertThat(as(ann, Role.STAFF, () -> reports.send(id))).isEqualTo(first);
        as(ann, Role.STAFF, () -> reports.keep(id, answers(), 1));
        assertThat(as(ann, Role.STAFF, () -> reports.draft(id)).sentAs()).isEqualTo(first);
        assertThat(count("select count(*) from incident where reporter_id = ?", ann))
                .isEqualTo(1);

        var key = Ids.next();
        var same = said(IncidentCategory.X9_OTHER, null);
        var other = as(ann, Role.STAFF, () -> reports.report(key, same));
        assertThat(as(ann, Role.STAFF, () -> reports.report(key, same))).isEqualTo(other);
        assertThatThrownBy(
                        () -> as(ann, Role.STAFF, () -> reports.report(key, said(IncidentCategory.K1_PHYSICAL, null))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whatPlainSqlWritesAndReadsOfACaseIsWhatTheProviderReads() throws Exception {
        var born = as(ann, Role.STAFF, () -> inTransaction(() -> intake.take(saidInFull(), ann, clock.instant())));

        sameForBoth(born.id());
        var stored = inTransaction(() -> records.form(born.id()));
        same(born.form(), stored, Sealed.class);
        same(born.incident(), as(hr, Role.HR_MANAGER, () -> inTransaction(() -> cases.get(born.id()))), Sealed.class);
        assertThat(FormView.of(born.form())).isEqualTo(FormView.of(stored));

        var key = Ids.next();
        var answered = as(ann, Role.STAFF, () -> reports.reportAndRead(key, saidInFull()));
        assertThat(as(ann, Role.STAFF, () -> mine.mine(answered.id()))).isEqualTo(answered);
        assertThat(as(ann, Role.STAFF, () -> reports.reportAndRead(key, saidInFull())))
                .isEqualTo(answered);
    }

    private void sameForBoth(UUID id) throws Exception {
        var read = as(hr, Role.HR_MANAGER, () -> inTransaction(() -> cases.withForm(id)));
        same(read.incident(), as(hr, Role.HR_MANAGER, () -> inTransaction(() -> cases.get(id))));
        same(read.form(), inTransaction(() -> records.form(id)));
    }

    /** What weaving adds, and what is told after loading, is left aside. */
    private static void same(Object one, Object other, Class<?>... leftAside) {
        assertThat(one)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes("(.*\\.)?_persistence_.*", "(times|findings)\\.incident")
                .ignoringFieldsOfTypes(leftAside)
                .isEqualTo(other);
    }

    /** Nobody reported it, so nobody is left out of it as its reporter. */
    @Test
    void AUD_08_whatConfidantFindsItselfBecomesOneUrgentCaseForEverybodyWhoMustKnow() throws Exception {
        var code = "TEST_" + Ids.next().toString().substring(24);

        raised(new Alarm(code, "Leaf 7 of the trail is missing."));

        var id = raisedFor(code);
        var detail = as(hr, Role.HR_MANAGER, () -> incidents.view(id));
        assertThat(detail.reporter()).isEqualTo("Confidant itself");
        assertThat(detail.urgent()).isTrue();
        assertThat(detail.category()).isEqualTo(IncidentCategory.P1_SECURITY_BYPASS_ATTEMPT);
        assertThat(detail.form().narrative()).isEqualTo("Leaf 7 of the trail is missing.");
        assertThat(detail.recipients())
                .extracting(RecipientLine::role)
                .contains(Role.HR_MANAGER, Role.IG_LEAD, Role.DPO);
        assertThat(as(officer, Role.DPO, () -> incidents.view(id)).reference()).isEqualTo(detail.reference());

        raised(new Alarm(code, "Leaf 8 of the trail is missing."));

        assertThat(raisedFor(code)).isEqualTo(id);
        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.view(id)).timeline())
                .extracting(CaseLine::said)
                .contains("Leaf 8 of the trail is missing.");
    }

    private void raised(Alarm alarm) throws Exception {
        transaction.begin();
        caller.as(Identity.system(), () -> alarms.fire(alarm));
        transaction.commit();
    }

    private UUID raisedFor(String code) throws SQLException {
        try (var connection = data.getConnection();
                var select = connection.prepareStatement("select cast(id as char) from incident where alarm = ?")) {
            select.setString(1, code);
            try (var rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                var id = UUID.fromString(rows.getString(1));
                assertThat(rows.next()).as("a second case").isFalse();
                return id;
            }
        }
    }

    @Test
    void referencesAreGaplessUnderEightThreadsAndARollbackGivesTheNumberBack() throws Exception {
        var before = number(report(ann, null));
        var running = new ArrayList<Future<UUID>>();
        for (int i = 0; i < 40; i++) {
            running.add(threads.submit(this::reportInAnotherThread));
        }
        var numbers = new TreeSet<Integer>();
        for (var one : running) {
            numbers.add(number(one.get()));
        }

        assertThat(numbers).hasSize(40);
        assertThat(numbers.first()).isEqualTo(before + 1);
        assertThat(numbers.last()).isEqualTo(before + 40);

        transaction.begin();
        var lost = report(ann, null);
        transaction.rollback();
        assertThat(count("select count(*) from incident where id = ?", lost)).isZero();
        assertThat(count("select count(*) from audit_event where object_id = ?", lost))
                .isZero();
        assertThat(number(report(ann, null))).isEqualTo(before + 41);
    }

    private UUID reportInAnotherThread() throws Exception {
        boolean mineToEnd = requests.activate();
        try {
            return report(ann, null);
        } finally {
            if (mineToEnd) {
                requests.deactivate();
            }
        }
    }

    @Test
    void INC_08_theApplicationsOwnUserCannotChangeWhatWasSent() throws Exception {
        var id = report(ann, null);
        as(ann, Role.STAFF, () -> mine.amend(Ids.next(), id, "It was the second floor, not the first."));

        for (var table : List.of(
                "incident_form",
                "incident_event",
                "incident_amendment",
                "incident_recipient",
                "incident_note",
                "incident_attachment",
                "incident_attachment_content",
                "incident_person",
                "incident_risk",
                "incident_advice",
                "incident_decision",
                "incident_notice",
                "incident_outcome",
                "legal_rule")) {
            assertThatThrownBy(() -> execute("update " + table + " set version = 9"))
                    .as(table)
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> execute("delete from " + table)).as(table).isInstanceOf(SQLException.class);
        }
        var report = as(ann, Role.STAFF, () -> mine.mine(id));
        assertThat(report.form().narrative()).isEqualTo(NARRATIVE);
        assertThat(report.amendments())
                .extracting(CaseLine::said)
                .containsExactly("It was the second floor, not the first.");
    }

    @Test
    void INC_09_theRightPeopleAreToldInTheSameTransaction() throws Exception {
        var id = report(ann, IncidentCategory.D1_WRONGFUL_DISCLOSURE, null);

        assertThat(parts(id, hr)).containsExactly("PRIMARY");
        assertThat(parts(id, lead)).containsExactly("COPIED");
        assertThat(parts(id, officer)).containsExactly("COPIED");
        assertThat(parts(id, guardian)).containsExactly("COPIED");
        assertThat(parts(id, chief)).isEmpty();
        assertThat(count("select count(*) from audit_event where action = 'INCIDENT_SUBMITTED' and object_id = ?", id))
                .isEqualTo(1);
        var reference = text("select reference from incident where id = ?", id);
        assertThat(letters(hr)).singleElement().satisfies(letter -> assertThat(letter)
                .contains(reference)
                .contains("/incident/view.xhtml?id=" + id)
                .doesNotContain("letter went"));
    }

    @Test
    void EML_04_noLetterSaysWhatItIsAbout() throws Exception {
        report(ann, null);

        assertThat(letters(hr))
                .allSatisfy(letter ->
                        assertThat(letter).doesNotContain("wrong address").doesNotContain("Ann"));
    }

    @Test
    void INC_18_whoItIsAboutFindsNothingAnywhere() throws Exception {
        var about = report(ann, new InvolvedPerson(hr, PersonPart.SUBJECT_OF_CONCERN));
        var reference = text("select reference from incident where id = ?", about);
        var before = as(hr, Role.HR_MANAGER, () -> incidents.count()).open();

        assertThat(parts(about, hr)).isEmpty();
        assertThatThrownBy(() -> as(hr, Role.HR_MANAGER, () -> incidents.view(about)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(hr, Role.HR_MANAGER, () -> incidents.acknowledge(about, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(hr, Role.HR_MANAGER, () -> incidents.note(Ids.next(), about, "x")))
                .isInstanceOf(NotFound.class);
        assertThat(as(
                                hr,
                                Role.HR_MANAGER,
                                () -> incidents.search(
                                        new IncidentFilter("ALL", null, reference), SliceRequest.first(10)))
                        .rows())
                .isEmpty();
        assertThat(as(hr, Role.HR_MANAGER, () -> duties.owed()))
                .noneMatch(duty -> duty.title().contains(reference));
        assertThat(as(officer, Role.DPO, () -> incidents.view(about)).reference())
                .isEqualTo(reference);

        var another = report(ann, null);
        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.count()).open()).isEqualTo(before + 1);

        var seen = as(hr, Role.HR_MANAGER, () -> incidents.view(another));
        assertThat(seen.form().narrative()).isEqualTo(NARRATIVE);
        var deputy = person("Dora", Role.HR_MANAGER);
        as(
                deputy,
                Role.HR_MANAGER,
                () -> incidents.involve(another, new InvolvedPerson(hr, PersonPart.SUBJECT_OF_CONCERN)));
        assertThatThrownBy(() -> as(hr, Role.HR_MANAGER, () -> incidents.view(another)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void INC_18_aReporterIsNoHandlerOfTheOwnReport() throws Exception {
        var own = report(hr, null);

        assertThat(parts(own, hr)).isEmpty();
        assertThatThrownBy(() -> as(hr, Role.HR_MANAGER, () -> incidents.view(own)))
                .isInstanceOf(NotFound.class);
        assertThat(as(hr, Role.HR_MANAGER, () -> mine.mine(own)).form().narrative())
                .isEqualTo(NARRATIVE);
    }

    @Test
    void INC_18_whoStandsInSeesOnlyWhatWasSentToThem() throws Exception {
        var usual = report(ann, null);
        var copied = report(ann, IncidentCategory.A1_ACCESS_NO_LEGIT_REASON, null);

        assertThatThrownBy(() -> as(chief, Role.CHIEF_EXECUTIVE, () -> incidents.view(usual)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(guardian, Role.CALDICOTT_GUARDIAN, () -> incidents.view(usual)))
                .isInstanceOf(NotFound.class);
        assertThat(as(guardian, Role.CALDICOTT_GUARDIAN, () -> incidents.view(copied))
                        .id())
                .isEqualTo(copied);
        for (var role : List.of(Role.SYSADMIN, Role.AUDITOR, Role.STAFF, Role.CONTRACT_MANAGER)) {
            assertThatThrownBy(() -> as(person("No", null), role, () -> incidents.view(usual)))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> as(person("Other", null), Role.STAFF, () -> mine.mine(usual)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void INC_20_aNameGivenInConfidenceIsForHumanResourcesAlone() throws Exception {
        var id = reportedInConfidence();
        var name = "Ann " + ann;

        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.view(id)).reporter()).isEqualTo(name + ", in confidence");
        for (var one : List.of(Map.entry(officer, Role.DPO), Map.entry(lead, Role.IG_LEAD))) {
            var seen = as(one.getKey(), one.getValue(), () -> incidents.view(id));
            assertThat(seen.reporter()).isEqualTo("a colleague, in confidence");
            assertThat(seen.reportedBy().concealed()).isTrue();
            assertThat(seen.toString()).doesNotContain(ann.toString());
            var then = as(one.getKey(), one.getValue(), () -> incidents.viewAsItWas(id, today()));
            assertThat(then.toString()).contains("a colleague, in confidence").doesNotContain(ann.toString());
        }
        as(ann, Role.STAFF, () -> mine.mine(id));
        as(ann, Role.STAFF, () -> mine.amend(Ids.next(), id, "It was the second floor."));

        assertThat(texts("select actor_id from audit_event where object_id = ? and actor_id = ?", id, ann))
                .isEmpty();
        assertThat(texts(
                        "select request_id from audit_event where object_id = ? and action in ('INCIDENT_SUBMITTED',"
                                + " 'INCIDENT_AMENDED', 'INCIDENT_OWN_READ') and request_id is not null",
                        id))
                .isEmpty();
        for (var table : List.of("incident_event", "incident_amendment", "incident_person")) {
            assertThat(texts("select id from " + table + " where incident_id = ? and author_id = ?", id, ann))
                    .as(table)
                    .isEmpty();
        }
        var own = as(ann, Role.STAFF, () -> mine.mine(id));
        assertThat(own.personsInvolved()).extracting(PersonLine::personId).containsExactly(guardian);
        assertThat(own.amendments()).hasSize(1);
    }

    @Test
    void INC_20_aNameIsOpenedWithAReasonByASecondPersonAndTheReporterIsTold() throws Exception {
        var id = reportedInConfidence();
        assertThatThrownBy(() -> as(
                        hr,
                        Role.HR_MANAGER,
                        () -> identities.ask(Ids.next(), id, IdentityBasis.CONSENT, "They said so.")))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() ->
                        as(lead, Role.IG_LEAD, () -> identities.ask(Ids.next(), id, IdentityBasis.LEGAL_NEED, " ")))
                .isInstanceOf(Invalid.class);

        var asked = as(
                lead,
                Role.IG_LEAD,
                () -> identities.ask(Ids.next(), id, IdentityBasis.LEGAL_NEED, "A court order of last week."));
        assertThatThrownBy(() -> as(
                        lead,
                        Role.IG_LEAD,
                        () -> identities.answer(Ids.next(), id, asked, IdentityVerdict.OPENED, "Mine.")))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> as(
                        ann,
                        Role.HR_MANAGER,
                        () -> identities.answer(Ids.next(), id, asked, IdentityVerdict.OPENED, "My own.")))
                .isInstanceOf(NotFound.class);
        assertThat(as(lead, Role.IG_LEAD, () -> incidents.view(id)).reporter()).isEqualTo("a colleague, in confidence");
        assertThat(as(officer, Role.DPO, () -> incidents.view(id)).reportedBy().mayAnswer())
                .isTrue();

        as(
                officer,
                Role.DPO,
                () -> identities.answer(Ids.next(), id, asked, IdentityVerdict.OPENED, "The order is genuine."));

        assertThat(as(lead, Role.IG_LEAD, () -> incidents.view(id)).reporter())
                .isEqualTo("Ann " + ann + ", in confidence");
        assertThat(as(officer, Role.DPO, () -> incidents.view(id)).reporter()).isEqualTo("a colleague, in confidence");
        assertThat(as(ann, Role.STAFF, () -> mine.mine(id)).openings())
                .singleElement()
                .satisfies(one -> assertThat(one.basis()).isEqualTo(IdentityBasis.LEGAL_NEED));
        assertThat(letters(ann)).singleElement().satisfies(letter -> assertThat(letter)
                .contains("Something waits for you")
                .doesNotContain("INC-", id.toString()));
        assertThat(texts(
                        "select action from audit_event where object_id = ? and action like 'INCIDENT_IDENTITY%'"
                                + " order by ts",
                        id))
                .containsExactly("INCIDENT_IDENTITY_ASKED", "INCIDENT_IDENTITY_OPENED");
        assertThatThrownBy(() -> as(
                        hr,
                        Role.HR_MANAGER,
                        () -> identities.answer(Ids.next(), id, asked, IdentityVerdict.REFUSED, "Too late.")))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void INC_20_whoStandsInForHumanResourcesIsNotToldTheName() throws Exception {
        var answers = answers();
        answers.setReporterMode(ReporterMode.CONFIDENTIAL);
        answers.setPersonsInvolved(new ArrayList<>(List.of(new InvolvedPerson(hr, PersonPart.SUBJECT_OF_CONCERN))));
        var id = Ids.next();
        as(ann, Role.STAFF, () -> reports.keep(id, answers, 3));
        var sent = as(ann, Role.STAFF, () -> reports.send(id));
        execute(
                "insert into incident_recipient (id, version, incident_id, recorded_at, person_id, role, part)"
                        + " values (?, 1, ?, utc_timestamp(6), ?, 'CHIEF_EXECUTIVE', 'ESCALATED')",
                Ids.next(),
                sent,
                chief);

        assertThat(as(chief, Role.CHIEF_EXECUTIVE, () -> incidents.view(sent)).reporter())
                .isEqualTo("a colleague, in confidence");
        assertThatThrownBy(() -> as(hr, Role.HR_MANAGER, () -> incidents.view(sent)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void INC_19_whoIsSignedInCannotReportWithoutANameHere() throws Exception {
        var answers = answers();
        answers.setReporterMode(ReporterMode.ANONYMOUS);
        var id = Ids.next();
        as(ann, Role.STAFF, () -> reports.keep(id, answers, 3));

        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> reports.send(id)))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("reporterMode"));
    }

    private UUID reportedInConfidence() throws Exception {
        var answers = answers();
        answers.setReporterMode(ReporterMode.CONFIDENTIAL);
        answers.setPersonsInvolved(new ArrayList<>(List.of(new InvolvedPerson(guardian, PersonPart.WITNESS))));
        var id = Ids.next();
        as(ann, Role.STAFF, () -> reports.keep(id, answers, 3));
        return as(ann, Role.STAFF, () -> reports.send(id));
    }

    @Test
    void INC_18_anActionIsNotForWhomTheCaseIsAbout() throws Exception {
        var id = report(ann, null);
        var ben = person("Ben", null);
        var something = new AddAction("Print one by one", ben, today().plusDays(3));
        var action = as(hr, Role.HR_MANAGER, () -> closing.addAction(Ids.next(), id, something));
        assertThat(letters(ben))
                .as("EML-04")
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("/incident/my-action.xhtml?id=" + action)
                .doesNotContain("INC-")
                .doesNotContain(id.toString())
                .doesNotContain("Print");
        assertThat(as(ben, Role.STAFF, () -> duties.owed()))
                .anyMatch(duty -> duty.link().endsWith(action.toString()));

        as(hr, Role.HR_MANAGER, () -> incidents.involve(id, new InvolvedPerson(ben, PersonPart.SUBJECT_OF_CONCERN)));

        assertThat(as(ben, Role.STAFF, () -> duties.owed()))
                .noneMatch(duty -> duty.link().endsWith(action.toString()));
        assertThatThrownBy(() -> as(ben, Role.STAFF, () -> closing.myAction(action)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(ben, Role.STAFF, () -> closing.actionDone(action, 1, "x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(hr, Role.HR_MANAGER, () -> closing.addAction(Ids.next(), id, something)))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("owner"));
        assertThatThrownBy(() -> as(
                        hr,
                        Role.HR_MANAGER,
                        () -> incidents.involve(id, new InvolvedPerson(ben, PersonPart.SUBJECT_OF_CONCERN))))
                .as("named twice")
                .isInstanceOf(Invalid.class);
    }

    @Test
    void INC_18_aCopyIsNotTheCaseItself() throws Exception {
        var id = report(ann, null);
        var identity = new Identity(
                null, lead, "Test", Set.of(Role.IG_LEAD, Role.IG_GROUP_MEMBER), clock.instant(), "PASSWORD", null);

        caller.as(identity, () -> {
            assertThat(incidents.view(id).mayHandle()).isFalse();
            assertThatThrownBy(() -> incidents.acknowledge(id, 1)).isInstanceOf(Refused.class);
            assertThat(duties.owed()).noneMatch(duty -> duty.link().endsWith(id.toString()));
        });
    }

    @Test
    void INC_18_anActionTellsNobodyOfACaseThatIsAboutThem() throws Exception {
        var id = report(ann, new InvolvedPerson(guardian, PersonPart.SUBJECT_OF_CONCERN));

        assertThatThrownBy(() -> as(
                        hr,
                        Role.HR_MANAGER,
                        () -> closing.addAction(Ids.next(), id, new AddAction("Talk", guardian, today()))))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("owner"));

        var action = as(
                hr, Role.HR_MANAGER, () -> closing.addAction(Ids.next(), id, new AddAction("Count", chief, today())));
        execute(
                "insert into incident_person (id, version, incident_id, recorded_at, person_id, part)"
                        + " values (?, 1, ?, utc_timestamp(6), ?, 'SUBJECT_OF_CONCERN')",
                Ids.next(),
                id,
                chief);
        assertThatThrownBy(() -> as(chief, Role.STAFF, () -> closing.myAction(action)))
                .isInstanceOf(NotFound.class);
        assertThat(as(chief, Role.STAFF, () -> duties.owed()))
                .noneMatch(duty -> duty.link().endsWith(action.toString()));
    }

    @Test
    void AUD_02_everyReadingIsOnRecord() throws Exception {
        var id = report(ann, null);

        as(hr, Role.HR_MANAGER, () -> incidents.view(id));
        as(hr, Role.HR_MANAGER, () -> incidents.view(id));

        assertThat(count("select count(*) from audit_event where action = 'INCIDENT_READ' and object_id = ?", id))
                .isEqualTo(2);
        assertThat(texts("select concat_ws(' ', action, reason, before_hash) from audit_event where object_id = ?", id))
                .allSatisfy(line -> assertThat(line).doesNotContain("letter"));
    }

    @Test
    void aStaleVersionIsRefusedAndChangesNothing() throws Exception {
        var id = report(ann, null);
        var version = as(hr, Role.HR_MANAGER, () -> incidents.view(id)).version();
        as(hr, Role.HR_MANAGER, () -> incidents.acknowledge(id, version));

        assertThatThrownBy(() -> as(
                        hr,
                        Role.HR_MANAGER,
                        () -> incidents.triage(id, version, Fixtures.triage(IncidentStatus.UNDER_INVESTIGATION))))
                .isInstanceOf(Stale.class);

        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.view(id)).status()).isEqualTo(IncidentStatus.ACKNOWLEDGED);
    }

    @Test
    void aReportIsWithdrawnUntilItIsReadAndTheRecordStays() throws Exception {
        var id = report(ann, null);

        as(ann, Role.STAFF, () -> mine.withdraw(id, mine.mine(id).version()));

        assertThat(as(ann, Role.STAFF, () -> mine.mine(id)).status()).isEqualTo(IncidentStatus.WITHDRAWN_BY_REPORTER);
        assertThat(count("select count(*) from incident_form where incident_id = ?", id))
                .isEqualTo(1);
        assertThatThrownBy(() -> as(hr, Role.HR_MANAGER, () -> incidents.acknowledge(id, version(id))))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void aCaseGoesItsWholeWayAndComesBack() throws Exception {
        var id = report(ann, null);
        as(hr, Role.HR_MANAGER, () -> incidents.acknowledge(id, version(id)));
        as(
                hr,
                Role.HR_MANAGER,
                () -> incidents.triage(id, version(id), Fixtures.triage(IncidentStatus.UNDER_INVESTIGATION)));
        as(hr, Role.HR_MANAGER, () -> decisions.assess(id, version(id), new AssessRisk(3, 2, "Names.")));
        assertThatThrownBy(() -> as(
                        lead,
                        Role.IG_LEAD,
                        () -> decisions.decide(id, version(id), new DecideNotification(Choice.NOTIFY, null))))
                .isInstanceOf(RuleBroken.class);
        assertThat(as(officer, Role.DPO, () -> duties.owed()))
                .anyMatch(duty -> duty.link().endsWith(id.toString()));
        as(officer, Role.DPO, () -> decisions.advise(id, version(id), new GiveAdvice(Choice.NOTIFY, "Likely harm.")));
        assertThat(as(officer, Role.DPO, () -> duties.owed()))
                .noneMatch(duty -> duty.link().endsWith(id.toString()));
        assertThat(as(lead, Role.IG_LEAD, () -> duties.owed()))
                .anyMatch(duty -> duty.link().endsWith(id.toString()));
        as(lead, Role.IG_LEAD, () -> decisions.decide(id, version(id), new DecideNotification(Choice.NOTIFY, null)));
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var sent = new MarkSent(now, SendRoute.FORM, "IC-1", null, null);
        assertThatThrownBy(() -> as(lead, Role.IG_LEAD, () -> notices.markSent(id, version(id), sent)))
                .hasMessageContaining("is missing");
        as(lead, Role.IG_LEAD, () -> notices.giveMissing(id, 0, lead, today().plusDays(3)));
        assertThat(as(lead, Role.IG_LEAD, () -> notices.markSent(id, version(id), sent)))
                .isEqualTo(1);
        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.view(id)).status())
                .isEqualTo(IncidentStatus.NOTIFIED_INITIAL);
        sayWhatIsOwed(id);
        assertThat(as(lead, Role.IG_LEAD, () -> notices.markSent(id, version(id), sent)))
                .isEqualTo(2);
        var action = as(
                hr,
                Role.HR_MANAGER,
                () -> closing.addAction(Ids.next(), id, new AddAction("Print one by one", ann, today().plusDays(3))));
        assertThat(as(ann, Role.STAFF, () -> duties.owed()))
                .anyMatch(duty -> duty.link().endsWith(action.toString()));
        as(
                ann,
                Role.STAFF,
                () -> closing.actionDone(action, closing.myAction(action).version(), "The printer is set so."));
        assertThatThrownBy(() -> as(
                        hr,
                        Role.HR_MANAGER,
                        () -> closing.close(
                                id, version(id), new RecordFindings(null, null, null, null, null, null, false))))
                .isInstanceOf(RuleBroken.class);
        as(hr, Role.HR_MANAGER, () -> closing.close(id, version(id), Fixtures.findings()));

        var closed = as(hr, Role.HR_MANAGER, () -> incidents.view(id));
        assertThat(closed.status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(closed.nextDeadline()).isNull();
        assertThat(found("CLOSED", closed.reference())).isTrue();
        assertThat(found("NEAR_MISS", closed.reference())).isFalse();
        assertThat(closed.clock().ruleVersion()).isEqualTo("ICO_NOTICE v1");
        sameForBoth(id);

        as(hr, Role.HR_MANAGER, () -> closing.reopen(id, version(id), "A second letter was found."));
        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.view(id)).status())
                .isEqualTo(IncidentStatus.UNDER_INVESTIGATION);
        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.view(id)).advised()).isFalse();
        assertThat(found("CLOSED", closed.reference())).isFalse();
        assertThat(found("UNDER_INVESTIGATION", closed.reference())).isTrue();
    }

    @Test
    void POL_16_anOutcomeMayHaveThePoliciesSignedAgain() throws Exception {
        var ben = person("Ben", null);
        var id = report(ann, null);
        as(hr, Role.HR_MANAGER, () -> incidents.acknowledge(id, version(id)));
        as(
                hr,
                Role.HR_MANAGER,
                () -> incidents.triage(id, version(id), Fixtures.triage(IncidentStatus.UNDER_INVESTIGATION)));
        var without = new RecordFindings(null, null, null, null, null, null, true);
        assertThatThrownBy(() -> as(hr, Role.HR_MANAGER, () -> closing.record(id, version(id), without)))
                .isInstanceOfSatisfying(
                        Invalid.class, said -> assertThat(said.field()).isEqualTo("outcome"));
        var again = new RecordFindings(null, null, null, null, HrOutcome.ADVICE_TRAINING, null, true);
        assertThatThrownBy(() -> as(hr, Role.HR_MANAGER, () -> closing.record(id, version(id), again)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, said -> assertThat(said.field()).isEqualTo("signAgain"));
        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.view(id)).outcomeRecordedAt())
                .as("nothing is half-saved")
                .isNull();

        as(hr, Role.HR_MANAGER, () -> incidents.involve(id, new InvolvedPerson(ben, PersonPart.SUBJECT_OF_CONCERN)));
        as(hr, Role.HR_MANAGER, () -> closing.record(id, version(id), again));

        assertThat(askedAgain.heard()).contains(new SignAgain(Set.of(ben), SignAgain.Why.INCIDENT));
        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.view(id)).outcomeRecordedAt())
                .isNotNull();
    }

    private boolean found(String state, String reference) throws Exception {
        return !as(
                        hr,
                        Role.HR_MANAGER,
                        () -> incidents.search(new IncidentFilter(state, null, reference), SliceRequest.first(10)))
                .rows()
                .isEmpty();
    }

    @Test
    void filesAreKeptAsTheyCameAndCheckedByContent() throws Exception {
        var id = report(ann, null);
        var bytes = "name,day\nsample,1\n".getBytes(StandardCharsets.UTF_8);
        var upload = uploads.read(
                new ByteArrayInputStream(bytes),
                "list.csv",
                "file",
                IncidentFileService.MOST_BYTES,
                IncidentFileService.kinds());

        var key = Ids.next();
        var file = as(hr, Role.HR_MANAGER, () -> files.attach(key, id, upload));

        assertThat(as(hr, Role.HR_MANAGER, () -> files.attach(key, id, upload))).isEqualTo(file);
        assertThat(as(lead, Role.IG_LEAD, () -> files.download(id, file)).bytes())
                .isEqualTo(bytes);
        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.view(id)).attachments())
                .singleElement()
                .satisfies(line -> assertThat(line.sha256()).isEqualTo(upload.sha256()));
        var other = report(ann, null);
        assertThatThrownBy(() -> as(hr, Role.HR_MANAGER, () -> files.download(other, file)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> uploads.read(
                        new ByteArrayInputStream(new byte[] {'M', 'Z', 0, 1}),
                        "a.pdf",
                        "file",
                        100,
                        IncidentFileService.kinds()))
                .isInstanceOf(WrongType.class);
    }

    @Test
    void INC_10_anUnreadFormIsPassedOnOnce() throws Exception {
        var id = report(ann, null);
        execute(
                "update incident set acknowledge_by = ? where id = ?",
                LocalDateTime.ofInstant(clock.instant().minus(Duration.ofMinutes(1)), ZoneOffset.UTC),
                id);

        caller.as(Identity.system(), () -> escalation.escalate());
        caller.as(Identity.system(), () -> escalation.escalate());

        assertThat(count("select count(*) from incident_event where kind = 'ESCALATED' and incident_id = ?", id))
                .isEqualTo(1);
        assertThat(count("select count(*) from incident_recipient where part = 'ESCALATED' and incident_id = ?", id))
                .isPositive();
    }

    @Test
    void theInboxIsPagedByTheNextDeadlineWithoutALoss() throws Exception {
        for (int i = 0; i < 5; i++) {
            report(ann, null);
        }
        var seen = new ArrayList<UUID>();
        var deadlines = new ArrayList<Instant>();
        String cursor = null;
        do {
            var at = cursor;
            var slice = as(
                    hr,
                    Role.HR_MANAGER,
                    () -> incidents.search(new IncidentFilter(null, null, null), SliceRequest.of(2, at)));
            slice.rows().forEach(row -> {
                seen.add(row.id());
                deadlines.add(row.nextDeadline());
            });
            cursor = slice.next();
        } while (cursor != null && seen.size() < 400);

        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
        assertThat(deadlines).isSorted();
    }

    private ReportAnswers answers() {
        var answers = new ReportAnswers();
        answers.setCategory(IncidentCategory.B3_WRONG_RECIPIENT);
        answers.setDetectedDate(LocalDate.of(2026, 11, 19));
        answers.setDetectedTime(LocalTime.of(17, 30));
        answers.setNarrative(NARRATIVE);
        return answers;
    }

    private ReportIncident said(IncidentCategory category, InvolvedPerson person) {
        return new ReportIncident(
                category,
                OffsetDateTime.ofInstant(clock.instant().minusSeconds(900), ZoneOffset.UTC)
                        .withNano(0),
                HowDetected.STAFF,
                null,
                null,
                null,
                null,
                NARRATIVE,
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
                person == null ? null : List.of(person),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Every field that can be filled in, no two of a kind alike where that is possible; the day before yesterday. */
    private ReportIncident saidInFull() {
        var then = OffsetDateTime.of(today().minusDays(2), LocalTime.NOON, ZoneOffset.UTC);
        return new ReportIncident(
                IncidentCategory.B3_WRONG_RECIPIENT,
                then.plusNanos(123_456_789),
                HowDetected.THIRD_PARTY,
                then.minusHours(5),
                then.minusHours(4),
                Precision.DAY,
                "Sample room 4",
                NARRATIVE,
                Known.YES,
                List.of(SubjectCategory.EMPLOYEES),
                "12",
                "34",
                List.of(DataCategory.HEALTH),
                List.of(BreachType.AVAILABILITY),
                Known.NO,
                Known.YES,
                Known.UNKNOWN,
                Known.YES,
                Cyber.NO,
                true,
                "The sample door was closed.",
                then.plusHours(3),
                "Nobody was there to ask.",
                List.of(new InvolvedPerson(hr, PersonPart.WITNESS), new InvolvedPerson(lead, PersonPart.WITNESS)),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private UUID report(UUID reporter, InvolvedPerson person) throws Exception {
        return report(reporter, IncidentCategory.B3_WRONG_RECIPIENT, person);
    }

    private UUID report(UUID reporter, IncidentCategory category, InvolvedPerson person) throws Exception {
        return as(reporter, Role.STAFF, () -> reports.report(Ids.next(), said(category, person)));
    }

    private long version(UUID id) throws Exception {
        return Long.parseLong(text("select version from incident where id = ?", id));
    }

    private int number(UUID id) throws Exception {
        return Integer.parseInt(text("select reference_number from incident where id = ?", id));
    }

    private List<String> parts(UUID incident, UUID person) throws SQLException {
        return texts(
                "select part from incident_recipient where incident_id = ? and person_id = ? order by part",
                incident,
                person);
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }

    private interface Work {
        void run() throws Exception;
    }

    @Test
    void secretsOfACaseAreEncryptedInEveryTable() throws Exception {
        var id = reportedAs("canary-narrative of a case");
        as(hr, Role.HR_MANAGER, () -> incidents.note(Ids.next(), id, "canary-note"));

        assertThat(text("select narrative from incident_form where incident_id = ?", id))
                .doesNotContain("canary");
        assertThat(text("select said from incident_note where incident_id = ?", id))
                .doesNotContain("canary");
        var seen = as(hr, Role.HR_MANAGER, () -> incidents.view(id));
        assertThat(seen.form().narrative()).isEqualTo("canary-narrative of a case");
        assertThat(seen.notes().get(0).said()).isEqualTo("canary-note");
    }

    @Test
    void aSecretMovedToAnotherRowDoesNotDecrypt() throws Exception {
        var id = reportedAs("The first one of two rows.");
        var here = new Place(id, Ids.next(), "said");
        var sealed = inTransaction(() -> vault.seal(here, "moved"));

        assertThat(inTransaction(() -> vault.openText(here, sealed))).isEqualTo("moved");
        assertThatThrownBy(() -> inTransaction(() -> vault.openText(new Place(id, Ids.next(), "said"), sealed)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("moved\"");
    }

    @Test
    void AUD_07_withItsKeyTheSecretsOfACaseAreGoneAndTheCaseIsNot() throws Exception {
        var id = reportedAs("To be forgotten at disposal.");
        var other = reportedAs("To be kept with its key.");

        inTransaction(() -> {
            vault.destroy(id);
            return null;
        });

        var seen = as(hr, Role.HR_MANAGER, () -> incidents.view(id));
        assertThat(seen.reference()).startsWith("INC-");
        assertThat(seen.form().narrative()).isEqualTo(Sealed.DESTROYED);
        assertThatThrownBy(() -> as(hr, Role.HR_MANAGER, () -> incidents.note(Ids.next(), id, "late")))
                .isInstanceOf(Conflict.class);
        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.view(other)).form().narrative())
                .isEqualTo("To be kept with its key.");
    }

    @Test
    void aNewMasterKeyTakesOverAllRecordsInSteps() throws Exception {
        var id = reportedAs("Kept through the rotation.");
        var keys = masters.keyset().withNewKey();
        long before = keys.primary();
        long added =
                keys.ids().stream().filter(one -> one != before).findFirst().orElseThrow();
        var file = Path.of(settings.text("confidant.data"), "keys.json");
        Files.writeString(file, keys.withPrimary(added).json());

        int steps = 0;
        while (as(chief, Role.SYSADMIN, () -> secrets.wrapSomeAnew()) > 0) steps++;

        assertThat(steps).isPositive();
        assertThat(as(chief, Role.SYSADMIN, () -> secrets.keys())).first().satisfies(key -> {
            assertThat(key.masterId()).isEqualTo(added);
            assertThat(key.records()).isPositive();
        });
        assertThat(texts("select record_id from record_key where master_id not in (0, " + added + ")"))
                .isEmpty();
        Files.writeString(file, masters.keyset().without(before).json());
        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.view(id)).form().narrative())
                .isEqualTo("Kept through the rotation.");
    }

    @Test
    void CLK_04_aWarningIsSentOnceAndOnlyTheLastThatCame() throws Exception {
        var noticed = clock.instant().minus(Duration.ofHours(61));
        var id = reported(noticed);
        var other = reported(clock.instant().minus(Duration.ofHours(2)));

        warnAtOnce(2);
        caller.as(Identity.system(), () -> warnOnce());

        assertThat(texts("select threshold from incident_clock_alert where incident_id = ?", id))
                .containsExactly("60");
        assertThat(texts("select threshold from incident_clock_alert where incident_id = ?", other))
                .isEmpty();
        assertThat(letters(lead))
                .filteredOn(text -> text.contains("60 of the 72 hours"))
                .filteredOn(text -> text.contains(reference(id)))
                .hasSize(1);
        assertThat(letters(ann)).noneMatch(text -> text.contains("of the 72 hours"));
        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.view(id)).timeline())
                .anyMatch(line -> "Tell the Commissioner: 60 of 72 hours have passed.".equals(line.said()));
    }

    @Test
    void INC_18_CLK_04_nobodyWhomTheCaseIsAboutIsWarned() throws Exception {
        var id = reported(clock.instant().minus(Duration.ofHours(61)));
        as(hr, Role.HR_MANAGER, () -> incidents.involve(id, new InvolvedPerson(lead, PersonPart.SUBJECT_OF_CONCERN)));

        caller.as(Identity.system(), () -> warnOnce());

        assertThat(letters(officer))
                .anyMatch(text -> text.contains("60 of the 72 hours") && text.contains(reference(id)));
        assertThat(letters(lead))
                .noneMatch(text -> text.contains("60 of the 72 hours") && text.contains(reference(id)));
    }

    @Test
    void CLK_07_linkedAgreementsCountTheirHoursUntilTheOtherPartyIsTold() throws Exception {
        var noticed = clock.instant().minus(Duration.ofHours(7));
        var id = reported(noticed);
        as(hr, Role.HR_MANAGER, () -> incidents.acknowledge(id, version(id)));
        var agreement = agreement("WE_PROCESS_FOR", 8);
        var key = Ids.next();

        var link = as(hr, Role.HR_MANAGER, () -> parties.link(key, id, agreement));

        assertThat(as(hr, Role.HR_MANAGER, () -> parties.link(key, id, agreement)))
                .isEqualTo(link);
        assertThatThrownBy(() -> as(hr, Role.HR_MANAGER, () -> parties.link(Ids.next(), id, agreement)))
                .isInstanceOf(Conflict.class);
        var seen = as(hr, Role.HR_MANAGER, () -> incidents.view(id));
        assertThat(seen.nextDeadlineKind()).isEqualTo(DeadlineKind.TELL_CONTROLLER);
        assertThat(Duration.between(noticed, seen.nextDeadline()))
                .isBetween(Duration.ofHours(8).minusSeconds(1), Duration.ofHours(8));
        caller.as(Identity.system(), () -> warnOnce());
        caller.as(Identity.system(), () -> warnOnce());
        assertThat(texts(
                        "select threshold from incident_clock_alert where incident_id = ? and clock = 'CONTROLLER'",
                        id))
                .containsExactly("7");
        execute("update agreement set breach_notice_hours = 2 where id = ?", agreement);
        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.view(id)).nextDeadline())
                .isEqualTo(seen.nextDeadline());

        assertThat(as(hr, Role.HR_MANAGER, () -> closing.missing(id)))
                .anyMatch(one -> one.sentence().contains("Sample Trust has not been told"));
        var told = new TellParty(
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), "By telephone, to their duty officer.");
        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> parties.told(id, link, 1, told)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(hr, Role.HR_MANAGER, () -> parties.told(id, link, 9, told)))
                .isInstanceOf(Stale.class);
        as(hr, Role.HR_MANAGER, () -> parties.told(id, link, 1, told));

        assertThat(as(hr, Role.HR_MANAGER, () -> closing.missing(id)))
                .noneMatch(one -> one.sentence().contains("Sample Trust"));
        var after = as(hr, Role.HR_MANAGER, () -> incidents.view(id));
        assertThat(after.nextDeadlineKind()).isEqualTo(DeadlineKind.TELL_COMMISSIONER);
        assertThat(after.clocks())
                .filteredOn(one -> one.kind() == ClockKind.CONTROLLER)
                .singleElement()
                .satisfies(one -> assertThat(one.words(clock.millis())).isEqualTo("Done in time"));
        assertThatThrownBy(() -> as(hr, Role.HR_MANAGER, () -> parties.takeOff(id, link, 2, "Not theirs.")))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void CLK_10_CLK_09_eachOfTheOthersIsToldOrNotForAReason() throws Exception {
        var id = reported(clock.instant().minus(Duration.ofHours(1)));
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);

        assertThatThrownBy(() -> as(
                        hr,
                        Role.HR_MANAGER,
                        () -> parties.record(id, OtherBody.CQC, 0, new RecordBody(Known.NO, null, null, null, null))))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("reason"));
        as(
                hr,
                Role.HR_MANAGER,
                () -> parties.record(
                        id, OtherBody.CQC, 0, new RecordBody(Known.NO, "No care was harmed.", null, null, null)));
        as(
                lead,
                Role.IG_LEAD,
                () -> parties.record(
                        id,
                        OtherBody.TOOLKIT,
                        0,
                        new RecordBody(Known.YES, "We report there.", now, "DSPT-77", "IC-9")));
        assertThatThrownBy(() -> as(
                        hr,
                        Role.HR_MANAGER,
                        () -> parties.record(
                                id, OtherBody.CQC, 0, new RecordBody(Known.NO, "Again.", null, null, null))))
                .isInstanceOf(Stale.class);

        var others = as(hr, Role.HR_MANAGER, () -> parties.view(id));
        assertThat(others.bodies()).hasSize(OtherBody.values().length);
        assertThat(others.bodies())
                .filteredOn(one -> one.body() == OtherBody.TOOLKIT)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.reference()).isEqualTo("DSPT-77");
                    assertThat(one.icoReference()).isEqualTo("IC-9");
                    assertThat(one.toldBy()).startsWith("Lena");
                    assertThat(one.state()).isEqualTo("Told");
                });
        assertThat(others.bodies())
                .filteredOn(one -> one.body() == OtherBody.CQC)
                .extracting(one -> one.state())
                .containsExactly("Not needed");
        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.view(id)).clocks())
                .filteredOn(one -> one.kind() == ClockKind.TOOLKIT)
                .singleElement()
                .satisfies(one -> assertThat(one.settledAt()).isNotNull());
        assertThatThrownBy(() -> as(ann, Role.HR_MANAGER, () -> parties.view(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void INC_15_theRiskToPeopleStandsBesideTheGridAndIsDecidedAgainstForAReasonOnly() throws Exception {
        var id = reported(clock.instant().minus(Duration.ofHours(1)));
        as(hr, Role.HR_MANAGER, () -> incidents.acknowledge(id, version(id)));
        as(
                hr,
                Role.HR_MANAGER,
                () -> incidents.triage(id, version(id), Fixtures.triage(IncidentStatus.UNDER_INVESTIGATION)));
        as(hr, Role.HR_MANAGER, () -> decisions.assess(id, version(id), new AssessRisk(3, 2, null)));
        as(officer, Role.DPO, () -> decisions.advise(id, version(id), new GiveAdvice(Choice.NOTIFY, "Likely.")));
        as(
                lead,
                Role.IG_LEAD,
                () -> decisions.assessRights(
                        id,
                        version(id),
                        new AssessRights(RightsRisk.UNLIKELY, List.of(RiskFactor.SEVERITY), "It came back unopened.")));
        assertThatThrownBy(() -> as(
                        lead,
                        Role.IG_LEAD,
                        () -> decisions.decide(id, version(id), new DecideNotification(Choice.NOTIFY, null))))
                .hasMessageContaining("the risk to people");
        as(
                lead,
                Role.IG_LEAD,
                () -> decisions.assessRights(
                        id,
                        version(id),
                        new AssessRights(RightsRisk.HIGH, List.of(RiskFactor.SENSITIVITY), "Health data.")));

        as(lead, Role.IG_LEAD, () -> decisions.decide(id, version(id), new DecideNotification(Choice.NOTIFY, null)));

        var seen = as(hr, Role.HR_MANAGER, () -> incidents.view(id));
        assertThat(seen.rightsRisk()).isEqualTo(RightsRisk.HIGH);
        assertThat(seen.rights()).hasSize(2);
        assertThat(seen.clocks())
                .filteredOn(one -> one.kind() == ClockKind.PEOPLE)
                .singleElement()
                .matches(one -> one.runs());
    }

    @Test
    void CLK_05_CLK_06_aReportInPartSaysWhoOwesWhatAndIsKeptAsItWasSent() throws Exception {
        var id = toTell(NARRATIVE);
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var empty = as(lead, Role.IG_LEAD, () -> notices.view(id));
        assertThat(empty.type()).isEqualTo("Initial report");
        assertThat(empty.required()).contains(ReportField.SUBJECTS, ReportField.CONSEQUENCES);
        assertThat(item(empty, ReportField.WHAT_HAPPENED).gathered()).isTrue();
        assertThat(empty.items()).extracting(ReportItem::field).doesNotContain(ReportField.DELAY, ReportField.AFFECTED);
        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> notices.view(id))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(ann, Role.IG_LEAD, () -> notices.view(id))).isInstanceOf(NotFound.class);

        as(
                lead,
                Role.IG_LEAD,
                () -> notices.write(
                        id,
                        0,
                        Map.of(ReportField.SUBJECTS, new ReportAnswer(null, officer, today().plusDays(2), null))));
        assertThatThrownBy(() -> as(lead, Role.IG_LEAD, () -> notices.write(id, 0, Map.of())))
                .isInstanceOf(Stale.class);
        var written = as(lead, Role.IG_LEAD, () -> notices.view(id));
        as(hr, Role.HR_MANAGER, () -> notices.giveMissing(id, written.version(), lead, today().plusDays(4)));
        as(
                lead,
                Role.IG_LEAD,
                () -> notices.markSent(id, version(id), new MarkSent(now, SendRoute.TOOLKIT, "IC-7", "DSPT-7", null)));

        var told = as(hr, Role.HR_MANAGER, () -> incidents.view(id));
        assertThat(told.status()).isEqualTo(IncidentStatus.NOTIFIED_INITIAL);
        assertThat(told.nextDeadlineKind()).isEqualTo(DeadlineKind.REPORT_ITEM);
        assertThat(When.dayOf(told.nextDeadline())).isEqualTo(today().plusDays(2));
        assertThat(told.notices().get(0).said()).contains("Number of people, about (Olaf");
        var first = as(lead, Role.IG_LEAD, () -> notices.sent(id, 1, ReportFormat.JSON));
        sayWhatIsOwed(id);
        assertThat(as(lead, Role.IG_LEAD, () -> notices.view(id)).type()).isEqualTo("Follow-up report 1");
        as(
                lead,
                Role.IG_LEAD,
                () -> notices.markSent(id, version(id), new MarkSent(now, SendRoute.TOOLKIT, null, "DSPT-8", null)));

        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.view(id)).status()).isEqualTo(IncidentStatus.REMEDIATION);
        var report = as(lead, Role.IG_LEAD, () -> notices.view(id));
        assertThat(report.sent()).extracting(one -> one.complete()).containsExactly(false, true);
        assertThat(report.icoReference()).isEqualTo("IC-7");
        var again = as(lead, Role.IG_LEAD, () -> notices.sent(id, 1, ReportFormat.JSON));
        assertThat(again.bytes()).isEqualTo(first.bytes());
        assertThat(Sha256.hex(again.bytes())).isEqualTo(report.sent().get(0).sha256());
        assertThat(as(lead, Role.IG_LEAD, () -> notices.sent(id, 1, ReportFormat.PDF))
                        .bytes())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(as(lead, Role.IG_LEAD, () -> notices.sent(id, 1, ReportFormat.DOCX))
                        .bytes())
                .startsWith("PK".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> execute("delete from incident_report_sent where incident_id = ?", id))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void INC_17_aReportThatNamesSomebodyNeitherLeavesNorIsMarkedAsSent() throws Exception {
        var id = toTell("The letter for NHS number 943 476 5919 went to the wrong address.");
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);

        for (var format : ReportFormat.values())
            assertThatThrownBy(() -> as(lead, Role.IG_LEAD, () -> notices.export(id, format)))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("What happened: it seems to hold an NHS number");
        as(lead, Role.IG_LEAD, () -> notices.giveMissing(id, 0, lead, today().plusDays(3)));
        assertThatThrownBy(() -> as(
                        lead,
                        Role.IG_LEAD,
                        () -> notices.markSent(id, version(id), new MarkSent(now, SendRoute.FORM, null, null, null))))
                .isInstanceOf(RuleBroken.class);
        assertThat(as(hr, Role.HR_MANAGER, () -> incidents.view(id)).status()).isEqualTo(IncidentStatus.NOTIFYING);
        var seen = as(lead, Role.IG_LEAD, () -> notices.view(id));
        as(
                lead,
                Role.IG_LEAD,
                () -> notices.write(
                        id,
                        seen.version(),
                        Map.of(
                                ReportField.WHAT_HAPPENED,
                                new ReportAnswer("A letter went to the wrong address.", null, null, null))));

        assertThat(as(lead, Role.IG_LEAD, () -> notices.export(id, ReportFormat.JSON))
                        .bytes())
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("943");
    }

    private static ReportItem item(Report report, ReportField field) {
        return report.items().stream()
                .filter(one -> one.field() == field)
                .findFirst()
                .orElseThrow();
    }

    /** Everything that was promised for later. */
    private void sayWhatIsOwed(UUID id) throws Exception {
        var report = as(lead, Role.IG_LEAD, () -> notices.view(id));
        var answers = new HashMap<ReportField, ReportAnswer>();
        report.items().stream()
                .filter(one -> one.state() == ReportItem.State.OWED)
                .forEach(one -> answers.put(
                        one.field(),
                        one.field().chosen()
                                ? new ReportAnswer(
                                        one.field()
                                                .choices()
                                                .keySet()
                                                .iterator()
                                                .next(),
                                        null,
                                        null,
                                        null)
                                : new ReportAnswer(null, null, null, "Nobody can know it any more.")));
        as(lead, Role.IG_LEAD, () -> notices.write(id, report.version(), answers));
    }

    /** A case of which the Commissioner is to be told. */
    private UUID toTell(String narrative) throws Exception {
        var id = as(
                ann,
                Role.STAFF,
                () -> reports.report(
                        Ids.next(),
                        Fixtures.said(
                                IncidentCategory.B3_WRONG_RECIPIENT,
                                Known.YES,
                                narrative,
                                OffsetDateTime.ofInstant(clock.instant().minus(Duration.ofHours(1)), ZoneOffset.UTC))));
        as(hr, Role.HR_MANAGER, () -> incidents.acknowledge(id, version(id)));
        as(
                hr,
                Role.HR_MANAGER,
                () -> incidents.triage(id, version(id), Fixtures.triage(IncidentStatus.UNDER_INVESTIGATION)));
        as(hr, Role.HR_MANAGER, () -> decisions.assess(id, version(id), new AssessRisk(3, 2, null)));
        as(officer, Role.DPO, () -> decisions.advise(id, version(id), new GiveAdvice(Choice.NOTIFY, "Likely.")));
        as(lead, Role.IG_LEAD, () -> decisions.decide(id, version(id), new DecideNotification(Choice.NOTIFY, null)));
        return id;
    }

    /** As many nodes as that, at the same moment. */
    private void warnAtOnce(int nodes) throws Exception {
        var running = new ArrayList<Future<?>>();
        for (int i = 0; i < nodes; i++)
            running.add(threads.submit(() -> {
                boolean mineToEnd = requests.activate();
                try {
                    caller.as(Identity.system(), () -> warnOnce());
                } finally {
                    if (mineToEnd) requests.deactivate();
                }
            }));
        for (var one : running) one.get();
    }

    private void warnOnce() {
        jobs.stream().filter(job -> "incident-clocks".equals(job.name())).forEach(Job::run);
    }

    private UUID reported(Instant noticed) throws Exception {
        return as(
                ann,
                Role.STAFF,
                () -> reports.report(
                        Ids.next(),
                        Fixtures.said(
                                IncidentCategory.B3_WRONG_RECIPIENT,
                                Known.YES,
                                NARRATIVE,
                                OffsetDateTime.ofInstant(noticed, ZoneOffset.UTC))));
    }

    private String reference(UUID id) {
        try {
            return text("select reference from incident where id = ?", id);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private UUID agreement(String direction, Integer hours) throws SQLException {
        var id = Ids.next();
        execute(
                "insert into agreement (id, version, reference, state, direction, title, counterparty, owner_id,"
                        + " registered_at, special_categories, evergreen, breach_notice_hours, certificate_required,"
                        + " records_closed, open_clauses, next_on, next_kind)"
                        + " values (?, 1, ?, 'ACTIVE', ?, 'Sample', 'Sample Trust', ?, utc_timestamp(6), 0, 0, ?, 0, 0, 0,"
                        + " '9999-12-31', 'NONE')",
                id,
                id.toString().substring(24),
                direction,
                hr,
                hours);
        return id;
    }

    private List<String> letters(UUID person) throws Exception {
        return LetterTexts.to(person, data, vault);
    }

    private UUID reportedAs(String narrative) throws Exception {
        var answers = answers();
        answers.setNarrative(narrative);
        var id = Ids.next();
        as(ann, Role.STAFF, () -> reports.keep(id, answers, 3));
        return as(ann, Role.STAFF, () -> reports.send(id));
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            var result = work.call();
            transaction.commit();
            return result;
        } catch (Exception failed) {
            transaction.rollback();
            throw failed;
        }
    }

    private void as(UUID person, Role role, Work work) throws Exception {
        as(person, role, () -> {
            work.run();
            return null;
        });
    }

    private <T> T as(UUID person, Role role, Callable<T> work) throws Exception {
        var result = new AtomicReference<T>();
        var failure = new AtomicReference<Exception>();
        caller.as(new Identity(null, person, "Test", Set.of(role), clock.instant(), "PASSWORD", null), () -> {
            try {
                result.set(work.call());
            } catch (Exception failed) {
                failure.set(failed);
            }
        });
        if (failure.get() != null) {
            throw failure.get();
        }
        return result.get();
    }

    private UUID person(String given, Role role) throws SQLException {
        var id = Ids.next();
        execute(
                "insert into person (id, given_name, family_name, email, job_title, employment_type, started_on, version)"
                        + " values (?, ?, ?, ?, 'Tester', 'PERMANENT', ?, 1)",
                id,
                given,
                id.toString(),
                id + "@sample.example",
                today().minusYears(1));
        if (role != null) {
            execute(
                    "insert into role_assignment (id, person_id, role, deputy, from_date, status, basis, proposed_by,"
                            + " proposed_at, version) values (?, ?, ?, 0, ?, 'APPROVED', 'SET_UP', ?, utc_timestamp(6), 1)",
                    Ids.next(),
                    id,
                    role.name(),
                    today(),
                    id);
        }
        return id;
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

    private List<String> texts(String sql, UUID... ids) throws SQLException {
        try (var connection = data.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setString(i + 1, ids[i].toString());
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private String text(String sql, UUID id) throws SQLException {
        return texts(sql, id).get(0);
    }

    private long count(String sql, UUID id) throws SQLException {
        return Long.parseLong(text(sql, id));
    }
}
