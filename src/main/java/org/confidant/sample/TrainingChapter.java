package org.confidant.sample;

import static org.confidant.foundation.security.Role.CALDICOTT_GUARDIAN;
import static org.confidant.foundation.security.Role.DATA_TEAM;
import static org.confidant.foundation.security.Role.DPO;
import static org.confidant.foundation.security.Role.HR_MANAGER;
import static org.confidant.foundation.security.Role.IG_LEAD;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.sample.SampleChapter;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.time.When;
import org.confidant.people.PeopleService;
import org.confidant.people.PersonCard;
import org.confidant.training.AddCourse;
import org.confidant.training.Audience;
import org.confidant.training.EvidenceType;
import org.confidant.training.PersonTraining;
import org.confidant.training.RecordCompletion;
import org.confidant.training.TrainingService;
import org.confidant.training.TrainingSource;

/** Two courses, and sixty people of whom most did them: some a while ago, some too long ago, a few never. */
@ApplicationScoped
public class TrainingChapter implements SampleChapter {

    private static final int AFTER_PEOPLE = 30;
    private static final String YEARLY = "DSA1";
    private static final String CALDICOTT = "CALD";

    @Inject
    private TrainingService training;

    @Inject
    private PeopleService people;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "training";
    }

    @Override
    public int order() {
        return AFTER_PEOPLE;
    }

    @Override
    public void load() {
        var manager = people.holders(HR_MANAGER).get(0);
        caller.as(actor(manager), () -> {
            addCourses();
            addSpecialCourses();
            var everybody = everybody();
            for (int i = 0; i < everybody.size(); i++) {
                if (everybody.get(i).id().equals(manager.id())) {
                    completed(everybody.get(i), YEARLY, 40);
                } else {
                    yearly(everybody.get(i), i);
                    caldicott(everybody.get(i), i);
                }
            }
        });
    }

    private void addCourses() {
        var since = today().minusYears(2);
        training.addCourse(
                new AddCourse(
                        YEARLY,
                        "Data Security Awareness, level 1",
                        "e-learning for healthcare",
                        Audience.everybody(),
                        since,
                        12,
                        80,
                        EvidenceType.CERTIFICATE,
                        "2026"),
                Ids.next());
        training.addCourse(
                new AddCourse(
                        CALDICOTT,
                        "Caldicott principles",
                        "Example Talking Services",
                        Audience.everybody(),
                        since,
                        24,
                        null,
                        EvidenceType.ATTENDANCE,
                        "3"),
                Ids.next());
    }

    /** What is asked of a few, or was asked only now: nobody owes it yet. */
    private void addSpecialCourses() {
        special(
                "IGROLE",
                "Information governance for special roles",
                Audience.of(IG_LEAD, DPO, CALDICOTT_GUARDIAN, DATA_TEAM),
                24);
        special("BREACH", "Recognising and reporting breaches", Audience.everybody(), 12);
        special("SAFEG", "Safeguarding adults and children, level 1", Audience.everybody(), 36);
    }

    private void special(String code, String title, Audience audience, int months) {
        training.addCourse(
                new AddCourse(
                        code,
                        title,
                        "Example Talking Services",
                        audience,
                        today().plusMonths(3),
                        months,
                        null,
                        EvidenceType.ATTENDANCE,
                        "1"),
                Ids.next());
    }

    /** One in fifteen never did it, one in twenty let it run out. */
    private void yearly(PersonTraining person, int place) {
        if (place % 15 == 3) return;
        completed(person, YEARLY, place % 20 == 7 ? 380 : 10 + place * 37 % 340);
    }

    /** One in six has not done it yet. */
    private void caldicott(PersonTraining person, int place) {
        if (place % 6 != 4) completed(person, CALDICOTT, 20 + place * 53 % 600);
    }

    /** So many days ago, but never before the person's first day. */
    private void completed(PersonTraining person, String course, int daysAgo) {
        var day = today().minusDays(daysAgo);
        var possible = day.isBefore(person.startedOn()) ? person.startedOn() : day;
        var score = course.equals(YEARLY) ? 80 + daysAgo % 20 : null;
        training.record(new RecordCompletion(person.id(), course, possible, score, null, source(course)), Ids.next());
    }

    private static TrainingSource source(String course) {
        return course.equals(YEARLY) ? TrainingSource.ELFH_IMPORT : TrainingSource.MANUAL;
    }

    private List<PersonTraining> everybody() {
        var all = new ArrayList<PersonTraining>();
        var slice = training.people(null, SliceRequest.first(SliceRequest.MOST));
        all.addAll(slice.rows());
        while (slice.next() != null) {
            slice = training.people(null, SliceRequest.of(SliceRequest.MOST, slice.next()));
            all.addAll(slice.rows());
        }
        return all;
    }

    private Identity actor(PersonCard manager) {
        return new Identity(null, manager.id(), manager.name(), Set.of(HR_MANAGER), clock.instant(), "PASSWORD", null);
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
