package org.confidant.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.confidant.foundation.time.When;
import org.confidant.training.TrainingAt;
import org.confidant.training.TrainingService;

/** How the colleagues of a case stood with their training when it happened (TRN-07). Asked once for each page. */
@Named
@RequestScoped
public class InvolvedTraining {

    @Inject
    private TrainingService training;

    private List<TrainingAt> known;

    public List<TrainingAt> of(IncidentDetail incident) {
        if (known == null) {
            var people = incident.personsInvolved().stream()
                    .map(PersonLine::personId)
                    .distinct()
                    .toList();
            known = people.isEmpty() ? List.of() : training.at(people, When.dayOf(happened(incident.form())));
        }
        return known;
    }

    private static Instant happened(FormView form) {
        return Stream.of(form.occurredFrom(), form.detectedAt(), form.submittedAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
