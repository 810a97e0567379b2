package org.confidant.training.reminding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.duty.Owed;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.people.PeopleService;
import org.confidant.training.CourseState;
import org.confidant.training.PersonTraining;
import org.confidant.training.TrainingService;

/** What letters say of training that is owed: of one's own by title, of that of others in figures. */
@ApplicationScoped
class TrainingOwed implements Owed {

    @Inject
    private TrainingService training;

    @Inject
    private Reminders reminders;

    @Inject
    private PeopleService people;

    @Override
    public Map<UUID, List<Line>> lines(Whose whose, Collection<UUID> recipients, LocalDate today) {
        return switch (whose) {
            case OWN -> own(recipients, today);
            case PEOPLE -> ofTheirPeople(recipients, today);
            case OFFICE -> office(recipients, today);
        };
    }

    private Map<UUID, List<Line>> own(Collection<UUID> recipients, LocalDate today) {
        return training.owingOf(recipients).stream()
                .collect(Collectors.toMap(PersonTraining::id, person -> person.courses().stream()
                        .filter(CourseState::asks)
                        .sorted(Comparator.comparing(CourseState::lastDay).thenComparing(CourseState::title))
                        .map(course -> own(course, today))
                        .toList()));
    }

    private static Line own(CourseState course, LocalDate today) {
        return new Line(
                "Complete \"" + course.title() + "\"" + (course.done() == null ? "" : " again")
                        + (course.lastDay().isBefore(today) ? ", which was due by the end of " : ", by the end of ")
                        + When.sayDate(course.lastDay()) + ".",
                "/training/mine.xhtml");
    }

    private Map<UUID, List<Line>> ofTheirPeople(Collection<UUID> managers, LocalDate today) {
        var managed = reminders.managedBy(managers, today);
        var due = new HashSet<>(
                dueBy(managed.values().stream().flatMap(List::stream).toList(), today));
        var lines = new HashMap<UUID, List<Line>>();
        managed.forEach((manager, theirs) -> {
            long many = theirs.stream().filter(due::contains).count();
            if (many > 0)
                lines.put(
                        manager,
                        List.of(new Line(
                                people(many) + " whom you manage " + has(many) + " not completed training that is due.",
                                "/training/my-people.xhtml")));
        });
        return lines;
    }

    private Map<UUID, List<Line>> office(Collection<UUID> recipients, LocalDate today) {
        var holders = people.holders(Role.HR_MANAGER).stream()
                .filter(holder -> recipients.contains(holder.id()))
                .toList();
        if (holders.isEmpty()) return Map.of();
        int days = Reminder.TWO_WEEKS_LATE.days();
        long many = dueBy(reminders.perhapsStillAt(Reminder.TWO_WEEKS_LATE, today), today.minusDays(days))
                .size();
        if (many == 0) return Map.of();
        var line = new Line(
                people(many) + " " + has(many) + " not completed training that was due " + days
                        + " days ago or longer.",
                "/training/list.xhtml");
        return holders.stream()
                .collect(Collectors.toMap(holder -> holder.id(), holder -> List.of(line), (one, same) -> one));
    }

    /** Those of them who owe something whose last day is this one or was before it. */
    private List<UUID> dueBy(Collection<UUID> some, LocalDate day) {
        return training.owingOf(some).stream()
                .filter(person -> person.courses().stream()
                        .anyMatch(course -> course.asks() && !course.lastDay().isAfter(day)))
                .map(PersonTraining::id)
                .toList();
    }

    private static String people(long many) {
        return many == 1 ? "One person" : many + " people";
    }

    private static String has(long many) {
        return many == 1 ? "has" : "have";
    }
}
