package org.confidant.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.InsertOnly;

/** A colleague who has to do with the case. For a subject of concern the case does not exist (INC-18). */
@Entity
@InsertOnly
@Table(name = "incident_person")
public class IncidentPerson extends CaseRecord {

    @Column(name = "person_id", columnDefinition = "UUID")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private PersonPart part;

    protected IncidentPerson() {}

    IncidentPerson(CasePart row) {
        super(row);
        this.personId = row.person();
        this.part = PersonPart.valueOf(row.code());
    }

    IncidentPerson(UUID incidentId, UUID authorId, Instant recordedAt, UUID personId, PersonPart part) {
        super(incidentId, authorId, recordedAt, null);
        this.personId = personId;
        this.part = part;
    }

    public UUID personId() {
        return personId;
    }

    public PersonPart part() {
        return part;
    }
}
