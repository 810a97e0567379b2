package org.confidant.training;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** One person and where they stand with every course that is asked of them. */
public record PersonTraining(
        UUID id, String name, String team, LocalDate startedOn, LocalDate leftOn, List<CourseState> courses)
        implements Serializable {

    public PersonTraining with(List<CourseState> states) {
        return new PersonTraining(id, name, team, startedOn, leftOn, List.copyOf(states));
    }

    /** What this person owes, the next first. */
    public List<CourseState> owed() {
        return courses.stream()
                .filter(course -> !course.inOrder())
                .sorted(Comparator.comparing(CourseState::due))
                .toList();
    }

    /** What is in order, in words; empty when nothing is. */
    public String inOrder() {
        long kept = courses.stream().filter(CourseState::inOrder).count();
        return kept == 0 ? "" : kept == courses.size() ? "all in order" : kept + " in order";
    }
}
