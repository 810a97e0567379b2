package org.confidant.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.persistence.InsertOnly;

/** The bytes of a file, read only when somebody downloads it. */
@Entity
@InsertOnly
@Table(name = "incident_attachment_content")
public class AttachmentContent extends Identified {

    @Column(name = "content")
    private byte[] bytes;

    protected AttachmentContent() {}

    AttachmentContent(UUID attachmentId, byte[] bytes) {
        super(attachmentId);
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
