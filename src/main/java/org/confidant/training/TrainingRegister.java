package org.confidant.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.settings.Settings;
import org.confidant.foundation.time.ForAMinute;
import org.confidant.foundation.time.When;
import org.confidant.people.PeopleService;

/** Brings courses, people and completions together. Behind the service: it asks for no permission itself. */
@ApplicationScoped
class TrainingRegister {

    /** The course that the yearly figure counts (TRN-04). */
    static final String YEARLY = TrainingFigure.YEARLY;

    private static final int PEOPLE_AT_ONCE = 1000;

    @Inject
    private Courses courses;

    @Inject
    private Completions completions;

    @Inject
    private Trainees trainees;

    @Inject
    private Exemptions exemptions;

    @Inject
    private PeopleService people;

    @Inject
    private Settings settings;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The catalogue as every page of duties needs it; here it is anew as soon as somebody changed it here. */
    private final ForAMinute<List<Course>> inForce = new ForAMinute<>();

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) Fact fact) {
        if (fact.objectType().equals("COURSE")) inForce.forget();
    }

    List<CourseView> courses() {
        return courses.all().stream().map(Course::view).toList();
    }

    UUID add(AddCourse request) {
        var course = Course.added(request, today());
        if (courses.byCode(course.code()).isPresent()) {
            throw new Conflict("code", "There is a course with this code already. Choose another code.");
        }
        courses.add(course);
        return course.id();
    }

    void withdraw(UUID id, long version) {
        var course = courses.find(id).orElseThrow(NotFound::new);
        course.expect(version);
        course.withdraw(today());
    }

    UUID record(RecordCompletion request) {
        if (request.personId() == null) {
            throw new Invalid("personId", "Say whose completion it is.");
        }
        trainees.find(request.personId()).orElseThrow(NotFound::new);
        var course = course(request.courseCode());
        var completion = TrainingCompletion.recorded(request, course, caller.personId(), today(), clock.instant());
        if (completions.counts(request.personId(), course.id(), request.completedOn())) {
            throw new Conflict("completedOn", "This completion is recorded already for that day.");
        }
        completions.add(completion);
        return completion.id();
    }

    UUID revoke(RevokeCompletion request) {
        var wrong = completions.find(request.completionId()).orElseThrow(NotFound::new);
        var revocation = wrong.revoked(request.reason(), caller.personId(), clock.instant());
        if (completions.revoked(wrong.id())) {
            throw new Conflict("completionId", "This record was taken back already.");
        }
        completions.add(revocation);
        return revocation.id();
    }

    UUID exempt(UUID person, TrainingExemption.Reason reason, LocalDate until) {
        trainees.find(person).orElseThrow(NotFound::new);
        var exemption = TrainingExemption.approved(person, reason, until, caller.personId(), today(), clock.instant());
        if (exemptions(person).stream().anyMatch(ExemptionRow::holds)) {
            throw new Conflict("reason", "This person is exempt already. End that exemption first.");
        }
        exemptions.add(exemption);
        return exemption.id();
    }

    /** @return whose it was */
    UUID endExemption(UUID id, long version) {
        var exemption = exemptions.find(id).orElseThrow(NotFound::new);
        exemption.expect(version);
        exemption.end(today());
        return exemption.personId();
    }

    List<ExemptionRow> exemptions(UUID person) {
        var all = exemptions.of(person);
        var names = people.names(all.stream().map(TrainingExemption::approvedBy).toList());
        return all.stream()
                .map(exemption -> exemption.row(today(), names.get(exemption.approvedBy())))
                .toList();
    }

    /** @param manager their line manager; null for everybody */
    Slice<PersonTraining> people(String search, UUID manager, SliceRequest request) {
        var slice = trainees.atWork(search, manager, today(), request);
        return new Slice<>(standing(slice.rows()), slice.next());
    }

    Owing owing(UUID after, int most) {
        var part = trainees.atWorkAfter(after, today(), most);
        return new Owing(
                owing(part),
                part.size() < most ? null : part.get(part.size() - 1).id());
    }

    List<PersonTraining> owingOf(Collection<UUID> people) {
        var all = List.copyOf(people);
        var owing = new ArrayList<PersonTraining>();
        for (int from = 0; from < all.size(); from += PEOPLE_AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + PEOPLE_AT_ONCE));
            owing.addAll(owing(trainees.atWorkOf(some, today())));
        }
        return owing;
    }

    private List<PersonTraining> owing(List<PersonTraining> people) {
        return standing(people).stream()
                .filter(person -> person.courses().stream().anyMatch(CourseState::asks))
                .toList();
    }

    PersonTraining person(UUID id) {
        var found = trainees.withRoles(id, today()).orElseThrow(NotFound::new);
        return standing(List.of(found.person()), Map.of(id, found.roles())).get(0);
    }

    TrainingFigure figure() {
        var course = courses.byCode(YEARLY).map(Course::title).orElse(null);
        return new TrainingFigure(course, completions.share(YEARLY, today()), settings.number("trn.targetPct"));
    }

    int starterDays() {
        return settings.number("trn.starterDays");
    }

    private List<PersonTraining> standing(List<PersonTraining> people) {
        return standing(
                people, trainees.roles(people.stream().map(PersonTraining::id).toList(), today()));
    }

    /** One query for any number of people, and once a minute one for the courses. */
    private List<PersonTraining> standing(List<PersonTraining> people, Map<UUID, Set<Role>> roles) {
        var ids = people.stream().map(PersonTraining::id).toList();
        var asked = inForce.get(clock.instant(), courses::inForce);
        var records = completions.of(ids).stream().collect(Collectors.groupingBy(CompletionRow::personId));
        return people.stream()
                .map(person -> person.with(states(person, asked, roles, records)))
                .toList();
    }

    private List<CourseState> states(
            PersonTraining person,
            Collection<Course> asked,
            Map<UUID, Set<Role>> roles,
            Map<UUID, List<CompletionRow>> records) {
        return asked.stream()
                .filter(course -> !course.mandatoryFrom().isAfter(today()))
                .filter(course -> course.audience().includes(roles.getOrDefault(person.id(), Set.of())))
                .map(course -> CourseState.of(
                        course,
                        person.startedOn(),
                        records.getOrDefault(person.id(), List.of()),
                        today(),
                        starterDays()))
                .toList();
    }

    private Course course(String code) {
        if (code == null || code.isBlank()) {
            throw new Invalid("courseCode", "Choose a course.");
        }
        return courses.byCode(code.strip())
                .orElseThrow(() -> new Invalid("courseCode", "There is no course with this code."));
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
