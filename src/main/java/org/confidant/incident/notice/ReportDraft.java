package org.confidant.incident.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Sealed;

/** What was typed into the report of a case; all else is gathered from the case each time it is shown. */
@Entity
@Table(name = "incident_report")
public class ReportDraft extends Identified {

    @Column(name = "incident_id", columnDefinition = "UUID")
    private UUID incidentId;

    @Column(name = "author_id", columnDefinition = "UUID")
    private UUID authorId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private Sealed said;

    @Column(name = "expected_on")
    private LocalDate expectedOn;

    protected ReportDraft() {}

    ReportDraft(UUID incidentId) {
        this.incidentId = incidentId;
    }

    void keep(Map<ReportField, ReportAnswer> answers, UUID by, Instant now) {
        said = Sealed.of(here(), ReportAnswers.write(answers));
        authorId = by;
        recordedAt = now;
    }

    /** @param day the first on which something is owed to the Commissioner; null when nothing is */
    void expect(LocalDate day) {
        expectedOn = day;
    }

    Map<ReportField, ReportAnswer> answers() {
        return ReportAnswers.read(Sealed.text(said, here()));
    }

    public LocalDate expectedOn() {
        return expectedOn;
    }

    private Place here() {
        return new Place(incidentId, id(), "said");
    }
}
