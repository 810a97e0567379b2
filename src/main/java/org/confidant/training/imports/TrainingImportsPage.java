package org.confidant.training.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;

/** The files that were brought, and a place to bring another one. */
@Named
@ViewScoped
public class TrainingImportsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TrainingImportService imports;

    @Inject
    private Uploads uploads;

    private final UUID key = Ids.next();
    private transient Part file;
    private String cursor;
    private transient Slice<ImportRow> list;

    public void load() {
        list = imports.list(SliceRequest.page(cursor));
    }

    public String bring() {
        var upload = uploads.read(file, "file", TrainingImportService.MOST_BYTES, FileKind.CSV, FileKind.TXT);
        return "import?faces-redirect=true&id=" + imports.bring(upload, key);
    }

    public String getLead() {
        return "Nothing is recorded before you have seen what a file would do.";
    }

    public List<ImportRow> getFiles() {
        if (list == null) load();
        return list.rows();
    }

    public String getNext() {
        return list.next();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
