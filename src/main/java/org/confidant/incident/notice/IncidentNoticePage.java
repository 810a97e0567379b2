package org.confidant.incident.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.incident.CasePage;

/** The report to the Commissioner at a glance: what is there, what is owed by whom, what is missing. */
@Named
@ViewScoped
public class IncidentNoticePage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReportService reports;

    private long reportVersion;
    private UUID owner;
    private LocalDate expectedOn;
    private transient Report report;

    @Override
    public void load() {
        super.load();
        reportVersion = getReport().version();
    }

    public String giveMissing() {
        reports.giveMissing(getId(), reportVersion, owner, expectedOn);
        Notice.later("Whatever was missing is owed now.");
        return "notice.xhtml?faces-redirect=true&id=" + getId();
    }

    public Report getReport() {
        if (report == null) report = reports.view(getId());
        return report;
    }

    public UUID getOwner() {
        return owner;
    }

    public void setOwner(UUID owner) {
        this.owner = owner;
    }

    public LocalDate getExpectedOn() {
        return expectedOn;
    }

    public void setExpectedOn(LocalDate expectedOn) {
        this.expectedOn = expectedOn;
    }
}
