package org.confidant.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.InsertOnly;

/** Somebody asks to know who reported in confidence, and says why. */
@Entity
@InsertOnly
@Table(name = "incident_identity_request")
public class IdentityRequest extends CaseRecord {

    @Enumerated(EnumType.STRING)
    private IdentityBasis basis;

    protected IdentityRequest() {}

    IdentityRequest(CasePart row) {
        super(row);
        this.basis = IdentityBasis.valueOf(row.code());
    }

    IdentityRequest(UUID incidentId, UUID authorId, Instant recordedAt, IdentityBasis basis, String why) {
        super(incidentId, authorId, recordedAt, why);
        this.basis = basis;
    }

    public IdentityBasis basis() {
        return basis;
    }
}
