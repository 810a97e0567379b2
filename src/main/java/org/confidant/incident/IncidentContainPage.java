package org.confidant.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import org.confidant.foundation.faces.Notice;

/** Since when the incident does no more harm. */
@Named
@ViewScoped
public class IncidentContainPage extends CasePage {

    private static final long serialVersionUID = 1L;

    private LocalDate containedDate;
    private LocalTime containedTime;
    private String containedOffset;

    public String contain() {
        incidents()
                .contain(
                        getId(),
                        version(),
                        Moments.needed(containedDate, containedTime, containedOffset, "containedAt"));
        Notice.later("It is recorded as contained.");
        return toCase();
    }

    /** The hour of this date and time comes twice, so the page asks which one is meant (TIM-02). */
    public boolean isTwice() {
        return Moments.twice(containedDate, containedTime);
    }

    public LocalDate getContainedDate() {
        return containedDate;
    }

    public void setContainedDate(LocalDate containedDate) {
        this.containedDate = containedDate;
    }

    public LocalTime getContainedTime() {
        return containedTime;
    }

    public void setContainedTime(LocalTime containedTime) {
        this.containedTime = containedTime;
    }

    public String getContainedOffset() {
        return containedOffset;
    }

    public void setContainedOffset(String containedOffset) {
        this.containedOffset = containedOffset;
    }
}
