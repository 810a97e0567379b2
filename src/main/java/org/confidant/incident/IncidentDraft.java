package org.confidant.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Sealed;

/**
 * A form that its author has not sent yet, with the answers just as they were typed. Nobody else can read it. Its id is
 * made when the form is first shown, so that a double click makes one draft, and sending it twice makes one case.
 */
@Entity
@Table(name = "incident_draft")
public class IncidentDraft extends Identified {

    @Column(name = "author_id", columnDefinition = "UUID")
    private UUID authorId;

    private Sealed answers;
    private int step;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "sent_as", columnDefinition = "UUID")
    private UUID sentAs;

    protected IncidentDraft() {}

    IncidentDraft(UUID id, UUID authorId) {
        super(id);
        this.authorId = authorId;
    }

    void keep(String typed, int reached, Instant now) {
        answers = Sealed.of(here(), typed);
        step = reached;
        savedAt = now;
    }

    /** What was typed lives on in the case alone. */
    void sent(UUID incidentId, Instant now) {
        sentAs = incidentId;
        answers = Sealed.of(here(), "");
        savedAt = now;
    }

    public UUID authorId() {
        return authorId;
    }

    public String answers() {
        return Sealed.text(answers, here());
    }

    /** Under the key of its author, not of the case that it may become. */
    private Place here() {
        return new Place(authorId, id(), "answers");
    }

    public int step() {
        return step;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** The case it became; null as long as it was not sent. */
    public UUID sentAs() {
        return sentAs;
    }
}
