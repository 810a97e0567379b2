package org.confidant.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.KnownDays;
import org.confidant.foundation.problem.ProblemKind;

/** An agreement as it was at the end of a day: nothing on its page can be changed. */
@Named
@RequestScoped
public class AgreementPastPage extends AgreementPage {

    @Inject
    private AgreementService agreements;

    private String asOf;
    private KnownDays days;

    @Override
    public void load() {
        var agreement = Ids.parse(getId());
        days = agreements.knownDays(agreement);
        if (days.has(getDay())) {
            show(agreements.viewAsItWas(agreement, getDay()));
        } else {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(ProblemKind.INVALID.status());
        }
    }

    @Override
    public boolean isManager() {
        return false;
    }

    @Override
    public boolean isDecider() {
        return false;
    }

    public boolean isShown() {
        return getDetail() != null;
    }

    public LocalDate getDay() {
        return KnownDays.day(asOf);
    }

    public KnownDays getDays() {
        return days;
    }

    public String getAsOf() {
        return asOf;
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf;
    }
}
