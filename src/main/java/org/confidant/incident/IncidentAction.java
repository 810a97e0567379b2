package org.confidant.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Sealed;

/** Something to be done about an incident. It always has somebody who owns it, and ends with what shows it was done. */
@Entity
@Table(name = "incident_action")
public class IncidentAction extends Identified {

    @Column(name = "incident_id", columnDefinition = "UUID")
    private UUID incidentId;

    private Sealed what;

    @Column(name = "owner_id", columnDefinition = "UUID")
    private UUID ownerId;

    @Column(name = "due_on")
    private LocalDate due;

    @Column(name = "added_by", columnDefinition = "UUID")
    private UUID addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_by", columnDefinition = "UUID")
    private UUID doneBy;

    private Sealed evidence;

    protected IncidentAction() {}

    IncidentAction(CasePart row) {
        super(row.id(), row.version());
        this.incidentId = row.incidentId();
        this.what = row.secret();
        this.ownerId = row.person();
        this.due = row.day();
        this.doneAt = row.moment();
        this.evidence = row.secondSecret();
    }

    IncidentAction(UUID incidentId, AddAction said, UUID addedBy, Instant now) {
        said.check();
        this.incidentId = incidentId;
        this.what = Sealed.of(here("what"), said.what());
        this.ownerId = said.ownerId();
        this.due = said.due();
        this.addedBy = addedBy;
        this.addedAt = now;
    }

    void done(String shownBy, UUID by, Instant now) {
        if (doneAt != null) {
            throw new RuleBroken("This action is done already.");
        }
        var text = ReportIncident.clean(shownBy);
        if (text == null) {
            throw new Invalid("evidence", "Say what shows that it is done.");
        }
        if (ReportIncident.length(text) > ReportIncident.TEXT_MAX) {
            throw new Invalid("evidence", "Shorten this to 2,000 characters.");
        }
        evidence = Sealed.of(here("evidence"), text);
        doneBy = by;
        doneAt = now;
    }

    private Place here(String field) {
        return new Place(incidentId, id(), field);
    }

    boolean doneOrOwned() {
        return doneAt != null || ownerId != null;
    }

    public UUID incidentId() {
        return incidentId;
    }

    public String what() {
        return Sealed.text(what, here("what"));
    }

    public UUID ownerId() {
        return ownerId;
    }

    public LocalDate due() {
        return due;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public UUID doneBy() {
        return doneBy;
    }

    public String evidence() {
        return Sealed.text(evidence, here("evidence"));
    }
}
