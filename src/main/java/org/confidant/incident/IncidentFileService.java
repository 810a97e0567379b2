package org.confidant.incident;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/** Files of a case. They are kept as they came, with their SHA-256, and go out as downloads only. */
@Service
public class IncidentFileService {

    public static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final int MOST_FILES = 100;
    private static final FileKind[] KINDS = {
        FileKind.PDF,
        FileKind.DOCX,
        FileKind.XLSX,
        FileKind.PNG,
        FileKind.JPEG,
        FileKind.EML,
        FileKind.TXT,
        FileKind.CSV
    };

    @Inject
    private Incidents incidents;

    @Inject
    private CaseRecords records;

    @Inject
    private Chronicle chronicle;

    @Inject
    private Idempotency idempotency;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** What may be attached: documents, pictures, messages, lists. */
    public static FileKind[] kinds() {
        return KINDS.clone();
    }

    @Allowed({
        Permission.HANDLE_INCIDENTS,
        Permission.DECIDE_INCIDENTS,
        Permission.ADVISE_INCIDENTS,
        Permission.STAND_IN_FOR_HR
    })
    public UUID attach(UUID key, UUID id, Upload upload) {
        var incident = incidents.get(id);
        if (records.of(IncidentAttachment.class, id).size() >= MOST_FILES) {
            throw new RuleBroken("file", "A case holds up to " + MOST_FILES + " files. Put several into one.");
        }
        return idempotency.once(key, "incident-file", Sha256.hex(id + upload.sha256()), () -> kept(incident, upload));
    }

    private UUID kept(Incident incident, Upload upload) {
        var attachment = new IncidentAttachment(
                incident.id(),
                caller.personId(),
                clock.instant(),
                upload.name(),
                upload.kind(),
                upload.bytes().length,
                upload.sha256());
        records.add(attachment, upload.bytes());
        chronicle.happened(incident, EventKind.ATTACHED, "SHA-256 " + upload.sha256() + ".");
        return attachment.id();
    }

    @Allowed({Permission.SEE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public Upload download(UUID id, UUID attachmentId) {
        var incident = incidents.get(id);
        var attachment = records.attachment(id, attachmentId);
        chronicle.read(incident, "INCIDENT_FILE_READ");
        return new Upload(attachment.name(), attachment.kind(), records.content(attachment), attachment.sha256());
    }
}
