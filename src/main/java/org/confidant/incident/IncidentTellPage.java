package org.confidant.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import org.confidant.foundation.faces.Notice;

/** What somebody sent to the Commissioner, and what is still to follow. */
@Named
@ViewScoped
public class IncidentTellPage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private IncidentDecisionService decisions;

    private LocalDate sentDate;
    private LocalTime sentTime;
    private String sentOffset;
    private String icoReference;
    private String missing;
    private String delayReason;

    public String told() {
        var sent = Moments.needed(sentDate, sentTime, sentOffset, "sentAt");
        decisions.told(getId(), version(), new RecordNotice(sent, icoReference, missing, delayReason));
        Notice.later("It is recorded that the Commissioner was told.");
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

    public String getIcoReference() {
        return icoReference;
    }

    public void setIcoReference(String icoReference) {
        this.icoReference = icoReference;
    }

    public String getMissing() {
        return missing;
    }

    public void setMissing(String missing) {
        this.missing = missing;
    }

    public String getDelayReason() {
        return delayReason;
    }

    public void setDelayReason(String delayReason) {
        this.delayReason = delayReason;
    }
}
