package org.confidant.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.persistence.InsertOnly;
import org.confidant.foundation.secrets.Sealed;

/** The bytes of a file, read only when somebody downloads it. */
@Entity
@InsertOnly
@Table(name = "incident_attachment_content")
public class AttachmentContent extends Identified {

    @Column(name = "content")
    private Sealed bytes;

    protected AttachmentContent() {}

    AttachmentContent(IncidentAttachment attachment, byte[] bytes) {
        super(attachment.id());
        this.bytes = Sealed.of(attachment.here("content"), bytes);
    }

    byte[] bytesOf(IncidentAttachment attachment) {
        return Sealed.bytes(bytes, attachment.here("content"));
    }
}
