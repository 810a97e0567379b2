package org.confidant.audit.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.omnifaces.util.Faces;

/** Asks what the evidence pack shall be about, and hands it out. */
@Named
@RequestScoped
public class AuditPackPage {

    @Inject
    private EvidenceService evidence;

    private String objectType;
    private String objectId;
    private LocalDate from;
    private LocalDate to;

    public void make() throws IOException {
        var pack = evidence.make(new PackOf(objectType, objectId, from, to));
        try {
            Faces.sendFile(pack.name(), true, out -> Files.copy(pack.file(), out));
        } finally {
            Files.deleteIfExists(pack.file());
        }
    }

    public String getObjectType() {
        return objectType;
    }

    public void setObjectType(String objectType) {
        this.objectType = objectType;
    }

    public String getObjectId() {
        return objectId;
    }

    public void setObjectId(String objectId) {
        this.objectId = objectId;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
