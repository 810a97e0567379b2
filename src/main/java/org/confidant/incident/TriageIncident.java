package org.confidant.incident;

import static org.confidant.incident.ReportIncident.clean;

import java.time.OffsetDateTime;
import java.util.List;
import org.confidant.foundation.problem.Violations;

/**
 * What the handler found at first sight, and where the case goes.
 *
 * @param result NOT_AN_INCIDENT, NEAR_MISS or UNDER_INVESTIGATION
 * @param awareAt null leaves the hours counting from when it was noticed
 * @param title a few words for lists, without names; null keeps the words of the kind
 */
public record TriageIncident(
        IncidentStatus result,
        IncidentCategory category,
        List<IncidentCategory> otherCategories,
        IncidentSubtype subtype,
        List<BreachType> breachTypes,
        Cause cause,
        Cyber cyber,
        Known personalDataInvolved,
        Known vulnerableGroup,
        ControllerRole controllerRole,
        OffsetDateTime awareAt,
        String awareReason,
        String dpoNote,
        String title,
        String reason) {

    public TriageIncident {
        otherCategories = otherCategories == null ? List.of() : List.copyOf(otherCategories);
        breachTypes = breachTypes == null ? List.of() : List.copyOf(breachTypes);
        awareReason = clean(awareReason);
        dpoNote = clean(dpoNote);
        title = clean(title);
        reason = clean(reason);
    }

    /** The guards of TRIAGED (rulebook 3.5): these three are answered, even if the answer is "not yet known". */
    void check() {
        boolean ends = result == IncidentStatus.NOT_AN_INCIDENT || result == IncidentStatus.NEAR_MISS;
        new Violations()
                .need(
                        ends || result == IncidentStatus.UNDER_INVESTIGATION,
                        "result",
                        "Choose where the case goes from here.")
                .need(category != null, "category", "Choose the kind of incident.")
                .need(
                        personalDataInvolved != null,
                        "personalDataInvolved",
                        "Say whether personal data is involved; \"not yet known\" is an answer.")
                .need(
                        controllerRole != null,
                        "controllerRole",
                        "Say whose information it is; \"not yet known\" is an answer.")
                .need(
                        !breachTypes.isEmpty() || personalDataInvolved != Known.YES || ends,
                        "breachTypes",
                        "Say what happened to the personal data: choose at least one.")
                .need(!ends || reason != null, "reason", "Say why it ends here: the reason is kept.")
                .need(ReportIncident.length(title) <= 120, "title", "Shorten the title to 120 characters.")
                .need(fits(awareReason), "awareReason", "Shorten this to 2,000 characters.")
                .need(fits(dpoNote), "dpoNote", "Shorten this to 2,000 characters.")
                .need(fits(reason), "reason", "Shorten this to 2,000 characters.")
                .throwIfAny();
    }

    private static boolean fits(String text) {
        return ReportIncident.length(text) <= ReportIncident.TEXT_MAX;
    }
}
