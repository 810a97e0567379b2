package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;

/** The choices that the room's forms offer, in the order they are offered. */
@Named
@ApplicationScoped
public class IncidentChoices {

    public IncidentCategory[] getCategories() {
        return IncidentCategory.values();
    }

    public IncidentSubtype[] getSubtypes() {
        return IncidentSubtype.values();
    }

    public HowDetected[] getHowDetected() {
        return HowDetected.values();
    }

    public Precision[] getPrecisions() {
        return Precision.values();
    }

    public Known[] getKnown() {
        return Known.values();
    }

    public Cyber[] getCyber() {
        return Cyber.values();
    }

    /** Without "not yet known", where an empty choice says it. */
    public Cause[] getKnownCauses() {
        return Arrays.stream(Cause.values()).filter(one -> one != Cause.UNKNOWN).toArray(Cause[]::new);
    }

    public ControllerRole[] getKnownControllerRoles() {
        return Arrays.stream(ControllerRole.values())
                .filter(one -> one != ControllerRole.UNKNOWN)
                .toArray(ControllerRole[]::new);
    }

    public Cause[] getCauses() {
        return Cause.values();
    }

    public BreachType[] getBreachTypes() {
        return BreachType.values();
    }

    public SubjectCategory[] getSubjectCategories() {
        return SubjectCategory.values();
    }

    public DataCategory[] getDataCategories() {
        return DataCategory.values();
    }

    public ControllerRole[] getControllerRoles() {
        return ControllerRole.values();
    }

    public PersonPart[] getPersonParts() {
        return PersonPart.values();
    }

    public Choice[] getDecisions() {
        return Choice.values();
    }

    public Choice[] getAdvice() {
        return new Choice[] {Choice.NOTIFY, Choice.NOT_NOTIFY};
    }

    public HrOutcome[] getOutcomes() {
        return HrOutcome.values();
    }

    public IncidentStatus[] getTriageResults() {
        return new IncidentStatus[] {
            IncidentStatus.UNDER_INVESTIGATION, IncidentStatus.NEAR_MISS, IncidentStatus.NOT_AN_INCIDENT
        };
    }

    public RiskLevel[] getLikelihoods() {
        return levels(true);
    }

    public RiskLevel[] getSeverities() {
        return levels(false);
    }

    private static RiskLevel[] levels(boolean likelihood) {
        var levels = new RiskLevel[5];
        for (int level = 1; level <= 5; level++) {
            levels[level - 1] =
                    new RiskLevel(level, likelihood ? RiskGrid.likelihoodWords(level) : RiskGrid.severityWords(level));
        }
        return levels;
    }

    /** One step of a scale from 1 to 5. */
    public record RiskLevel(Integer level, String words) {
        public String label() {
            return level + ": " + words;
        }
    }
}
