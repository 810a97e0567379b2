package org.confidant.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.confidant.duty.Owed;
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
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.support.Deployments;
import org.confidant.training.analysis.Behind;
import org.confidant.training.analysis.FigureScope;
import org.confidant.training.analysis.TrainingFigureService;
import org.confidant.training.imports.ImportState;
import org.confidant.training.imports.ImportView;
import org.confidant.training.imports.TrainingImportService;
import org.confidant.training.reminding.ReminderService;
import org.confidant.training.sessions.Attendance;
import org.confidant.training.sessions.PlanSession;
import org.confidant.training.sessions.SessionService;
import org.confidant.training.toolkit.EvidenceKind;
import org.confidant.training.toolkit.ToolkitService;
import org.confidant.training.toolkit.WriteEvidence;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class TrainingServiceIT {

    @Deployment
    static WebArchive confidant() {
        return Deployments.confidant();
    }

    @Inject
    private TrainingService training;

    @Inject
    private TrainingImportService imports;

    @Inject
    private TrainingFigureService figures;

    @Inject
    private ToolkitService toolkit;

    @Inject
    private SessionService sessions;

    @Inject
    private ReminderService reminders;

    @Inject
    @Any
    private Instance<Owed> rooms;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource data;

    private UUID ann;
    private UUID hr;
    private String code;
    private LocalDate today;

    @BeforeEach
    void bringPeopleAndACourse() throws Exception {
        today = When.dayOf(clock.instant());
        ann = person("Ann", today.minusDays(10), null);
        hr = person("Harriet", today.minusYears(3), null);
        code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        asHr(() -> training.addCourse(course(code, Audience.everybody(), 12), Ids.next()));
    }

    @Test
    void TRN_02_aCompletionIsEvidenceWithItsLastDay() throws Exception {
        var id = asHr(() -> training.record(completion(ann, today.minusDays(1)), Ids.next()));

        var row = as(ann, Role.STAFF, () -> training.completion(id));
        assertThat(row.goodUntil()).isEqualTo(today.minusDays(1).plusMonths(12));
        assertThat(row.verifier()).isEqualTo("Harriet " + hr);
        assertThat(row.source()).isEqualTo(TrainingSource.MANUAL);
        assertThat(state(ann).inOrder()).isTrue();
        assertThat(count("select count(*) from audit_event where action = 'TRAINING_RECORDED' and object_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void TRN_02_theApplicationsOwnUserCannotChangeOrDeleteARecord() throws Exception {
        var id = asHr(() -> training.record(completion(ann, today), Ids.next()));

        assertThatThrownBy(() -> execute("update training_completion set score = 100 where id = ?", id))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("delete from training_completion where id = ?", id))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void TRN_02_aWrongRecordIsTakenBackOnceAndStaysOnFile() throws Exception {
        var id = asHr(() -> training.record(completion(ann, today), Ids.next()));

        asHr(() -> training.revoke(new RevokeCompletion(id, "Another person's certificate."), Ids.next()));

        assertThat(state(ann).inOrder()).isFalse();
        var record = as(ann, Role.STAFF, () -> training.myCompletions(SliceRequest.first(10)));
        assertThat(record.rows())
                .extracting(CompletionRow::revokedBecause)
                .containsExactly("Another person's certificate.");
        assertThatThrownBy(() -> asHr(() -> training.revoke(new RevokeCompletion(id, "Again."), Ids.next())))
                .isInstanceOf(Conflict.class);
        assertThat(asHr(() -> training.record(completion(ann, today), Ids.next())))
                .isNotEqualTo(id);
    }

    @Test
    void TRN_02_aDoubleClickRecordsOnceAndASecondRecordOfTheDayIsRefused() throws Exception {
        var key = Ids.next();

        var first = asHr(() -> training.record(completion(ann, today), key));

        assertThat(asHr(() -> training.record(completion(ann, today), key))).isEqualTo(first);
        assertThatThrownBy(() -> asHr(() -> training.record(completion(ann, today), Ids.next())))
                .isInstanceOf(Conflict.class);
        assertThat(count("select count(*) from training_completion where person_id = ?", ann))
                .isEqualTo(1);
    }

    @Test
    void TRN_02_whatCannotBeIsRefusedAndLeavesNothing() throws Exception {
        assertThatThrownBy(() -> asHr(() -> training.record(completion(ann, today.plusDays(1)), Ids.next())))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> asHr(() -> training.record(completion(UUID.randomUUID(), today), Ids.next())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asHr(() ->
                        training.record(new RecordCompletion(ann, "NO-SUCH", today, null, null, null), Ids.next())))
                .isInstanceOf(Invalid.class);
        assertThat(count("select count(*) from training_completion where person_id = ?", ann))
                .isZero();
    }

    @Test
    void TRN_03_aCourseIsOwedThirtyDaysAfterItCameIntoTheCatalogueByWhoWasHereBefore() throws Exception {
        var state = state(ann);

        assertThat(state.inOrder()).isFalse();
        assertThat(state.due()).isEqualTo(today.plusDays(30));
        assertThat(state.late()).isFalse();
    }

    @Test
    void TRN_01_aCourseForARoleIsAskedOfItsHoldersOnly() throws Exception {
        var special = "R" + code.substring(1);
        asHr(() -> training.addCourse(course(special, Audience.of(Role.DPO), 12), Ids.next()));
        role(ann, "DPO");

        assertThat(as(ann, Role.STAFF, () -> training.mine()))
                .extracting(CourseState::code)
                .contains(special);
        assertThat(as(hr, Role.HR_MANAGER, () -> training.mine()))
                .extracting(CourseState::code)
                .doesNotContain(special);
    }

    @Test
    void TRN_01_aWithdrawnCourseIsAskedOfNobodyAndAStaleWithdrawalIsRefused() throws Exception {
        var course = asHr(() -> training.courses()).stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> asHr(() -> {
                    training.withdrawCourse(course.id(), course.version() + 1);
                    return null;
                }))
                .isInstanceOf(Stale.class);
        asHr(() -> {
            training.withdrawCourse(course.id(), course.version());
            return null;
        });
        assertThat(as(ann, Role.STAFF, () -> training.mine()))
                .extracting(CourseState::code)
                .doesNotContain(code);
    }

    @Test
    void TRN_04_theFigureCountsPeopleAtWorkAndTheLastTwelveMonths() throws Exception {
        if (asHr(() -> training.courses()).stream().noneMatch(row -> row.code().equals(TrainingRegister.YEARLY))) {
            asHr(() -> training.addCourse(course(TrainingRegister.YEARLY, Audience.everybody(), 12), Ids.next()));
        }
        var before = asHr(() -> training.figure()).share();
        var inside = person("Inside", today.minusYears(2), null);
        var outside = person("Outside", today.minusYears(2), null);
        var gone = person("Gone", today.minusYears(2), today.minusDays(1));
        var firstDayInside = today.minusMonths(12).plusDays(1);

        asHr(() -> training.record(yearly(inside, firstDayInside), Ids.next()));
        asHr(() -> training.record(yearly(outside, firstDayInside.minusDays(1)), Ids.next()));
        asHr(() -> training.record(yearly(gone, today.minusDays(5)), Ids.next()));

        var after = asHr(() -> training.figure()).share();
        assertThat(after.people()).isEqualTo(before.people() + 2);
        assertThat(after.trained()).isEqualTo(before.trained() + 1);
    }

    @Test
    void TRN_04_whoIsExemptIsNotCountedUntilTheExemptionEnds() throws Exception {
        var person = person("Exempted", today.minusYears(1), null);
        var before = asHr(() -> training.figure()).share().people();

        var id = asHr(() ->
                training.exempt(person, TrainingExemption.Reason.LONG_TERM_ABSENCE, today.plusMonths(6), Ids.next()));

        assertThat(asHr(() -> training.figure()).share().people()).isEqualTo(before - 1);
        assertThatThrownBy(() -> asHr(() -> training.exempt(
                        hr, TrainingExemption.Reason.LONG_TERM_ABSENCE, today.plusMonths(1), Ids.next())))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> asHr(() ->
                        training.exempt(ann, TrainingExemption.Reason.DUPLICATE, today.plusMonths(13), Ids.next())))
                .isInstanceOf(RuleBroken.class);
        var row = asHr(() -> training.exemptions(person)).get(0);
        assertThat(row.id()).isEqualTo(id);
        asHr(() -> {
            training.endExemption(id, row.version());
            return null;
        });
        assertThat(asHr(() -> training.figure()).share().people()).isEqualTo(before);
    }

    @Test
    void TRN_07_theTrainingOfThoseInvolvedIsAskedWithThePermissionOfTheCase() throws Exception {
        if (asHr(() -> training.courses()).stream().noneMatch(row -> row.code().equals(TrainingRegister.YEARLY))) {
            asHr(() -> training.addCourse(course(TrainingRegister.YEARLY, Audience.everybody(), 12), Ids.next()));
        }
        asHr(() -> training.record(yearly(ann, today.minusMonths(20)), Ids.next()));
        asHr(() -> training.record(yearly(ann, today.minusMonths(2)), Ids.next()));

        var then = asHr(() -> training.at(Set.of(ann, hr), today.minusMonths(3)));

        assertThat(then).hasSize(2);
        var anns = then.stream()
                .filter(at -> at.personId().equals(ann))
                .findFirst()
                .orElseThrow();
        assertThat(anns.completedOn()).isEqualTo(today.minusMonths(20));
        assertThat(anns.inOrder()).isFalse();
        assertThat(anns.withinTwoYears()).isTrue();
        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> training.at(Set.of(ann), today)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void TRN_02_anAttendanceListBecomesCompletionsOnce() throws Exception {
        var other = person("Absent", today.minusYears(1), null);
        var session =
                asHr(() -> sessions.plan(new PlanSession(code, today, "09:30", "Room 1", "A trainer", 2), Ids.next()));
        asHr(() -> {
            sessions.book(session, ann + "@sample.example");
            sessions.book(session, other + "@sample.example");
            return null;
        });
        assertThatThrownBy(() -> asHr(() -> {
                    sessions.book(session, hr + "@sample.example");
                    return null;
                }))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> asHr(() -> {
                    sessions.book(session, ann + "@sample.example");
                    return null;
                }))
                .isInstanceOf(Conflict.class);
        var version = asHr(() -> sessions.one(session)).version();

        assertThat(asHr(() -> sessions.close(session, version, new Attendance(List.of(ann), null))))
                .isEqualTo(1);

        assertThat(state(ann).done()).isEqualTo(today);
        assertThat(state(other).done()).isNull();
        assertThatThrownBy(() -> asHr(() -> sessions.close(session, version + 1, new Attendance(List.of(ann), null))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void TRN_03_whoeverOwesACourseIsFoundOncePartByPart() throws Exception {
        var found = new ArrayList<UUID>();
        UUID last = null;
        do {
            var after = last;
            var part = asHr(() -> training.owing(after, 7));
            part.people().forEach(person -> found.add(person.id()));
            last = part.last();
        } while (last != null);

        assertThat(found).contains(ann, hr).doesNotHaveDuplicates();
    }

    @Test
    void TRN_03_whoOwesACourseIsRemindedOnceForEachStepAndTheLetterSaysWhatIsOwedThen() throws Exception {
        var soon = person("Soon", today.minusYears(2), null);
        var late = person("Late", today.minusYears(2), null);
        execute("update person set line_manager_id = ? where id = ?", hr, late);
        role(hr, "HR_MANAGER");
        asHr(() -> training.record(completion(soon, today.minusMonths(12).plusDays(10)), Ids.next()));
        asHr(() -> training.record(completion(late, today.minusMonths(12).minusDays(20)), Ids.next()));
        var soonDay = asHr(() -> training.person(soon)).courses().stream()
                .filter(course -> course.code().equals(code))
                .findFirst()
                .orElseThrow()
                .lastDay();

        remindEverybody();
        remindEverybody();

        var steps = "select count(*) from training_reminder r join course c on c.id = r.course_id where c.code = '"
                + code + "' and r.person_id = ?";
        assertThat(count(steps, soon)).isEqualTo(2);
        assertThat(count(steps, late)).isEqualTo(7);
        assertThat(count("select count(*) from owed_letter where whose = 'OWN' and person_id = ?", soon))
                .isEqualTo(1);
        assertThat(count("select count(*) from owed_letter where whose = 'PEOPLE' and person_id = ?", hr))
                .isEqualTo(1);
        assertThat(count("select count(*) from owed_letter where whose = 'OFFICE' and person_id = ?", hr))
                .isEqualTo(1);
        assertThat(owed(Owed.Whose.OWN, soon))
                .contains("Complete \"Course " + code + "\" again, by the end of " + When.sayDate(soonDay) + ".");
        assertThat(owed(Owed.Whose.OWN, late))
                .anyMatch(line ->
                        line.startsWith("Complete \"Course " + code + "\" again, which was due by the end of "));
        assertThat(owed(Owed.Whose.PEOPLE, hr))
                .containsExactly("One person whom you manage has not completed training that is due.");
        assertThat(owed(Owed.Whose.OFFICE, hr))
                .singleElement(InstanceOfAssertFactories.STRING)
                .matches(
                        "(One person has|\\d+ people have) not completed training that was due 14 days ago or longer\\.");

        asHr(() -> training.record(completion(late, today), Ids.next()));
        remindEverybody();

        assertThat(owed(Owed.Whose.OWN, late)).noneMatch(line -> line.contains(code));
        assertThat(owed(Owed.Whose.PEOPLE, hr)).isEmpty();
        assertThat(count(steps, late)).isEqualTo(7);
        assertThatThrownBy(() -> execute("delete from training_reminder where person_id = ?", late))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void TRN_03_whoIsExemptIsNotRemindedAndALineManagerSeesTheirOwnPeopleOnly() throws Exception {
        var away = person("Away", today.minusYears(2), null);
        execute("update person set line_manager_id = ? where id = ?", ann, away);
        asHr(() -> training.record(completion(away, today.minusMonths(13)), Ids.next()));
        asHr(() -> training.exempt(away, TrainingExemption.Reason.LONG_TERM_ABSENCE, today.plusMonths(1), Ids.next()));

        remindEverybody();

        assertThat(count("select count(*) from training_reminder where person_id = ?", away))
                .isZero();
        assertThat(owed(Owed.Whose.OWN, away)).isEmpty();
        assertThat(as(ann, Role.LINE_MANAGER, () -> training.myPeople(SliceRequest.first(10)))
                        .rows())
                .extracting(PersonTraining::id)
                .containsExactly(away);
        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> training.myPeople(SliceRequest.first(10))))
                .isInstanceOf(Refused.class);
    }

    private void remindEverybody() {
        caller.as(Identity.system(), () -> {
            UUID last = null;
            do last = reminders.remind(last).last();
            while (last != null);
        });
    }

    private List<String> owed(Owed.Whose whose, UUID recipient) {
        var said = new ArrayList<String>();
        caller.as(Identity.system(), () -> {
            for (var room : rooms) {
                room.lines(whose, List.of(recipient), today).getOrDefault(recipient, List.of()).stream()
                        .filter(line -> line.path().startsWith("/training/"))
                        .map(Owed.Line::text)
                        .forEach(said::add);
            }
        });
        return said;
    }

    @Test
    void TRN_06_evidenceForTheToolkitIsEndorsedByAnotherAndNeverChanged() throws Exception {
        var request = new WriteEvidence(
                EvidenceKind.NEEDS_ANALYSIS, null, "Needs " + code, today, "All | DSA | E-learning | Yearly");
        var first = asHr(() -> toolkit.write(request, Ids.next()));
        var second = asHr(() -> toolkit.write(
                new WriteEvidence(
                        EvidenceKind.NEEDS_ANALYSIS, first, "Needs " + code, today, "All | DSA | Talk | Yearly"),
                Ids.next()));

        assertThatThrownBy(() -> asHr(() -> toolkit.write(
                        new WriteEvidence(EvidenceKind.NEEDS_ANALYSIS, first, "Needs", today, "a|b|c|d"), Ids.next())))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> asHr(() -> {
                    toolkit.endorse(second);
                    return null;
                }))
                .isInstanceOf(Refused.class);
        as(ann, Role.CHIEF_EXECUTIVE, () -> {
            toolkit.endorse(second);
            return null;
        });
        assertThat(asHr(() -> toolkit.one(second)).endorser()).startsWith("Ann");
        assertThat(asHr(() -> toolkit.versions(second))).hasSize(2);
        assertThat(asHr(() -> toolkit.checklist()).lines().get(0).there()).isTrue();
        assertThatThrownBy(() -> execute("update training_evidence set title = 'x' where id = ?", second))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void TRN_05_theFiguresAgreeWithThePeopleBehindThem() throws Exception {
        var sheet = asHr(() -> figures.figures());

        assertThat(sheet.months()).hasSize(14);
        var present = sheet.present();
        var share = asHr(() -> training.figure()).share();
        assertThat(present.people()).isEqualTo(share.people());
        assertThat(present.trained()).isEqualTo(share.trained());
        var untrained = 0;
        for (String cursor = ""; cursor != null; ) {
            var from = cursor.isEmpty() ? null : cursor;
            var slice = asHr(() -> figures.behind(
                    new Behind(today, FigureScope.ORGANISATION, "", Behind.Part.NOT_TRAINED),
                    SliceRequest.of(200, from)));
            untrained += slice.rows().size();
            cursor = slice.next();
        }
        assertThat(untrained).isEqualTo((int) present.untrained());
    }

    @Test
    void onlyWhoRecordsTrainingMayAndTheRefusalIsOnRecord() throws Exception {
        var before = count("select count(*) from audit_event where outcome = 'DENIED' and actor_id = ?", ann);

        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> training.record(completion(ann, today), Ids.next())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(ann, Role.STAFF, () -> training.people(null, SliceRequest.first(10))))
                .isInstanceOf(Refused.class);

        assertThat(count("select count(*) from audit_event where outcome = 'DENIED' and actor_id = ?", ann))
                .isEqualTo(before + 2);
    }

    @Test
    void whatIsNotOnesOwnLooksLikeNothing() throws Exception {
        var id = asHr(() -> training.record(completion(ann, today), Ids.next()));
        var other = person("Other", today, null);

        assertThatThrownBy(() -> as(other, Role.STAFF, () -> training.completion(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theListOfPeopleIsPagedWithoutALossAndFindsByName() throws Exception {
        var family = "Paged" + code;
        for (int i = 0; i < 5; i++) {
            person("P" + i, today.minusDays(1), null, family + i);
        }

        var first = asHr(() -> training.people(family, SliceRequest.first(3)));
        var second = asHr(() -> training.people(family, SliceRequest.of(3, first.next())));

        assertThat(first.rows()).hasSize(3);
        assertThat(second.rows()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(first.rows()).doesNotContainAnyElementsOf(second.rows());
        assertThat(asHr(() -> training.people("100%" + family, SliceRequest.first(3)))
                        .rows())
                .isEmpty();
    }

    @Test
    void TRN_02_aLargeFileIsTakenByTheJobWithItsBrokenRowsLeftAndTakenAgainChangesNothing() throws Exception {
        var email = ann + "@sample.example";
        var file = new StringBuilder("Completion date,Email,Course title,Score\n");
        for (int i = 0; i < 1_200; i++) {
            file.append(today.minusDays(i))
                    .append(',')
                    .append(i % 20 == 0 ? "nobody" + i + "@sample.example" : email)
                    .append(",Course ")
                    .append(code)
                    .append(",90\n");
        }
        var bytes = file.toString().getBytes(StandardCharsets.UTF_8);

        var taken = taken(bring(bytes));

        assertThat(taken.counts().fresh()).isEqualTo(1_140);
        assertThat(taken.counts().broken()).isEqualTo(60);
        assertThat(taken.problems()).hasSize(60);
        assertThat(count("select count(*) from training_completion where person_id = ?", ann))
                .isEqualTo(1_140);
        assertThat(count("select count(*) from training_effective where person_id = ?", ann))
                .isEqualTo(1_140);
        assertThat(count(
                        "select count(*) from audit_event where action = 'TRAINING_IMPORTED' and object_id = ?",
                        taken.id()))
                .isEqualTo(1);
        var again = tried(bring(bytes));
        assertThat(again.counts().fresh()).isZero();
        assertThat(again.counts().known()).isEqualTo(1_140);
        assertThat(again.takenBefore()).isNotNull();
        assertThatThrownBy(() -> asHr(() -> {
                    imports.take(again.id(), again.version());
                    return null;
                }))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void TRN_02_aCourseThatNobodyPlacedWaitsUntilSomebodyDoes() throws Exception {
        var name = "Module of " + code;
        var file = ("Completion date,Email,Course title\n" + today + "," + ann + "@sample.example," + name + "\n")
                .getBytes(StandardCharsets.UTF_8);

        var tried = tried(bring(file));
        assertThat(tried.unplaced()).extracting(ImportView.Unplaced::name).containsExactly(name);
        asHr(() -> {
            imports.place(tried.id(), tried.version(), Map.of(name, code));
            return null;
        });

        assertThat(asHr(() -> imports.one(tried.id())).counts().fresh()).isEqualTo(1);
        // and later files know it
        assertThat(tried(bring(file)).counts().fresh()).isEqualTo(1);
    }

    private UUID bring(byte[] bytes) throws Exception {
        return asHr(() -> imports.bring(new Upload("sample.csv", FileKind.CSV, bytes, Sha256.hex(bytes)), Ids.next()));
    }

    private ImportView tried(UUID file) throws Exception {
        var brought = asHr(() -> imports.one(file));
        asHr(() -> {
            imports.map(file, brought.version(), brought.mapping());
            return null;
        });
        return worked(file, ImportState.CHECKED);
    }

    private ImportView taken(UUID file) throws Exception {
        var tried = tried(file);
        asHr(() -> {
            imports.take(file, tried.version());
            return null;
        });
        return worked(file, ImportState.TAKEN);
    }

    /** By whoever comes first: this test or the job of the server. */
    private ImportView worked(UUID file, ImportState wanted) throws Exception {
        var end = clock.instant().plusSeconds(120);
        var view = asHr(() -> imports.one(file));
        while (view.state() != wanted && clock.instant().isBefore(end)) {
            LockSupport.parkNanos(200_000_000);
            view = asHr(() -> imports.one(file));
        }
        assertThat(view.state()).as(view.trouble()).isEqualTo(wanted);
        return view;
    }

    private CourseState state(UUID person) throws Exception {
        return as(person, Role.STAFF, () -> training.mine()).stream()
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private RecordCompletion completion(UUID person, LocalDate day) {
        return new RecordCompletion(person, code, day, null, null, null);
    }

    private static RecordCompletion yearly(UUID person, LocalDate day) {
        return new RecordCompletion(person, TrainingRegister.YEARLY, day, 90, null, null);
    }

    private AddCourse course(String courseCode, Audience audience, Integer months) {
        return new AddCourse(
                courseCode,
                "Course " + courseCode,
                "A provider",
                audience,
                today.minusYears(1),
                months,
                null,
                EvidenceType.CERTIFICATE,
                "1");
    }

    private <T> T asHr(Callable<T> work) throws Exception {
        return as(hr, Role.HR_MANAGER, work);
    }

    private <T> T as(UUID person, Role role, Callable<T> work) throws Exception {
        var result = new AtomicReference<T>();
        var failure = new AtomicReference<Exception>();
        caller.as(
                new Identity(UUID.randomUUID(), person, "Test", Set.of(role), clock.instant(), "PASSWORD", null),
                () -> {
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

    private UUID person(String given, LocalDate started, LocalDate left) throws SQLException {
        return person(given, started, left, null);
    }

    private UUID person(String given, LocalDate started, LocalDate left, String family) throws SQLException {
        var id = Ids.next();
        execute(
                "insert into person (id, given_name, family_name, email, job_title, employment_type, started_on, left_on,"
                        + " version) values (?, ?, ?, ?, 'Tester', 'PERMANENT', ?, ?, 1)",
                id,
                given,
                family == null ? id.toString() : family,
                id + "@sample.example",
                started,
                left);
        return id;
    }

    private void role(UUID person, String role) throws SQLException {
        execute(
                "insert into role_assignment (id, person_id, role, deputy, from_date, status, basis, proposed_by,"
                        + " proposed_at, version) values (?, ?, ?, 0, ?, 'APPROVED', 'SET_UP', ?, utc_timestamp(6), 1)",
                Ids.next(),
                person,
                role,
                today,
                hr);
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
