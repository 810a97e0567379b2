package org.confidant.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.KnownDays;
import org.confidant.foundation.problem.ProblemKind;

/** A case as it was at the end of a day: nothing on its page can be changed. */
@Named
@RequestScoped
public class IncidentPastPage {

    @Inject
    private IncidentService incidents;

    private String id;
    private String asOf;
    private KnownDays days;
    private IncidentDetail incident;

    public void load() {
        var wanted = Ids.parse(id);
        days = incidents.knownDays(wanted);
        if (days.has(getDay())) {
            incident = incidents.viewAsItWas(wanted, getDay());
        } else {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(ProblemKind.INVALID.status());
        }
    }

    public boolean isShown() {
        return incident != null;
    }

    public IncidentDetail getIncident() {
        return incident;
    }

    public LocalDate getDay() {
        return KnownDays.day(asOf);
    }

    public KnownDays getDays() {
        return days;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAsOf() {
        return asOf;
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf;
    }
}
