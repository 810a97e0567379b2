package org.confidant.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.persistence.Ids;

/** The page of a case: the whole story, and one main step. */
@Named
@ViewScoped
public class IncidentViewPage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private IncidentFileService files;

    @Inject
    private Uploads uploads;

    @Inject
    private Clock clock;

    private final UUID key = Ids.next();
    private String note;
    private transient Part file;

    public String acknowledge() {
        incidents().acknowledge(getId(), version());
        Notice.later("Acknowledged. The case is yours.");
        return toCase();
    }

    public String addNote() {
        incidents().note(key, getId(), note);
        Notice.later("The note is added.");
        return toCase();
    }

    public String attach() {
        files.attach(
                key, getId(), uploads.read(file, "file", IncidentFileService.MOST_BYTES, IncidentFileService.kinds()));
        Notice.later("The file is attached.");
        return toCase();
    }

    /** How pressing the clock is, for its shape; its words say the same. */
    public String getClockKind() {
        var clock = getIncident().clock();
        if (!clock.runs()) {
            return "good";
        }
        return clock.deadline().isBefore(now().plusSeconds(24 * 3_600L)) ? "bad" : "warn";
    }

    private Instant now() {
        return clock.instant();
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
