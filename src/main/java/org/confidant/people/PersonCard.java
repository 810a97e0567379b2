package org.confidant.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** A person as the other rooms know them. */
public record PersonCard(
        UUID id,
        String name,
        String email,
        String jobTitle,
        String team,
        EmploymentType employmentType,
        LocalDate startedOn,
        LocalDate leftOn,
        UUID lineManagerId,
        boolean deputy)
        implements Serializable {}
