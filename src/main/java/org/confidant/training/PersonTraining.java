package org.confidant.training;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One person and where they stand with every course that is asked of them. */
public record PersonTraining(
        UUID id, String name, String team, LocalDate startedOn, LocalDate leftOn, List<CourseState> courses)
        implements Serializable {

    public PersonTraining with(List<CourseState> states) {
        return new PersonTraining(id, name, team, startedOn, leftOn, List.copyOf(states));
    }
}
