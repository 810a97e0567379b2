package org.confidant.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Uploads;

/** Brings a list of people: choose the file, look at what it would do, apply it. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final long MOST_BYTES = 5L * 1024 * 1024;

    @Inject
    private ImportService imports;

    @Inject
    private Uploads uploads;

    private transient Part file;
    private UUID id;
    private long version;
    private transient ImportPreview preview;

    public void load() {
        imports.mayImport();
        if (id != null) {
            preview = imports.preview(id);
            if (version == 0) {
                version = preview.version();
            }
        }
    }

    public String show() {
        return "import?faces-redirect=true&id="
                + imports.show(uploads.read(file, "file", MOST_BYTES, FileKind.CSV, FileKind.TXT));
    }

    public String apply() {
        int done = imports.apply(id, version);
        Notice.later(done == 1 ? "One person was added or changed." : done + " people were added or changed.");
        return "list?faces-redirect=true";
    }

    public String getLead() {
        if (getPreview() == null) {
            return "Nothing is stored before you have seen, row by row, what would change.";
        }
        long errors = preview.count(ImportRow.Kind.ERROR);
        if (errors > 0) {
            return (errors == 1 ? "One row has an error" : errors + " rows have errors")
                    + ", so nothing can be applied yet. Mend the file and bring it again.";
        }
        return preview.applicable()
                ? "Nothing is stored yet. Look at the rows, then apply them."
                : "This list would change nothing.";
    }

    public ImportRow.Kind[] getKinds() {
        return ImportRow.Kind.values();
    }

    public ImportPreview getPreview() {
        if (preview == null) {
            load();
        }
        return preview;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
