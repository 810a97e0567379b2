package org.confidant.incident.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import org.confidant.foundation.faces.Notice;
import org.confidant.incident.CasePage;
import org.confidant.incident.IncidentStatus;
import org.confidant.incident.Moments;

/** That somebody sent the report as it stands. */
@Named
@ViewScoped
public class IncidentTellPage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReportService reports;

    private LocalDate sentDate;
    private LocalTime sentTime;
    private String sentOffset;
    private SendRoute route;
    private String icoReference;
    private String toolkitReference;
    private String delayReason;
    private transient Report report;

    public String told() {
        var sent = Moments.needed(sentDate, sentTime, sentOffset, "sentAt");
        reports.markSent(getId(), version(), new MarkSent(sent, route, icoReference, toolkitReference, delayReason));
        Notice.later("It is recorded that the Commissioner was told. The report is kept as it was sent.");
        return toCase();
    }

    /** Nothing was sent about this case before. */
    public boolean isFirst() {
        return getIncident().status() == IncidentStatus.NOTIFYING;
    }

    /** The hour of this date and time comes twice, so the page asks which one is meant (TIM-02). */
    public boolean isTwice() {
        return Moments.twice(sentDate, sentTime);
    }

    public Report getReport() {
        if (report == null) report = reports.view(getId());
        return report;
    }

    public SendRoute[] getRoutes() {
        return SendRoute.values();
    }

    public LocalDate getSentDate() {
        return sentDate;
    }

    public void setSentDate(LocalDate sentDate) {
        this.sentDate = sentDate;
    }

    public LocalTime getSentTime() {
        return sentTime;
    }

    public void setSentTime(LocalTime sentTime) {
        this.sentTime = sentTime;
    }

    public String getSentOffset() {
        return sentOffset;
    }

    public void setSentOffset(String sentOffset) {
        this.sentOffset = sentOffset;
    }

    public SendRoute getRoute() {
        return route;
    }

    public void setRoute(SendRoute route) {
        this.route = route;
    }

    public String getIcoReference() {
        return icoReference;
    }

    public void setIcoReference(String icoReference) {
        this.icoReference = icoReference;
    }

    public String getToolkitReference() {
        return toolkitReference;
    }

    public void setToolkitReference(String toolkitReference) {
        this.toolkitReference = toolkitReference;
    }

    public String getDelayReason() {
        return delayReason;
    }

    public void setDelayReason(String delayReason) {
        this.delayReason = delayReason;
    }
}
