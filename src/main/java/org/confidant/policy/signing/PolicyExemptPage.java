package org.confidant.policy.signing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.time.When;

/** Exempts one person from signing for a while (POL-03). */
@Named
@ViewScoped
public class PolicyExemptPage implements Serializable {

    @Inject
    private CoverageService coverage;

    @Inject
    private Clock clock;

    private UUID id;
    private CoverageService.Exempting exempting;
    private ExemptReason exemptReason;
    private LocalDate exemptUntil;

    public void load() {
        if (id == null) throw new NotFound();
        exempting = coverage.exempting(id);
    }

    public String exempt() {
        coverage.exempt(id, exemptReason, exemptUntil);
        Notice.later(exempting.person() + " is exempt until " + When.sayDate(exemptUntil) + ".");
        return "coverage.xhtml?faces-redirect=true&id=" + exempting.versionId();
    }

    public LocalDate getFirstDay() {
        return When.dayOf(clock.instant()).plusDays(1);
    }

    public LocalDate getLastDay() {
        return When.dayOf(clock.instant()).plusMonths(Assignment.EXEMPT_MONTHS);
    }

    public CoverageService.Exempting getExempting() {
        return exempting;
    }

    public ExemptReason[] getReasons() {
        return ExemptReason.values();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public ExemptReason getExemptReason() {
        return exemptReason;
    }

    public void setExemptReason(ExemptReason exemptReason) {
        this.exemptReason = exemptReason;
    }

    public LocalDate getExemptUntil() {
        return exemptUntil;
    }

    public void setExemptUntil(LocalDate exemptUntil) {
        this.exemptUntil = exemptUntil;
    }
}
