package org.confidant.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.persistence.InsertOnly;
import org.confidant.foundation.secrets.Sealed;

/** A file that belongs to the case; its bytes stand in a table of their own, and neither ever changes. */
@Entity
@InsertOnly
@Table(name = "incident_attachment")
public class IncidentAttachment extends CaseRecord {

    private Sealed name;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    @Column(name = "byte_count")
    private long size;

    private String sha256;

    protected IncidentAttachment() {}

    IncidentAttachment(CasePart row) {
        super(row);
        this.name = row.secret();
        this.kind = FileKind.valueOf(row.code());
        this.size = row.number(0);
        this.sha256 = row.text();
    }

    IncidentAttachment(
            UUID incidentId, UUID authorId, Instant recordedAt, String name, FileKind kind, long size, String sha256) {
        super(incidentId, authorId, recordedAt, null);
        this.name = Sealed.of(here("name"), name);
        this.kind = kind;
        this.size = size;
        this.sha256 = sha256;
    }

    public String name() {
        return Sealed.text(name, here("name"));
    }

    public FileKind kind() {
        return kind;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }
}
