package org.confidant.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.confidant.duty.DailyLetterService;
import org.confidant.duty.Duty;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.Refused;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Stale;
import org.confidant.foundation.secrets.Vault;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.people.EmploymentType;
import org.confidant.people.Engagement;
import org.confidant.people.EngagementService;
import org.confidant.people.ImportService;
import org.confidant.people.PersonDetails;
import org.confidant.people.ProposeRole;
import org.confidant.people.RoleService;
import org.confidant.people.SignAgain;
import org.confidant.people.StaffService;
import org.confidant.policy.campaign.Campaign;
import org.confidant.policy.campaign.CampaignService;
import org.confidant.policy.campaign.DayFigures;
import org.confidant.policy.campaign.Figures;
import org.confidant.policy.ladder.LadderService;
import org.confidant.policy.quiz.AskQuestion;
import org.confidant.policy.quiz.QuizPaper;
import org.confidant.policy.quiz.QuizService;
import org.confidant.policy.quiz.QuizTerms;
import org.confidant.policy.receipt.AttestationPapers;
import org.confidant.policy.signing.AssignmentStatus;
import org.confidant.policy.signing.CoverageService;
import org.confidant.policy.signing.Decision;
import org.confidant.policy.signing.ExemptReason;
import org.confidant.policy.signing.LateRow;
import org.confidant.policy.signing.MyPolicy;
import org.confidant.policy.signing.OutstandingFilter;
import org.confidant.policy.signing.OutstandingRow;
import org.confidant.policy.signing.PaperSignature;
import org.confidant.policy.signing.Receipt;
import org.confidant.policy.signing.SignPolicy;
import org.confidant.policy.signing.SigningService;
import org.confidant.policy.text.PolicyText;
import org.confidant.policy.text.TextDifference;
import org.confidant.support.Deployments;
import org.confidant.support.LetterTexts;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class PolicyServiceIT {

    @Deployment
    static WebArchive confidant() {
        return Deployments.confidant(LetterTexts.class);
    }

    @Inject
    private PolicyService policies;

    @Inject
    private PolicyLanguageService languages;

    @Inject
    private PolicyDifferenceService differences;

    @Inject
    private AudienceService audiences;

    @Inject
    private EngagementService engagements;

    @Inject
    private SigningService signing;

    @Inject
    private AttestationPapers evidence;

    @Inject
    private QuizService quiz;

    @Inject
    private CoverageService coverage;

    @Inject
    private Event<SignAgain> again;

    @Resource
    private UserTransaction transaction;

    @Inject
    private CampaignService campaigns;

    @Inject
    private LadderService ladder;

    @Inject
    private DailyLetterService letters;

    @Inject
    private StaffService staff;

    @Inject
    private RoleService roles;

    @Inject
    private ImportService imports;

    @Inject
    private PolicyWorkDuties work;

    @Inject
    private Caller caller;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    @Inject
    private Instance<RequestContextController> requests;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource data;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedThreadFactory factoryOfThreads;

    private UUID lead;
    private UUID chief;
    private UUID manager;
    private UUID ann;
    private UUID ben;
    private UUID team;
    private LocalDate today;

    @BeforeEach
    void bringPeople() throws Exception {
        today = When.dayOf(clock.instant());
        team = Ids.next();
        execute("insert into team (id, name, version) values (?, ?, 1)", team, "Team " + team);
        lead = person("Lena", null, today.minusYears(3));
        chief = person("Carol", null, today.minusYears(3));
        manager = person("Mona", null, today.minusYears(3));
        ann = person("Ann", manager, today.minusYears(2));
        ben = person("Ben", null, today.minusYears(2));
        moveToTeam(ann, team);
        moveToTeam(ben, team);
    }

    @Test
    void aPolicyIsWrittenApprovedPublishedAndSigned() throws Exception {
        var version = published("Keep it to yourself.");

        var mine = mine(ann, version);
        assertThat(mine.status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(mine.dueOn()).as("POL-14").isEqualTo(today.plusDays(28));
        var receipt = sign(ann, version);

        assertThat(mine(ann, version).status()).isEqualTo(AssignmentStatus.SIGNED);
        var kept = as(ann, Role.STAFF, () -> signing.receipt(receipt));
        assertThat(kept.personName()).isEqualTo("Ann " + ann);
        assertThat(kept.jobTitle()).isEqualTo("Tester");
        assertThat(kept.versionNumber()).isEqualTo("1.0");
        assertThat(kept.textSha256())
                .isEqualTo(PolicyText.parse("Keep it to yourself.\n").sha256());
        assertThat(kept.statements()).hasSize(8).allMatch(statement -> statement.affirmed());
        assertThat(kept.reauthenticated()).isTrue();
        assertThat(kept.openedAt()).isNotNull();
        assertThat(count("select count(*) from audit_event where action = 'POLICY_SIGNED' and object_id = ?", receipt))
                .isEqualTo(1);
        assertThat(mine(ben, version).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(as(lead, Role.IG_LEAD, () -> signing.mine()))
                .as("not in the audience")
                .noneMatch(row -> row.versionId().equals(version));
    }

    @Test
    void POL_13_aStarterHasSevenDays() throws Exception {
        var starter = person("Stan", null, today.minusDays(2));
        moveToTeam(starter, team);

        var version = published("Keep it to yourself.");

        assertThat(mine(starter, version).dueOn()).isEqualTo(today.plusDays(5));
    }

    @Test
    void POL_02_whoJoinsLaterIsAskedAndWhoLeavesIsNotAskedAnyMore() throws Exception {
        var version = published("Keep it to yourself.");
        var late = person("Late", null, today);
        moveToTeam(late, team);
        moveToTeam(ben, null);

        keepInStep();

        assertThat(mine(late, version).dueOn()).as("POL-13").isEqualTo(today.plusDays(7));
        assertThat(allOf(ben)).isEmpty();
        moveToTeam(ben, team);
        keepInStep();
        assertThat(mine(ben, version).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        execute("update person set left_on = ? where id = ?", today.minusDays(1), ann);
        keepInStep();
        assertThat(allOf(ann)).isEmpty();
    }

    @Test
    void POL_02_whoJoinsMovesLeavesOrComesBackIsInStepAtThatMoment() throws Exception {
        var version = published("Keep it to yourself.");

        var dora = as(Identity.system(), () -> staff.add(details("Dora", team, today)));
        assertThat(mine(dora, version).dueOn()).as("POL-13").isEqualTo(today.plusDays(7));
        change(dora, details("Dora", null, today.minusDays(40)));
        assertThat(allOf(dora)).isEmpty();
        change(dora, details("Dora", team, today.minusDays(40)));
        assertThat(mine(dora, version).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        as(Identity.system(), () -> {
            staff.leave(dora, staff.detail(dora).version(), today.minusDays(1));
            return null;
        });
        assertThat(allOf(dora)).isEmpty();
        as(Identity.system(), () -> {
            staff.comeBack(dora, staff.detail(dora).version());
            return null;
        });
        assertThat(mine(dora, version).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(allOf(ann)).as("nobody else is touched").hasSize(1);
    }

    @Test
    void POL_13_whoStartsUnderAPolicyInForceIsRestrictedUntilSigned() throws Exception {
        var version = published("Keep it to yourself.");
        assertThat(count("select count(*) from account where restricted and person_id = ?", ann))
                .isZero();

        var dora = as(Identity.system(), () -> staff.add(details("Dora", team, today)));
        var eric = as(Identity.system(), () -> staff.add(details("Eric", team, today.plusDays(3))));
        var gone = as(Identity.system(), () -> staff.add(details("Gina", team, today)));
        var settled = as(Identity.system(), () -> staff.add(details("Seth", team, today.minusDays(30))));

        assertThat(restricted(dora)).isTrue();
        assertThat(restricted(eric)).as("before the first day").isTrue();
        assertThat(mine(eric, version).dueOn()).isEqualTo(today.plusDays(10));
        assertThat(restricted(settled))
                .as("past the first days, brought in late")
                .isFalse();
        sign(dora, version);
        assertThat(restricted(dora)).isFalse();
        change(gone, details("Gina", null, today));
        assertThat(restricted(gone)).as("nothing is owed any more").isFalse();
        as(eric, Role.STAFF, () -> signing.sign(words(version, documentHash(eric, version), Decision.DECLINED, "No.")));
        keepInStep();
        assertThat(restricted(eric)).as("declined is not signed").isTrue();
        assertThat(count(
                        "select count(*) from audit_event e join account a on a.id = e.object_id where"
                                + " e.action = 'ACCOUNT_UNRESTRICTED' and a.person_id = ?",
                        dora))
                .isEqualTo(1);
    }

    private boolean restricted(UUID person) throws SQLException {
        return count("select count(*) from account where restricted and person_id = ?", person) == 1;
    }

    @Test
    void POL_15_afterTwelveMonthsASignatureIsGivenAgainAndTheFormerOneIsKept() throws Exception {
        var version = published("Keep it to yourself.");
        var first = sign(ann, version);
        keepInStep();
        assertThat(mine(ann, version).status()).isEqualTo(AssignmentStatus.SIGNED);

        execute(
                "update policy_assignment set closed_at = ? where attestation_id = ?",
                today.minusMonths(12).atStartOfDay(),
                first);
        keepInStep();
        keepInStep();

        assertThat(mine(ann, version).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(mine(ann, version).dueOn()).isEqualTo(today.plusDays(28));
        assertThat(allOf(ann))
                .extracting(MyPolicy::status)
                .contains(AssignmentStatus.EXPIRED)
                .hasSize(2);
        assertThat(as(ann, Role.STAFF, () -> signing.receipt(first)).isRevoked())
                .isFalse();
        var counts = as(lead, Role.IG_LEAD, () -> coverage.coverage(version));
        assertThat(counts.signed()).isZero();
        assertThat(counts.owed()).isEqualTo(2);
        var second = sign(ann, version);
        assertThat(second).isNotEqualTo(first);
        assertThat(mine(ann, version).status()).isEqualTo(AssignmentStatus.SIGNED);
        assertThat(count("select count(*) from attestation where person_id = ?", ann))
                .isEqualTo(2);
        assertThat(count("select count(*) from attestation_effective where person_id = ?", ann))
                .isEqualTo(1);
    }

    @Test
    void POL_02_whoComesByAListIsAskedWhenItIsApplied() throws Exception {
        var version = published("Keep it to yourself.");
        var email = UUID.randomUUID() + "@sample.example";
        var bytes = ("given_name,family_name,email,job_title,employment_type,started_on,team\nLisa,Listed," + email
                        + ",Clerk,VOLUNTEER," + today + ",Team " + team + "\n")
                .getBytes(StandardCharsets.UTF_8);

        as(manager, Role.HR_MANAGER, () -> {
            var id = imports.show(new Upload("people.csv", FileKind.CSV, bytes, Sha256.hex(bytes)));
            return imports.apply(id, imports.preview(id).version());
        });

        assertThat(count(
                        "select count(*) from policy_assignment a join person p on p.id = a.person_id"
                                + " where a.policy_version_id = ? and p.family_name = 'Listed'",
                        version))
                .isEqualTo(1);
    }

    @Test
    void POL_02_whoGetsARoleIsAskedWhenItIsApprovedAndNoLongerWhenItEnds() throws Exception {
        role(ben, "CLINICIAN");
        var conditions = Audience.of(Audience.Match.ALL, null, Set.of(Role.CLINICIAN), Set.of(team));
        var version = published("Keep it to yourself.", conditions);
        assertThat(allOf(ann)).isEmpty();

        var role = as(
                manager,
                Role.HR_MANAGER,
                () -> roles.propose(new ProposeRole(ann, Role.CLINICIAN, false, today, null)));
        assertThat(allOf(ann)).isEmpty();
        as(chief, Role.CHIEF_EXECUTIVE, () -> {
            roles.approve(role, 1);
            return null;
        });
        assertThat(mine(ann, version).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        as(chief, Role.CHIEF_EXECUTIVE, () -> {
            roles.end(role, 2, today);
            return null;
        });
        assertThat(allOf(ann)).isEmpty();
    }

    @Test
    void POL_16_aWiderRoleAndTheReturnFromALongAbsenceAskAgain() throws Exception {
        var version = published("Keep it to yourself.");
        sign(ann, version);
        sign(ben, version);

        var role = as(
                manager,
                Role.HR_MANAGER,
                () -> roles.propose(new ProposeRole(ann, Role.CLINICIAN, false, today, null)));
        as(chief, Role.CHIEF_EXECUTIVE, () -> {
            roles.approve(role, 1);
            return null;
        });
        assertThat(mine(ann, version).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(mine(ann, version).dueOn()).isEqualTo(today.plusDays(7));

        as(manager, Role.HR_MANAGER, () -> staff.absent(ben, today.minusDays(200), today.minusDays(180)));
        assertThat(mine(ben, version).status()).as("a short one").isEqualTo(AssignmentStatus.SIGNED);
        execute(
                "update policy_assignment set closed_at = ? where person_id = ?",
                today.minusDays(190).atStartOfDay(),
                ben);
        execute("delete from person_absence where person_id = ?", ben);
        as(manager, Role.HR_MANAGER, () -> staff.absent(ben, today.minusDays(181), null));
        assertThat(mine(ben, version).status()).as("still away").isEqualTo(AssignmentStatus.SIGNED);
        assertThatThrownBy(() -> as(manager, Role.HR_MANAGER, () -> staff.absent(ben, today.minusDays(5), today)))
                .isInstanceOf(Conflict.class);
        as(manager, Role.HR_MANAGER, () -> {
            staff.returned(ben, today.minusDays(1));
            return null;
        });
        assertThat(mine(ben, version).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        sign(ben, version);
        keepInStep();
        assertThat(mine(ben, version).status()).as("once").isEqualTo(AssignmentStatus.SIGNED);
    }

    @Test
    void POL_16_anIncidentOrTheTermsOfAnAgreementAskAgain() throws Exception {
        var version = published("Keep it to yourself.");
        var first = sign(ann, version);
        ask(new SignAgain(Set.of(ann, ben), SignAgain.Why.INCIDENT));
        assertThat(mine(ann, version).dueOn()).isEqualTo(today.plusDays(7));
        assertThat(allOf(ben)).as("owes it anyway").hasSize(1);
        sign(ann, version);
        ask(new SignAgain(Set.of(ann), SignAgain.Why.AGREEMENT));

        assertThat(mine(ann, version).dueOn()).isEqualTo(today.plusDays(28));
        assertThat(allOf(ann)).hasSize(3);
        assertThat(as(ann, Role.STAFF, () -> signing.receipt(first)).isRevoked())
                .isFalse();
    }

    private void ask(SignAgain event) throws Exception {
        transaction.begin();
        again.fire(event);
        transaction.commit();
    }

    @Test
    void POL_04_theDutyGoesOnAfterTheLastDayAndSoDoesTheEvidence() throws Exception {
        var version = published("Keep it to yourself.");
        var gina = as(Identity.system(), () -> staff.add(details("Gina", team, today.minusDays(300))));
        var receipt = sign(gina, version);
        as(manager, Role.HR_MANAGER, () -> {
            staff.leave(gina, staff.detail(gina).version(), today);
            staff.reminded(gina, staff.detail(gina).version());
            return null;
        });
        execute("update person set left_on = ? where id = ?", today.minusDays(1), gina);
        keepInStep();

        assertThat(LetterTexts.to(gina, data, vault)).singleElement().satisfies(letter -> assertThat(letter)
                .contains("your duty of confidence does not end with your work"));
        var kept = as(manager, Role.HR_MANAGER, () -> staff.detail(gina));
        assertThat(kept.remindedAt()).isNotNull();
        assertThat(kept.remindedBy()).isNotNull();
        assertThat(as(lead, Role.IG_LEAD, () -> signing.receipt(receipt)).personName())
                .isEqualTo("Gina Mover");
        assertThat(count("select count(*) from account where disabled_at is not null and person_id = ?", gina))
                .isEqualTo(1);
    }

    private void change(UUID person, PersonDetails details) throws Exception {
        as(Identity.system(), () -> {
            staff.change(person, staff.detail(person).version(), details);
            return null;
        });
    }

    private PersonDetails details(String given, UUID team, LocalDate startedOn) {
        return new PersonDetails(
                given,
                "Mover",
                null,
                given.toLowerCase(Locale.ROOT) + "." + lead + "@sample.example",
                "Tester",
                null,
                team,
                EmploymentType.PERMANENT,
                null,
                startedOn);
    }

    @Test
    void POL_05_vectorA_aMaterialVersionReplacesSignatures() throws Exception {
        var first = published("Keep it to yourself.");
        sign(ann, first);

        var second = next(first, Materiality.MATERIAL, "Keep it to yourself, always.");

        assertThat(mine(ann, first).status()).isEqualTo(AssignmentStatus.SUPERSEDED);
        assertThat(mine(ann, second).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(mine(ann, second).number()).hasToString("2.0");
        assertThat(allOf(ben)).extracting(MyPolicy::versionId).containsExactly(second);
    }

    @Test
    void POL_05_vectorB_anEditorialVersionAsksNobodyAgain() throws Exception {
        var first = published("Keep it to yourself.");
        sign(ann, first);
        var due = mine(ben, first).dueOn();

        var second = next(first, Materiality.EDITORIAL, "Keep it to yourself, please.");

        assertThat(allOf(ann)).extracting(MyPolicy::status).containsExactly(AssignmentStatus.SIGNED);
        assertThat(mine(ben, second).status())
                .as("what was owed is owed for the new wording")
                .isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(mine(ben, second).dueOn()).isEqualTo(due);
        var counts = as(lead, Role.IG_LEAD, () -> coverage.coverage(second));
        assertThat(counts.signed()).isEqualTo(1);
        assertThat(counts.owed()).isEqualTo(1);
    }

    @Test
    void POL_08_aStaleHashIsAConflict() throws Exception {
        var version = published("Keep it to yourself.");
        var stale = PolicyText.parse("Keep it to yourself!\n").sha256();

        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> signing.sign(words(version, stale, Decision.AGREED, null))))
                .isInstanceOf(Conflict.class);
        var overtaken = documentHash(ann, version);
        next(version, Materiality.MATERIAL, "Another text.");
        assertThatThrownBy(
                        () -> as(ann, Role.STAFF, () -> signing.sign(words(version, overtaken, Decision.AGREED, null))))
                .isInstanceOf(Conflict.class);
        assertThat(count("select count(*) from attestation where person_id = ?", ann))
                .isZero();
    }

    @Test
    void POL_09_signaturesAreOnlyEverInserted() throws Exception {
        var version = published("Keep it to yourself.");
        var receipt = sign(ann, version);

        assertThatThrownBy(() -> execute("update attestation set person_name = 'X' where id = ?", receipt))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("delete from attestation where id = ?", receipt))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() ->
                        execute("update attestation_statement set affirmed = 0 where attestation_id = ?", receipt))
                .isInstanceOf(SQLException.class);

        as(ann, Role.STAFF, () -> {
            signing.revoke(receipt, "I meant to ask something first.");
            return null;
        });
        var kept = as(ann, Role.STAFF, () -> signing.receipt(receipt));
        assertThat(kept.isRevoked()).isTrue();
        assertThat(mine(ann, version).status()).isEqualTo(AssignmentStatus.OPENED);
        assertThat(sign(ann, version)).isNotEqualTo(receipt);
        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> {
                    signing.revoke(receipt, "Again.");
                    return null;
                }))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void POL_10_manySubmitsAtOnceLeaveOneSignature() throws Exception {
        var version = published("Keep it to yourself.");
        var words = words(version, documentHash(ann, version), Decision.AGREED, null);
        var start = new CountDownLatch(1);
        var results = new ArrayList<Future<UUID>>();
        for (int at = 0; at < 8; at++) {
            results.add(executor.submit(() -> {
                start.await();
                var request = requests.get();
                request.activate();
                try {
                    caller.become(identity(ann, Role.STAFF, clock.instant()));
                    return signing.sign(words);
                } finally {
                    request.deactivate();
                }
            }));
        }
        start.countDown();

        var receipts = new HashSet<UUID>();
        for (var result : results) receipts.add(result.get());

        assertThat(receipts).hasSize(1);
        assertThat(count("select count(*) from attestation where person_id = ?", ann))
                .isEqualTo(1);
        assertThat(count("select count(*) from attestation_effective where person_id = ?", ann))
                .isEqualTo(1);
    }

    @Test
    void POL_10_twoHundredPeopleAtTheSameMomentLoseNothing() throws Exception {
        var crowd = new ArrayList<UUID>();
        for (int at = 0; at < 200; at++) {
            var one = person("Crowd" + at, null, today.minusYears(1));
            moveToTeam(one, team);
            crowd.add(one);
        }
        var version = published("Keep it to yourself.");
        var hash = documentHash(ann, version);
        var start = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        var receipts = java.util.concurrent.ConcurrentHashMap.<UUID>newKeySet();
        var failures = new java.util.concurrent.ConcurrentLinkedQueue<Throwable>();
        var turns = new Turns();
        for (var one : crowd) {
            threads.add(factoryOfThreads.newThread(() -> {
                var request = requests.get();
                request.activate();
                try {
                    start.await();
                    receipts.add(signedUntilKept(one, words(version, hash, Decision.AGREED, null), turns));
                } catch (Exception | AssertionError failed) {
                    failures.add(failed);
                } finally {
                    request.deactivate();
                }
            }));
        }
        threads.forEach(Thread::start);
        start.countDown();
        for (var thread : threads) thread.join();

        assertThat(failures).isEmpty();
        assertThat(receipts).hasSize(200);
        assertThat(count("select count(*) from attestation where policy_version_id = ?", version))
                .isEqualTo(200);
        assertThat(count("select count(*) from attestation_effective where policy_version_id = ?", version))
                .isEqualTo(200);
        assertThat(count(
                        "select count(*) from policy_assignment where policy_version_id = ? and status = 'SIGNED'",
                        version))
                .isEqualTo(200);
        assertThat(count(
                        "select count(*) from audit_event e join attestation t on t.id = e.object_id"
                                + " where t.policy_version_id = ? and e.action = 'POLICY_SIGNED'",
                        version))
                .isEqualTo(200);
    }

    /** As somebody at a page does who is told that it did not work this time. */
    private UUID signedUntilKept(UUID person, SignPolicy words, Turns turns) throws InterruptedException {
        for (int tries = 0; ; tries++) {
            int through = turns.through();
            try {
                caller.become(identity(person, Role.STAFF, clock.instant()));
                var receipt = signing.sign(words);
                turns.next();
                return receipt;
            } catch (org.confidant.foundation.problem.Unavailable notNow) {
                if (tries == 200) throw notNow;
                turns.after(through);
            }
        }
    }

    /** Whoever is told to come back does so when somebody else is through. */
    private static final class Turns {

        private int through;

        synchronized int through() {
            return through;
        }

        synchronized void next() {
            through++;
            notifyAll();
        }

        synchronized void after(int seen) throws InterruptedException {
            if (through == seen) wait(TimeUnit.SECONDS.toMillis(30));
        }
    }

    @Test
    void POL_08_whatIsWithdrawnOrReplacedWhileItIsReadIsSaidAndNotSigned() throws Exception {
        var version = published("Keep it to yourself.");
        var hash = documentHash(ann, version);
        as(lead, Role.IG_LEAD, () -> {
            policies.withdraw(version, seen(version), "Published too early.");
            return null;
        });

        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> signing.sign(words(version, hash, Decision.AGREED, null))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("withdrawn")
                .hasMessageContaining("Open your policies");

        var first = published("Keep this to yourself.");
        var seenHash = documentHash(ann, first);
        next(first, Materiality.MATERIAL, "Keep this to yourself, always.");
        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> signing.sign(words(first, seenHash, Decision.AGREED, null))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Open your policies");
    }

    @Test
    void readingIsEvidenceOfTheSignerAndBoundedByTheClock() throws Exception {
        var version = published("Keep it to yourself.");
        documentHash(ann, version);
        as(ann, Role.STAFF, () -> {
            signing.open(version);
            signing.reading(version, 40, 1);
            signing.reading(version, 90, 999_999);
            signing.reading(version, 10, 0);
            return null;
        });
        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> {
                    signing.reading(version, 101, 1);
                    return null;
                }))
                .isInstanceOf(Invalid.class);

        var signed = sign(ann, version);
        var kept = as(ann, Role.STAFF, () -> signing.receipt(signed));

        assertThat(kept.reading().scrolledPct()).isEqualTo(90);
        assertThat(kept.reading().seconds()).as("not longer than it was open").isLessThan(600);
    }

    @Test
    void aPaperIsBroughtByAWitnessForSomebodyWhoCannotSignIn() throws Exception {
        var version = published("Keep it to yourself.");
        var hash = documentHash(ann, version);
        var paper = paper(version, ann, hash, today);

        assertThatThrownBy(() -> as(identity(ann, Role.HR_MANAGER, clock.instant()), () -> signing.witness(paper)))
                .as("nobody witnesses their own signature")
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> as(ben, Role.STAFF, () -> signing.witness(paper)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(ben, Role.LINE_MANAGER, () -> signing.witness(paper)))
                .as("not their line manager")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(
                        identity(manager, Role.LINE_MANAGER, clock.instant().minusSeconds(601)),
                        () -> signing.witness(paper)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("password"));
        assertThatThrownBy(() -> as(
                        manager,
                        Role.LINE_MANAGER,
                        () -> signing.witness(paper(version, ann, hash, today.plusDays(1)))))
                .isInstanceOf(RuleBroken.class);
        assertThat(as(manager, Role.LINE_MANAGER, () -> signing.withoutLogin(version)))
                .containsOnlyKeys(ann);

        var receipt = as(manager, Role.LINE_MANAGER, () -> signing.witness(paper));

        assertThat(as(manager, Role.LINE_MANAGER, () -> signing.witness(paper)))
                .as("a second click")
                .isEqualTo(receipt);
        var kept = as(manager, Role.LINE_MANAGER, () -> signing.receipt(receipt));
        assertThat(kept.authnMethod()).isEqualTo("WITNESSED_PAPER");
        assertThat(kept.paper().witnessId()).isEqualTo(manager);
        assertThat(kept.paper().scanSha256()).isEqualTo(paper.scan().sha256());
        assertThat(as(manager, Role.LINE_MANAGER, () -> signing.scan(receipt)).bytes())
                .isEqualTo(paper.scan().bytes());
        assertThat(count(
                        "select count(*) from attestation_scan where attestation_id = ? and instr(content, '%PDF') = 0",
                        receipt))
                .as("encrypted")
                .isEqualTo(1);
        assertThatThrownBy(() -> as(ben, Role.STAFF, () -> signing.scan(receipt)))
                .isInstanceOf(NotFound.class);
        assertThat(mine(ann, version).status()).isEqualTo(AssignmentStatus.SIGNED);

        execute(
                "insert into account (id, person_id, sign_in_name, version) values (uuid(), ?, ?, 1)",
                ben,
                "ben." + ben);
        assertThatThrownBy(() -> as(lead, Role.HR_MANAGER, () -> signing.witness(paper(version, ben, hash, today))))
                .as("on behalf never")
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("can sign in");
    }

    private static PaperSignature paper(UUID version, UUID person, String hash, LocalDate day) {
        var bytes = "%PDF-1.7\n1 0 obj << /Type /Page >> endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        return new PaperSignature(
                version,
                person,
                hash,
                day,
                Declarations.USUAL.hashes(),
                new Upload("scan.pdf", FileKind.PDF, bytes, Sha256.hex(bytes)));
    }

    @Test
    void questionsComeBeforeTheSignatureAndEveryAttemptIsKept() throws Exception {
        var version = drafted("Keep it to yourself.");
        as(lead, Role.IG_LEAD, () -> {
            for (int number = 0; number < 6; number++)
                quiz.add(
                        version,
                        new AskQuestion("Question " + number, List.of(choice("Yes", true), choice("No", false))));
            assertThatThrownBy(() -> quiz.set(version, new QuizTerms(7, 80))).isInstanceOf(RuleBroken.class);
            quiz.set(version, new QuizTerms(3, 80));
            return null;
        });
        submit(version);
        approve(version);
        publish(version, today);
        var hash = documentHash(ann, version);
        assertThatThrownBy(() -> as(lead, Role.IG_LEAD, () -> {
                    quiz.set(version, new QuizTerms(1, 1));
                    return null;
                }))
                .as("published")
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> quiz.bank(version))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> signing.sign(words(version, hash, Decision.AGREED, null))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Answer the questions");

        var paper = as(ann, Role.STAFF, () -> quiz.begin(version));
        assertThat(as(ann, Role.STAFF, () -> quiz.begin(version)))
                .as("a second tab")
                .isEqualTo(paper);
        assertThatThrownBy(
                        () -> as(ann, Role.STAFF, () -> quiz.close(paper.attemptId(), Map.of(Ids.next(), Set.of(0)))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("was not asked");
        assertThatThrownBy(() -> as(ben, Role.STAFF, () -> quiz.close(paper.attemptId(), answers(paper, "Yes"))))
                .isInstanceOf(NotFound.class);
        var failed = as(ann, Role.STAFF, () -> quiz.close(paper.attemptId(), answers(paper, "No")));
        assertThat(failed.passed()).isFalse();
        assertThat(failed.right()).isZero();
        assertThat(as(ann, Role.STAFF, () -> quiz.close(paper.attemptId(), answers(paper, "No"))))
                .as("a second click")
                .isEqualTo(failed);
        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> quiz.close(paper.attemptId(), answers(paper, "Yes"))))
                .isInstanceOf(Conflict.class);

        var second = as(ann, Role.STAFF, () -> quiz.begin(version));
        assertThat(second.attemptNo()).isEqualTo(2);
        assertThat(as(ann, Role.STAFF, () -> quiz.close(second.attemptId(), answers(second, "Yes")))
                        .passed())
                .isTrue();
        var signed = sign(ann, version);
        var kept = as(ann, Role.STAFF, () -> signing.receipt(signed));
        assertThat(kept.quiz().attemptNo()).isEqualTo(2);
        assertThat(kept.quiz().right()).isEqualTo(3);
        assertThat(count("select count(*) from quiz_attempt where person_id = ?", ann))
                .isEqualTo(2);
        assertThatThrownBy(() -> execute("update quiz_result set passed = 1 where attempt_id = ?", paper.attemptId()))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("delete from quiz_attempt where id = ?", paper.attemptId()))
                .isInstanceOf(SQLException.class);
        assertThat(as(
                        ben,
                        Role.STAFF,
                        () -> signing.sign(words(version, documentHash(ben, version), Decision.DECLINED, "No."))))
                .as("declining needs no questions")
                .isNotNull();
    }

    private static AskQuestion.Choice choice(String text, boolean right) {
        return new AskQuestion.Choice(text, right);
    }

    private static Map<UUID, Set<Integer>> answers(QuizPaper paper, String word) {
        var answers = new java.util.HashMap<UUID, Set<Integer>>();
        for (var question : paper.questions())
            answers.put(question.id(), Set.of(question.choices().indexOf(word)));
        return answers;
    }

    @Test
    void POL_19_everyStatementHasToBeAffirmedToAgree() throws Exception {
        var version = published("Keep it to yourself.");
        var hash = documentHash(ann, version);
        var some = Declarations.USUAL.hashes().subList(0, 7);

        assertThatThrownBy(() -> as(
                        ann,
                        Role.STAFF,
                        () -> signing.sign(new SignPolicy(version, hash, Decision.AGREED, some, null))))
                .isInstanceOf(Invalid.class);
        var declined = as(
                ann,
                Role.STAFF,
                () -> signing.sign(new SignPolicy(version, hash, Decision.DECLINED, some, "The eighth is not true.")));
        assertThat(as(ann, Role.STAFF, () -> signing.receipt(declined)).statements())
                .filteredOn(row -> !row.affirmed())
                .hasSize(1);
    }

    @Test
    void POL_12_theActOfAPersonWhoJustGaveTheirPasswordIsTheSignature() throws Exception {
        var version = published("Keep it to yourself.");
        var hash = documentHash(ann, version);
        var old = identity(ann, Role.STAFF, clock.instant().minusSeconds(601));

        assertThatThrownBy(() -> as(old, () -> signing.sign(words(version, hash, Decision.AGREED, null))))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("password"));
        assertThatThrownBy(() -> as(
                        identity(ann, Role.STAFF, null),
                        () -> signing.sign(words(version, hash, Decision.AGREED, null))))
                .isInstanceOf(Refused.class);
        var declining = identity(ben, Role.STAFF, clock.instant().minusSeconds(601));
        assertThat(as(declining, () -> signing.sign(words(version, hash, Decision.DECLINED, "No."))))
                .isNotNull();

        var given = clock.instant().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
        var fresh = identity(ann, Role.STAFF, given);
        var receipt = as(fresh, () -> signing.sign(words(version, hash, Decision.AGREED, null)));
        var kept = as(fresh, () -> signing.receipt(receipt));
        assertThat(kept.personName()).isEqualTo("Ann " + ann);
        assertThat(kept.authnMethod()).isEqualTo("PASSWORD");
        assertThat(kept.authnAt()).isEqualTo(given);
    }

    @Test
    void aRefusalReachesTheLineManagerAndTheLead() throws Exception {
        role(lead, "IG_LEAD");
        var version = published("Keep it to yourself.");

        as(
                ann,
                Role.STAFF,
                () -> signing.sign(words(version, documentHash(ann, version), Decision.DECLINED, "A secret reason.")));

        assertThat(count(
                        "select count(*) from letter where subject = 'A policy was declined' and person_id = ?",
                        manager))
                .isEqualTo(1);
        assertThat(count("select count(*) from letter where subject = 'A policy was declined' and person_id = ?", lead))
                .isEqualTo(1);
        assertThat(LetterTexts.to(manager, data, vault)).isNotEmpty().allSatisfy(letter -> assertThat(letter)
                .doesNotContain("secret"));
        assertThat(as(manager, Role.LINE_MANAGER, () -> coverage.coverage(version))
                        .declined())
                .isEqualTo(1);
        assertThat(sign(ann, version)).as("whoever declined may come round").isNotNull();
    }

    @Test
    void ACT_03_authorsDoNotApproveAndTheGroupNamesItsMinutes() throws Exception {
        var version = submitted("Keep it to yourself.");
        long seen = seen(version);

        assertThatThrownBy(() -> as(identity(lead, Set.of(Role.IG_LEAD, Role.CHIEF_EXECUTIVE), clock.instant()), () -> {
                    policies.approve(version, seen, new ApprovePolicy(materiality(version), null, null));
                    return null;
                }))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> as(chief, Role.IG_GROUP_MEMBER, () -> {
                    policies.approve(version, seen, new ApprovePolicy(materiality(version), " ", null));
                    return null;
                }))
                .isInstanceOf(Invalid.class);
        as(chief, Role.IG_GROUP_MEMBER, () -> {
            policies.approve(version, seen, new ApprovePolicy(materiality(version), "IGG 2026-11, item 4", null));
            return null;
        });
        var approvals = as(lead, Role.IG_LEAD, () -> policies.detail(version)).approvals();
        assertThat(approvals).singleElement().satisfies(approval -> assertThat(approval.minuteReference())
                .startsWith("IGG"));
    }

    @Test
    void aSecondWriterIsTold() throws Exception {
        var version = drafted("Keep it to yourself.");
        long seen = seen(version);
        as(lead, Role.IG_LEAD, () -> {
            policies.write(version, seen, policyWords(Materiality.MATERIAL), null);
            return null;
        });

        assertThatThrownBy(() -> as(lead, Role.IG_LEAD, () -> {
                    policies.write(version, seen, policyWords(Materiality.EDITORIAL), null);
                    return null;
                }))
                .isInstanceOf(Stale.class);
        assertThat(as(lead, Role.IG_LEAD, () -> policies.detail(version)).materiality())
                .isEqualTo(Materiality.MATERIAL);
    }

    @Test
    void ACT_03_aVersionUnderWayIsADutyOfWhoeverMayTakeItOn() throws Exception {
        var version = submitted("Keep it to yourself.");
        assertThat(work(chief, Role.CHIEF_EXECUTIVE, version)).containsExactly("Read and decide");
        assertThat(work(lead, Role.IG_GROUP_MEMBER, version)).as("wrote it").isEmpty();

        as(chief, Role.CHIEF_EXECUTIVE, () -> {
            policies.reject(version, seen(version), null, "Not clear.");
            return null;
        });
        assertThat(work(chief, Role.CHIEF_EXECUTIVE, version)).isEmpty();
        assertThat(work(lead, Role.IG_LEAD, version)).containsExactly("Read and mend");
        assertThat(work(manager, Role.IG_MANAGER, version))
                .as("did not write it")
                .isEmpty();

        as(lead, Role.IG_LEAD, () -> {
            policies.write(version, seen(version), policyWords(Materiality.MATERIAL), null);
            return null;
        });
        submit(version);
        approve(version);
        assertThat(work(lead, Role.IG_LEAD, version)).containsExactly("Publish");
        publish(version, today);
        assertThat(work(lead, Role.IG_LEAD, version)).isEmpty();
    }

    private List<String> work(UUID person, Role role, UUID version) throws Exception {
        return as(person, role, () -> work.owed()).stream()
                .filter(duty -> duty.link().endsWith(version.toString()))
                .map(Duty::button)
                .toList();
    }

    @Test
    void aWithdrawnVersionIsOwedByNobody() throws Exception {
        var version = published("Keep it to yourself.");
        sign(ann, version);

        as(lead, Role.IG_LEAD, () -> {
            policies.withdraw(version, seen(version), "Published too early.");
            return null;
        });

        assertThat(allOf(ben)).noneMatch(one -> one.versionId().equals(version));
        assertThat(mine(ann, version).status())
                .as("what was signed stays signed")
                .isEqualTo(AssignmentStatus.SIGNED);
        keepInStep();
        assertThat(allOf(ben)).noneMatch(one -> one.versionId().equals(version));

        var policy = as(lead, Role.IG_LEAD, () -> policies.detail(version)).policyId();
        var next = as(lead, Role.IG_LEAD, () -> policies.continueFrom(policy));
        assertThat(as(lead, Role.IG_LEAD, () -> policies.detail(next)).text()).contains("Keep it to yourself.");
    }

    @Test
    void onePolicyHasOneVersionUnderWay() throws Exception {
        var first = published("Keep it to yourself.");
        var policy = as(lead, Role.IG_LEAD, () -> policies.detail(first)).policyId();
        as(lead, Role.IG_LEAD, () -> policies.continueFrom(policy));

        assertThatThrownBy(() -> as(lead, Role.IG_LEAD, () -> policies.continueFrom(policy)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void POL_05_aVersionForLaterReplacesTheOneInForceOnItsDayOnceAndAlsoAfterADowntime() throws Exception {
        var first = published("Keep it to yourself.");
        sign(ann, first);
        var second = approved(first, Materiality.MATERIAL, "Keep it to yourself, always.");
        publish(second, today.plusDays(10));

        assertThat(detail(second).status()).isEqualTo(PolicyStatus.APPROVED);
        assertThat(detail(second).scheduledFor()).isEqualTo(today.plusDays(10));
        assertThat(allOf(ann)).noneMatch(one -> one.versionId().equals(second));
        assertThat(publishDue(second)).as("its day has not come").isFalse();

        execute("update policy_version set scheduled_for = ? where id = ?", today.minusDays(3), second);
        publishDue(second);
        assertThat(publishDue(second)).as("once").isFalse();

        assertThat(detail(second).status()).isEqualTo(PolicyStatus.PUBLISHED);
        assertThat(detail(second).effectiveFrom()).isEqualTo(today);
        assertThat(detail(first).status()).isEqualTo(PolicyStatus.SUPERSEDED);
        assertThat(mine(ann, first).status()).isEqualTo(AssignmentStatus.SUPERSEDED);
        assertThat(mine(ann, second).dueOn()).as("POL-14").isEqualTo(today.plusDays(28));
    }

    @Test
    void POL_05_aDayThatWasSaidCanBeTakenBack() throws Exception {
        var first = published("Keep it to yourself.");
        var second = approved(first, Materiality.MATERIAL, "Keep it to yourself, always.");
        publish(second, today.plusDays(10));
        as(lead, Role.IG_LEAD, () -> {
            policies.unschedule(second, seen(second));
            return null;
        });
        execute("update policy_version set changed_at = changed_at where id = ?", second);

        assertThat(detail(second).scheduledFor()).isNull();
        assertThat(publishDue(second)).isFalse();
        publish(second, today);
        assertThat(detail(second).status()).isEqualTo(PolicyStatus.PUBLISHED);
    }

    private boolean publishDue(UUID version) throws Exception {
        return as(lead, Role.IG_LEAD, () -> policies.publishDue(version));
    }

    private PolicyDetail detail(UUID version) throws Exception {
        return as(lead, Role.IG_LEAD, () -> policies.detail(version));
    }

    @Test
    void POL_05_authorAndApproverBothSayHowFarTheChangeGoes() throws Exception {
        var version = submitted("Keep it to yourself.");
        long seen = seen(version);

        assertThatThrownBy(() -> as(chief, Role.CHIEF_EXECUTIVE, () -> {
                    policies.approve(version, seen, new ApprovePolicy(Materiality.EDITORIAL, null, null));
                    return null;
                }))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("send it back");
        as(chief, Role.CHIEF_EXECUTIVE, () -> {
            policies.reject(version, seen, Materiality.EDITORIAL, "Nothing that people must do has changed.");
            return null;
        });

        assertThat(detail(version).approvals()).singleElement().satisfies(decision -> {
            assertThat(decision.isDisputed()).isTrue();
            assertThat(decision.authorMateriality()).isEqualTo(Materiality.MATERIAL);
            assertThat(decision.materiality()).isEqualTo(Materiality.EDITORIAL);
        });
    }

    @Test
    void POL_06_oneVersionSpeaksSeveralLanguagesAndAMissingOneIsSeenBeforePublication() throws Exception {
        var first = drafted("Keep it to yourself.");
        as(lead, Role.IG_LEAD, () -> {
            languages.translate(
                    first, seen(first), "cy", "Polisi", Declarations.USUAL, typed("Cadwch ef i chi eich hun."));
            return null;
        });
        submit(first);
        approve(first);
        publish(first, today);

        var english = as(ann, Role.STAFF, () -> policies.read(first));
        var welsh = as(ann, Role.STAFF, () -> policies.read(first, "cy"));
        assertThat(english.language()).isEqualTo("en-GB");
        assertThat(english.languages())
                .extracting(PolicyDocument.Language::name)
                .containsExactly("English", "Welsh");
        assertThat(welsh.title()).isEqualTo("Polisi");
        assertThat(welsh.html()).contains("Cadwch ef");
        assertThat(welsh.textSha256())
                .as("POL-07")
                .isNotEqualTo(english.textSha256())
                .isEqualTo(PolicyText.parse("Cadwch ef i chi eich hun.").sha256());

        var second =
                as(lead, Role.IG_LEAD, () -> policies.continueFrom(detail(first).policyId()));
        assertThat(detail(second).missingLanguages())
                .extracting(PolicyDetail.Language::tag)
                .containsExactly("cy");
        as(lead, Role.IG_LEAD, () -> {
            languages.takeOver(second, seen(second), "cy");
            policies.bring(second, seen(second), typed("Keep it to yourself, always."));
            return null;
        });
        assertThat(detail(second).missingLanguages()).isEmpty();
        assertThat(detail(second).languages())
                .filteredOn(language -> language.tag().equals("cy"))
                .singleElement()
                .satisfies(language -> assertThat(language.standing()).isEqualTo(PolicyDetail.Standing.UNCHANGED));
    }

    @Test
    void POL_07_whoReadsAnotherLanguageSignsThatVeryText() throws Exception {
        var version = drafted("Keep it to yourself.");
        var statements = Declarations.of("Un.\nDau.\nTri.\nPedwar.\nPump.\nChwech.\nSaith.\nWyth.");
        as(lead, Role.IG_LEAD, () -> {
            languages.translate(version, seen(version), "cy", "Polisi", statements, typed("Cadwch ef i chi eich hun."));
            return null;
        });
        submit(version);
        approve(version);
        publish(version, today);
        var welsh = as(ann, Role.STAFF, () -> signing.open(version, "cy")).document();

        var asked = as(ann, Role.STAFF, () -> signing.openShown(version, welsh.textSha256()))
                .document();
        assertThat(asked.declarations()).containsExactlyElementsOf(statements.statements());
        assertThatThrownBy(() -> as(
                        ann, Role.STAFF, () -> signing.sign(words(version, welsh.textSha256(), Decision.AGREED, null))))
                .as("statements of another language")
                .isInstanceOf(Conflict.class);
        var signature = as(
                ann,
                Role.STAFF,
                () -> signing.sign(
                        new SignPolicy(version, welsh.textSha256(), Decision.AGREED, statements.hashes(), null)));

        var receipt = as(ann, Role.STAFF, () -> signing.receipt(signature));
        assertThat(receipt.textSha256()).isEqualTo(welsh.textSha256());
        assertThat(receipt.languageName()).isEqualTo("Welsh");
        assertThat(receipt.policyTitle()).isEqualTo("Polisi");
        assertThat(receipt.statements())
                .extracting(Receipt.Statement::text)
                .containsExactlyElementsOf(statements.statements());
        assertThat(as(ann, Role.STAFF, () -> signing.signedText(signature))).contains("Cadwch ef");
        assertThat(as(lead, Role.IG_LEAD, () -> evidence.papers(signature.toString()).stream()
                        .filter(paper -> paper.name().endsWith(".txt"))
                        .map(paper -> new String(paper.content().get(), StandardCharsets.UTF_8))
                        .toList()))
                .as("the evidence has the very text whose hash was signed")
                .singleElement()
                .extracting(text -> PolicyText.parse(text).sha256())
                .isEqualTo(receipt.textSha256());
        var english = sign(ben, version);
        assertThat(as(ben, Role.STAFF, () -> signing.receipt(english)).policyTitle())
                .isNotEqualTo("Polisi");
        assertThat(as(lead, Role.IG_LEAD, () -> coverage.coverage(version)).signed())
                .as("both are signatures of one version")
                .isEqualTo(2);
    }

    private static BringText typed(String text) {
        return BringText.typed(PolicyText.parse(text));
    }

    @Test
    void POL_05_aReaderSeesWhatChangedSinceTheOwnSignature() throws Exception {
        var first = published("Keep it to yourself for two days.");
        sign(ann, first);
        var second = approved(first, Materiality.MATERIAL, "Keep it to yourself for two years.");
        publish(second, today);

        var since = as(ann, Role.STAFF, () -> differences.sinceSigned(second, null));
        assertThat(since.versionId()).isEqualTo(first);
        assertThat(since.signedOn()).isEqualTo(today);
        assertThat(since.changed()).singleElement().satisfies(section -> assertThat(
                        section.rows().get(0).after())
                .contains(new TextDifference.Words("years.", true)));
        assertThat(as(ben, Role.STAFF, () -> differences.sinceSigned(second, null)))
                .as("never signed")
                .isNull();
        assertThat(as(ann, Role.STAFF, () -> differences.compare(null, second, null))
                        .changed())
                .hasSize(1);
        var draft = as(
                lead, Role.IG_LEAD, () -> policies.continueFrom(detail(second).policyId()));
        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> differences.compare(first, draft, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void POL_02_aRuleNamesPeopleBySiteSystemAndEngagementAndSaysWhoJoinsAndLeaves() throws Exception {
        var site = as(lead, Role.HR_MANAGER, () -> engagements.addSite("Site " + team));
        var system = as(lead, Role.HR_MANAGER, () -> engagements.addSystem("System " + team));
        var rule = new Audience(
                Audience.Match.ALL,
                List.of(new Audience.Group(
                        Audience.Join.ALL,
                        List.of(
                                Audience.Condition.of(Audience.About.TEAM, Set.of(team)),
                                Audience.Condition.of(Audience.About.SITE, Set.of(site)),
                                Audience.Condition.of(Audience.About.SYSTEM, Set.of(system))))));
        assertThat(standing(rule, null).people().in()).isZero();
        as(lead, Role.HR_MANAGER, () -> {
            engagements.place(ann, engagements.work(ann).version(), site);
            return engagements.begin(ann, Engagement.Kind.SYSTEM, system, today, null);
        });
        assertThat(standing(rule, null).people().in()).isEqualTo(1);
        assertThat(standing(rule, null).words())
                .contains("with access to System " + team)
                .contains("at Site " + team);

        var version = published("Keep it to yourself.", rule);
        assertThat(mine(ann, version)).isNotNull();
        var policy = detail(version).policyId();
        var turned = new Audience(
                Audience.Match.ALL,
                List.of(
                        new Audience.Group(
                                Audience.Join.ALL, List.of(Audience.Condition.of(Audience.About.TEAM, Set.of(team)))),
                        new Audience.Group(
                                Audience.Join.NONE,
                                List.of(Audience.Condition.of(Audience.About.SITE, Set.of(site))))));
        var change = standing(turned, policy).people();
        assertThat(change).isEqualTo(new AudienceChange(1, 1, 1));
        assertThat(listed(turned, policy, AudienceMember.Show.JOINING)).containsExactly(ben);
        assertThat(listed(turned, policy, AudienceMember.Show.LEAVING)).containsExactly(ann);

        as(lead, Role.HR_MANAGER, () -> {
            engagements.place(ben, engagements.work(ben).version(), site);
            return engagements.begin(ben, Engagement.Kind.SYSTEM, system, today, null);
        });
        assertThat(mine(ben, version)).as("at that moment").isNotNull();
    }

    private AudienceService.Standing standing(Audience rule, UUID policy) throws Exception {
        return as(lead, Role.IG_LEAD, () -> audiences.standing(rule, policy));
    }

    private List<UUID> listed(Audience rule, UUID policy, AudienceMember.Show show) throws Exception {
        return as(lead, Role.IG_LEAD, () -> audiences.people(rule, policy, show, SliceRequest.first(50)))
                .rows()
                .stream()
                .map(AudienceMember::id)
                .toList();
    }

    @Test
    void withdrawingEndsWhatIsOwed() throws Exception {
        var version = published("Keep it to yourself.");
        long seen = seen(version);

        as(lead, Role.IG_LEAD, () -> {
            policies.withdraw(version, seen, "It names the wrong person.");
            return null;
        });

        assertThat(allOf(ann)).isEmpty();
    }

    @Test
    void draftsAndReceiptsAreNotThereForOthers() throws Exception {
        var draft = drafted("Keep it to yourself.");
        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> policies.read(draft)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> policies.detail(draft)))
                .isInstanceOf(Refused.class);

        var version = published("Keep it to yourself, too.");
        var receipt = sign(ann, version);
        assertThatThrownBy(() -> as(ben, Role.STAFF, () -> signing.receipt(receipt)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(manager, Role.LINE_MANAGER, () -> signing.receipt(receipt)))
                .isInstanceOf(NotFound.class);
        assertThat(as(lead, Role.IG_LEAD, () -> signing.receipt(receipt))).isNotNull();
        assertThat(as(chief, Role.AUDITOR, () -> signing.receipt(receipt))).isNotNull();
        assertThatThrownBy(() -> as(ben, Role.STAFF, () -> signing.receipts(ann, null, SliceRequest.first(5))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void lineManagersSeeTheirOwnPeopleOnly() throws Exception {
        var version = published("Keep it to yourself.");

        assertThat(people(manager, Role.LINE_MANAGER, version))
                .extracting(OutstandingRow::personId)
                .containsExactly(ann);
        assertThat(people(lead, Role.IG_LEAD, version))
                .extracting(OutstandingRow::personId)
                .containsExactlyInAnyOrder(ann, ben);
        assertThatThrownBy(() -> people(ben, Role.STAFF, version)).isInstanceOf(Refused.class);
    }

    @Test
    void theListOfPeopleIsPagedWithoutALoss() throws Exception {
        for (int at = 0; at < 5; at++) moveToTeam(person("P" + at, null, today.minusYears(1)), team);
        var version = published("Keep it to yourself.");
        var seen = new ArrayList<UUID>();
        String cursor = null;
        do {
            var slice = SliceRequest.of(3, cursor);
            var page = as(lead, Role.IG_LEAD, () -> coverage.people(version, new OutstandingFilter(null, null), slice));
            page.rows().forEach(row -> seen.add(row.personId()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void POL_03_exemptPeopleAreListedAndNotCounted() throws Exception {
        var version = published("Keep it to yourself.");
        var assignment = mine(ann, version).assignmentId();

        as(chief, Role.HR_MANAGER, () -> {
            coverage.exempt(assignment, ExemptReason.LONG_TERM_ABSENCE, today.plusMonths(3));
            return null;
        });

        var counts = as(lead, Role.IG_LEAD, () -> coverage.coverage(version));
        assertThat(counts.exempt()).isEqualTo(1);
        assertThat(counts.asked()).isEqualTo(1);
        execute("update policy_assignment set exempt_until = ? where id = ?", today.minusDays(1), assignment);
        keepInStep();
        assertThat(mine(ann, version).status()).isEqualTo(AssignmentStatus.ASSIGNED);
    }

    @Test
    void everybodyWhoIsAskedGetsOneLetter() throws Exception {
        published("Keep it to yourself.");

        published("And another one.");
        tellAndWrite();
        published("And a third one, later on the same day.");
        tellAndWrite();

        assertThat(count("select count(*) from letter where person_id = ?", ann))
                .isEqualTo(1);
        assertThat(LetterTexts.to(ann, data, vault)).singleElement().satisfies(letter -> assertThat(letter)
                .contains("Read and sign \"Policy of a test\"")
                .contains("/policy/read.xhtml?id="));
    }

    private void tellAndWrite() throws Exception {
        as(Identity.system(), () -> {
            while (coverage.tell() > 0) {}
            while (letters.writeSome().people() > 0) {}
            return null;
        });
    }

    private void climb() throws Exception {
        as(Identity.system(), () -> {
            var climbed = ladder.climb(null);
            while (climbed.last() != null) climbed = ladder.climb(climbed.last());
            return null;
        });
    }

    private long steps(UUID person) throws SQLException {
        return count(
                "select count(*) from policy_ladder_step s join policy_assignment a on a.id = s.assignment_id where a.person_id = ?",
                person);
    }

    private void due(UUID person, LocalDate day) throws SQLException {
        execute("update policy_assignment set due_on = ? where person_id = ?", day, person);
    }

    @Test
    void POL_18_eachRungIsReachedOnceAndAllOfThemAreOneLetter() throws Exception {
        published("Keep it to yourself.");
        climb();
        assertThat(steps(ann)).as("due in 28 days").isZero();
        exempt(ben);
        due(ben, today.minusDays(40));
        due(ann, today);

        climb();
        climb();
        tellAndWrite();
        tellAndWrite();

        assertThat(steps(ann)).as("-14, -7, -1 and 0 after downtime").isEqualTo(4);
        assertThat(steps(ben)).as("pauses while exempt").isZero();
        assertThat(count("select count(*) from letter where person_id = ?", ann))
                .as("four steps and a new policy")
                .isEqualTo(1);
        assertThat(LetterTexts.to(manager, data, vault)).singleElement().satisfies(letter -> assertThat(letter)
                .contains("One person whom you manage has not signed \"Policy of a test\"")
                .doesNotContain("Ann"));
        assertThatThrownBy(() -> execute("update policy_ladder_step set offset_days = 1"))
                .as("only ever added")
                .isInstanceOf(SQLException.class);
        due(ann, today.minusDays(13));
        climb();
        assertThat(steps(ann)).as("+7").isEqualTo(5);
        due(ann, today.minusDays(14));
        climb();
        assertThat(steps(ann)).as("+14").isEqualTo(6);
    }

    @Test
    void POL_02_aLargeOrganisationIsAskedInStretchesThatAreResumed() throws Exception {
        var version = published("Keep it to yourself.");
        execute("delete from policy_assignment where policy_version_id = ?", version);
        execute(
                "insert into assignment_stretch (id, kind, policy_version_id, signed_afresh, looked_at, changed, people, begun_at)"
                        + " values (?, 'PUBLISH', ?, 0, 0, 0, 1, utc_timestamp(6))",
                Ids.next(),
                version);

        as(Identity.system(), () -> {
            while (coverage.doStretch()) {}
            return null;
        });

        var progress = as(lead, Role.IG_LEAD, () -> coverage.progress(version)).orElseThrow();
        assertThat(progress.isDone()).isTrue();
        assertThat(progress.assigned()).isEqualTo(2);
        assertThat(mine(ann, version).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(mine(ben, version).dueOn()).isEqualTo(today.plusDays(28));
        assertThat(as(ann, Role.STAFF, () -> signing.mine())).hasSize(1);
    }

    @Test
    void everyFigureOfACampaignOpensItsRowsAndPeopleAreRemindedOnceADay() throws Exception {
        var version = published("Keep it to yourself.");
        documentHash(ben, version);
        due(ben, today.minusDays(1));

        var campaign = as(lead, Role.IG_LEAD, () -> campaigns.campaign(version));
        assertThat(campaign.all()).isEqualTo(new Figures(1, 1, 0, 0, 1, 0));
        assertThat(campaign.teams()).singleElement().satisfies(row -> assertThat(row.teamId())
                .isEqualTo(team));
        assertThat(shown(version, OutstandingFilter.Show.UNOPENED)).containsExactly(ann);
        assertThat(shown(version, OutstandingFilter.Show.OPENED)).containsExactly(ben);
        assertThat(shown(version, OutstandingFilter.Show.OVERDUE)).containsExactly(ben);
        assertThat(shown(version, OutstandingFilter.Show.ASKED)).containsExactlyInAnyOrder(ann, ben);

        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> campaigns.campaign(version)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(chief, Role.AUDITOR, () -> campaigns.chase(version, null, null)))
                .as("looks and does nothing")
                .isInstanceOf(Refused.class);
        assertThat(as(manager, Role.LINE_MANAGER, () -> campaigns.chase(version, null, null)))
                .as("own people only")
                .isEqualTo(1);
        assertThat(as(lead, Role.IG_LEAD, () -> campaigns.chase(version, null, team)))
                .as("Ann was reminded today already")
                .isEqualTo(1);
        assertThat(as(lead, Role.IG_LEAD, () -> campaigns.chase(version, ben, null)))
                .isZero();
        tellAndWrite();
        assertThat(count("select count(*) from letter where person_id = ?", ann))
                .isEqualTo(1);
        assertThat(count("select count(*) from policy_chase where person_id = ?", ben))
                .isEqualTo(1);
        assertThat(as(lead, Role.IG_LEAD, () -> campaigns.campaign(version)).chases())
                .extracting(Campaign.Chase::people)
                .containsExactlyInAnyOrder(1L, 1L);

        sign(ann, version);
        var later = as(lead, Role.IG_LEAD, () -> campaigns.campaign(version));
        assertThat(later.all().signed()).isEqualTo(1);
        assertThat(later.days()).extracting(DayFigures::signedByThen).containsExactly(1L);
        assertThat(as(manager, Role.LINE_MANAGER, () -> campaigns.campaign(version))
                        .all()
                        .assigned())
                .isEqualTo(1);
    }

    private List<UUID> shown(UUID version, OutstandingFilter.Show show) throws Exception {
        return as(
                        lead,
                        Role.IG_LEAD,
                        () -> coverage.people(version, new OutstandingFilter(null, show, team), SliceRequest.first(50)))
                .rows()
                .stream()
                .map(OutstandingRow::personId)
                .toList();
    }

    private void exempt(UUID person) throws Exception {
        var assignment = allOf(person).get(0).assignmentId();
        as(chief, Role.HR_MANAGER, () -> {
            coverage.exempt(assignment, ExemptReason.LONG_TERM_ABSENCE, today.plusMonths(3));
            return null;
        });
    }

    @Test
    void POL_18_closingSomebodysAccessIsRecommendedAndDecidedByAHuman() throws Exception {
        var version = published("Keep it to yourself.");
        var dora = as(Identity.system(), () -> staff.add(details("Dora", team, today.minusDays(300))));
        var assignment = mine(dora, version).assignmentId();
        due(dora, today.minusDays(20));
        climb();
        assertThat(recommended()).doesNotContain(assignment);
        due(dora, today.minusDays(21));
        climb();

        assertThat(recommended()).contains(assignment);
        assertThat(restricted(dora)).as("never by itself").isFalse();
        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> coverage.recommended(SliceRequest.first(5))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> decide(assignment, " ")).isInstanceOf(Invalid.class);
        decide(assignment, "Three letters and two talks.");
        assertThat(restricted(dora)).isTrue();
        assertThatThrownBy(() -> decide(assignment, "Again.")).isInstanceOf(Conflict.class);
        sign(dora, version);
        assertThat(restricted(dora)).isFalse();
        assertThat(mine(dora, version).status()).isEqualTo(AssignmentStatus.SIGNED);
        assertThat(recommended()).doesNotContain(assignment);
    }

    private List<UUID> recommended() throws Exception {
        return as(chief, Role.HR_MANAGER, () -> coverage.recommended(SliceRequest.first(200))).rows().stream()
                .map(LateRow::assignmentId)
                .toList();
    }

    private void decide(UUID assignment, String reason) throws Exception {
        as(chief, Role.HR_MANAGER, () -> {
            coverage.decideAccess(assignment, true, reason);
            return null;
        });
    }

    // ---- what the tests say

    private UUID drafted(String text) throws Exception {
        return drafted(text, policyWords(Materiality.MATERIAL));
    }

    private UUID drafted(String text, WritePolicy words) throws Exception {
        var code = "P" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
        return as(lead, Role.IG_LEAD, () -> policies.begin(code, words, BringText.typed(PolicyText.parse(text))));
    }

    private WritePolicy policyWords(Materiality materiality) {
        return policyWords(materiality, Audience.of(Audience.Match.ANY, null, null, Set.of(team)));
    }

    private WritePolicy policyWords(Materiality materiality, Audience audience) {
        return new WritePolicy(
                "Policy of a test",
                lead,
                "First",
                "",
                today.plusYears(1),
                materiality,
                false,
                audience,
                Declarations.USUAL);
    }

    private UUID submitted(String text) throws Exception {
        var version = drafted(text);
        submit(version);
        return version;
    }

    private void submit(UUID version) throws Exception {
        long seen = seen(version);
        as(lead, Role.IG_LEAD, () -> {
            policies.submit(version, seen);
            return null;
        });
    }

    private UUID published(String text) throws Exception {
        var version = submitted(text);
        approve(version);
        publish(version, today);
        return version;
    }

    private UUID published(String text, Audience audience) throws Exception {
        var version = drafted(text, policyWords(Materiality.MATERIAL, audience));
        submit(version);
        approve(version);
        publish(version, today);
        return version;
    }

    private Materiality materiality(UUID version) {
        return policies.detail(version).materiality();
    }

    private void approve(UUID version) throws Exception {
        long seen = seen(version);
        as(chief, Role.CHIEF_EXECUTIVE, () -> {
            policies.approve(version, seen, new ApprovePolicy(materiality(version), null, null));
            return null;
        });
    }

    private void publish(UUID version, LocalDate from) throws Exception {
        long seen = seen(version);
        as(lead, Role.IG_LEAD, () -> {
            policies.publish(version, seen, from);
            return null;
        });
    }

    private UUID approved(UUID former, Materiality materiality, String text) throws Exception {
        var policy = as(lead, Role.IG_LEAD, () -> policies.detail(former)).policyId();
        var version = as(
                lead,
                Role.IG_LEAD,
                () -> policies.continueWith(policy, policyWords(materiality), BringText.typed(PolicyText.parse(text))));
        submit(version);
        approve(version);
        return version;
    }

    private UUID next(UUID former, Materiality materiality, String text) throws Exception {
        var version = approved(former, materiality, text);
        publish(version, today);
        return version;
    }

    private long seen(UUID version) throws Exception {
        return as(lead, Role.IG_LEAD, () -> policies.detail(version)).version();
    }

    private UUID sign(UUID person, UUID version) throws Exception {
        var words = words(version, documentHash(person, version), Decision.AGREED, null);
        return as(person, Role.STAFF, () -> signing.sign(words));
    }

    private String documentHash(UUID person, UUID version) throws Exception {
        return as(person, Role.STAFF, () -> signing.open(version)).document().textSha256();
    }

    private static SignPolicy words(UUID version, String hash, Decision decision, String remark) {
        return new SignPolicy(version, hash, decision, Declarations.USUAL.hashes(), remark);
    }

    private MyPolicy mine(UUID person, UUID version) throws Exception {
        return allOf(person).stream()
                .filter(row -> row.versionId().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private List<MyPolicy> allOf(UUID person) throws Exception {
        return as(person, Role.STAFF, () -> signing.mine());
    }

    private List<OutstandingRow> people(UUID by, Role role, UUID version) throws Exception {
        return as(by, role, () -> coverage.people(version, new OutstandingFilter(null, null), SliceRequest.first(50)))
                .rows();
    }

    private void keepInStep() throws Exception {
        as(Identity.system(), () -> coverage.keepInStep());
    }

    private static Identity identity(UUID person, Role role, Instant authenticatedAt) {
        return identity(person, Set.of(role), authenticatedAt);
    }

    private static Identity identity(UUID person, Set<Role> roles, Instant authenticatedAt) {
        return new Identity(UUID.randomUUID(), person, "Test", roles, authenticatedAt, "PASSWORD", null);
    }

    private <T> T as(UUID person, Role role, Callable<T> work) throws Exception {
        return as(identity(person, role, clock.instant()), work);
    }

    private <T> T as(Identity identity, Callable<T> work) throws Exception {
        var result = new AtomicReference<T>();
        var failure = new AtomicReference<Exception>();
        caller.as(identity, () -> {
            try {
                result.set(work.call());
            } catch (Exception failed) {
                failure.set(failed);
            }
        });
        if (failure.get() != null) throw failure.get();
        return result.get();
    }

    private UUID person(String given, UUID lineManager, LocalDate started) throws SQLException {
        var id = Ids.next();
        execute(
                "insert into person (id, given_name, family_name, email, job_title, employment_type, line_manager_id, started_on, version)"
                        + " values (?, ?, ?, ?, 'Tester', 'PERMANENT', ?, ?, 1)",
                id,
                given,
                id.toString(),
                id + "@sample.example",
                lineManager,
                started);
        return id;
    }

    private void moveToTeam(UUID person, UUID to) throws SQLException {
        execute("update person set team_id = ? where id = ?", to, person);
    }

    private void role(UUID person, String role) throws SQLException {
        execute(
                "insert into role_assignment (id, person_id, role, deputy, from_date, status, basis, proposed_by, proposed_at, version)"
                        + " values (?, ?, ?, 0, ?, 'APPROVED', 'SET_UP', ?, utc_timestamp(6), 1)",
                Ids.next(),
                person,
                role,
                today,
                person);
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (var connection = data.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at] instanceof UUID id ? id.toString() : values[at]);
            }
            statement.executeUpdate();
        }
    }

    private long count(String sql, UUID id) throws SQLException {
        try (var connection = data.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id.toString());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
