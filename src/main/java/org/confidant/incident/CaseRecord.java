package org.confidant.incident;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Sealed;

/** One line of evidence beside a case: who recorded it and when. Inserted once; the database refuses every change. */
@MappedSuperclass
public abstract class CaseRecord extends Identified {

    static final String COLUMNS = "id, version, incident_id, author_id, recorded_at, said";

    @Column(name = "incident_id", columnDefinition = "UUID")
    private UUID incidentId;

    /** Null when Confidant itself recorded it. */
    @Column(name = "author_id", columnDefinition = "UUID")
    private UUID authorId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private Sealed said;

    protected CaseRecord() {}

    protected CaseRecord(CasePart row) {
        super(row.id(), row.version());
        this.incidentId = row.incidentId();
        this.authorId = row.authorId();
        this.recordedAt = row.recordedAt();
        this.said = row.said();
    }

    protected CaseRecord(UUID incidentId, UUID authorId, Instant recordedAt, String said) {
        this.incidentId = incidentId;
        this.authorId = authorId;
        this.recordedAt = recordedAt;
        this.said = Sealed.of(here("said"), said);
    }

    /** As it is inserted: these columns, then those that it has of its own. */
    final Object[] newRow(Object... more) {
        var row = new ArrayList<Object>(
                Arrays.asList(id(), FIRST_VERSION, incidentId, authorId, recordedAt, Sealed.column(said)));
        row.addAll(Arrays.asList(more));
        return row.toArray();
    }

    public UUID incidentId() {
        return incidentId;
    }

    public UUID authorId() {
        return authorId;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** What was said, in the author's words; null when the record says it all. */
    public String said() {
        return Sealed.text(said, here("said"));
    }

    /** Where a secret of this record stands: under the key of its case. */
    final Place here(String field) {
        return new Place(incidentId, id(), field);
    }
}
