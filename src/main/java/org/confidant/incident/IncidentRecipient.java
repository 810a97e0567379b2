package org.confidant.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.InsertOnly;
import org.confidant.foundation.security.Role;

/** Who was told about the case, as what and by which role (INC-09). */
@Entity
@InsertOnly
@Table(name = "incident_recipient")
public class IncidentRecipient extends CaseRecord {

    @Column(name = "person_id", columnDefinition = "UUID")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private RecipientPart part;

    protected IncidentRecipient() {}

    IncidentRecipient(CasePart row) {
        super(row);
        this.personId = row.person();
        this.part = RecipientPart.valueOf(row.code());
        this.role = Role.valueOf(row.text());
    }

    IncidentRecipient(
            UUID incidentId, UUID authorId, Instant recordedAt, UUID personId, Role role, RecipientPart part) {
        super(incidentId, authorId, recordedAt, null);
        this.personId = personId;
        this.role = role;
        this.part = part;
    }

    public UUID personId() {
        return personId;
    }

    public Role role() {
        return role;
    }

    public RecipientPart part() {
        return part;
    }
}
