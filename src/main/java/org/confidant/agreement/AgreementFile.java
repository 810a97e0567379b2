package org.confidant.agreement;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.InsertOnly;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Sealed;

/** A file that proves something about an agreement, as it was received. Never changed: a newer copy is another row. */
@Entity
@InsertOnly
@Table(name = "agreement_file")
class AgreementFile {

    @Id
    private UUID id;

    @Column(name = "agreement_id")
    private UUID agreementId;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_use")
    private FileUse use;

    private String name;

    @Column(name = "file_size")
    private long fileSize;

    private String sha256;

    @Column(name = "added_by")
    private UUID addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @Basic(fetch = FetchType.LAZY)
    private Sealed content;

    protected AgreementFile() {}

    AgreementFile(UUID agreementId, FileUse use, Upload upload, UUID addedBy, Instant now) {
        this.id = Ids.next();
        this.agreementId = agreementId;
        this.use = use;
        this.name = upload.name();
        this.fileSize = upload.bytes().length;
        this.sha256 = upload.sha256();
        this.content = Sealed.of(here(), upload.bytes());
        this.addedBy = addedBy;
        this.addedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID agreementId() {
        return agreementId;
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    byte[] content() {
        return Sealed.bytes(content, here());
    }

    private Place here() {
        return new Place(agreementId, id, "content");
    }
}
