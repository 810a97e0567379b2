package org.confidant.training.reminding;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.confidant.duty.DailyLetters;
import org.confidant.duty.Owed;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.time.When;
import org.confidant.people.PeopleService;
import org.confidant.people.PersonCard;
import org.confidant.training.PersonTraining;
import org.confidant.training.TrainingService;
import org.confidant.training.reminding.Reminders.Reached;

/** TRN-02, TRN-03: whoever owes a course, or should refresh one, is reminded, and then others are told, each once. */
@Service
public class ReminderService {

    private static final int PEOPLE_AT_ONCE = 1000;

    @Inject
    private TrainingService training;

    @Inject
    private Reminders reminders;

    @Inject
    private DailyLetters letters;

    @Inject
    private PeopleService people;

    @Inject
    private Clock clock;

    /**
     * What one stretch of people came to.
     *
     * @param last the last person looked at; null when there are no more
     */
    public record Reminded(UUID last, int steps) {}

    /** Looks at the people behind this one, some hundreds in one transaction. @param after null to begin */
    @Allowed(Permission.ADMINISTER)
    public Reminded remind(UUID after) {
        var part = training.owing(after, PEOPLE_AT_ONCE);
        var fresh = fresh(part.people());
        reminders.record(fresh, clock.instant());
        letters.ask(Owed.Whose.OWN, people(fresh, Reminder::isForThePerson));
        letters.ask(
                Owed.Whose.PEOPLE,
                reminders.lineManagersOf(people(fresh, reminder -> reminder == Reminder.THE_LAST_DAY)));
        if (!people(fresh, reminder -> reminder == Reminder.TWO_WEEKS_LATE).isEmpty()) {
            letters.ask(
                    Owed.Whose.OFFICE,
                    people.holders(Role.HR_MANAGER).stream().map(PersonCard::id).toList());
        }
        return new Reminded(part.last(), fresh.size());
    }

    private List<Reached> fresh(Collection<PersonTraining> owing) {
        var today = When.dayOf(clock.instant());
        var recorded = reminders.recorded(owing.stream().map(PersonTraining::id).toList());
        var courses = reminders.courses();
        var fresh = new ArrayList<Reached>();
        for (var person : owing) {
            for (var course : person.courses()) {
                if (!course.asks()) continue;
                Reminder.reached(course.lastDay(), today).stream()
                        .map(step -> new Reached(person.id(), courses.get(course.code()), course.lastDay(), step))
                        .filter(step -> !recorded.contains(step))
                        .forEach(fresh::add);
            }
        }
        return fresh;
    }

    private static Set<UUID> people(List<Reached> reached, Predicate<Reminder> which) {
        var found = new HashSet<UUID>();
        reached.stream().filter(one -> which.test(one.reminder())).forEach(one -> found.add(one.personId()));
        return found;
    }
}
