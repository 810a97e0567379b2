package org.confidant.policy.signing;

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
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.persistence.InsertOnly;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Sealed;

/** The page that somebody signed by hand. Its hash is part of the signature. */
@Entity
@InsertOnly
@Table(name = "attestation_scan")
class AttestationScan {

    @Id
    @Column(name = "attestation_id")
    private UUID attestationId;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    @Column(name = "file_size")
    private long fileSize;

    @Column(name = "added_at")
    private Instant addedAt;

    @Basic(fetch = FetchType.LAZY)
    private Sealed content;

    protected AttestationScan() {}

    AttestationScan(UUID attestationId, Upload upload, Instant now) {
        this.attestationId = attestationId;
        this.kind = upload.kind();
        this.fileSize = upload.bytes().length;
        this.addedAt = now;
        this.content = Sealed.of(here(), upload.bytes());
    }

    FileKind kind() {
        return kind;
    }

    byte[] content() {
        return Sealed.bytes(content, here());
    }

    private Place here() {
        return new Place(attestationId, attestationId, "content");
    }
}
