package org.confidant.incident.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Sealed;
import org.confidant.incident.CasePart;
import org.confidant.incident.Known;

/** What was settled about telling one of the others (CLK-10); for the toolkit also what was submitted (CLK-09). */
@Entity
@Table(name = "incident_body")
public class InformedBody extends Identified {

    @Column(name = "incident_id", columnDefinition = "UUID")
    private UUID incidentId;

    @Column(name = "author_id", columnDefinition = "UUID")
    private UUID authorId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private Sealed said;

    @Enumerated(EnumType.STRING)
    private OtherBody body;

    @Enumerated(EnumType.STRING)
    private Known needed;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "told_by", columnDefinition = "UUID")
    private UUID toldBy;

    private String reference;

    @Column(name = "ico_reference")
    private String icoReference;

    protected InformedBody() {}

    /** To be read. */
    public InformedBody(CasePart row) {
        super(row.id(), row.version());
        incidentId = row.incidentId();
        authorId = row.authorId();
        recordedAt = row.recordedAt();
        said = row.said();
        var codes = row.code().split("/");
        body = OtherBody.valueOf(codes[0]);
        needed = Known.valueOf(codes[1]);
        toldAt = row.moment();
        toldBy = row.person();
        var references = row.text().split("\n", -1);
        reference = references[0].isEmpty() ? null : references[0];
        icoReference = references[1].isEmpty() ? null : references[1];
    }

    InformedBody(UUID incidentId, OtherBody body) {
        this.incidentId = incidentId;
        this.body = body;
    }

    void say(RecordBody words, UUID by, Instant now) {
        needed = words.needed();
        said = Sealed.of(new Place(incidentId, id(), "said"), words.reason());
        toldAt = words.toldAt() == null ? null : words.toldAt().toInstant();
        toldBy = toldAt == null ? null : by;
        reference = words.reference();
        icoReference = words.icoReference();
        authorId = by;
        recordedAt = now;
    }

    public OtherBody body() {
        return body;
    }

    public Known needed() {
        return needed;
    }

    /** Why they are told, or why not. */
    public String reason() {
        return Sealed.text(said, new Place(incidentId, id(), "said"));
    }

    public Instant toldAt() {
        return toldAt;
    }

    public UUID toldBy() {
        return toldBy;
    }

    public UUID authorId() {
        return authorId;
    }

    public String reference() {
        return reference;
    }

    public String icoReference() {
        return icoReference;
    }
}
