package org.confidant.agreement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.persistence.Ids;

/** Adds a paper to an agreement. */
@Named
@ViewScoped
public class AgreementFilePage implements Serializable {

    @Inject
    private AgreementService agreements;

    @Inject
    private AgreementFileService files;

    @Inject
    private Uploads uploads;

    private String id;
    private String use = FileUse.SIGNED_COPY.name();
    private long version;
    private String reference;
    private transient Part file;

    public void load() {
        var detail = agreements.view(Ids.parse(id));
        version = detail.version();
        reference = detail.reference();
    }

    public String add() {
        var upload = uploads.read(file, "file", AgreementFileService.MOST_BYTES, FileKind.PDF);
        files.add(UUID.fromString(id), version, FileUse.named(use), upload);
        Notice.later("Added: " + upload.name() + ".");
        return "view.xhtml?faces-redirect=true&id=" + id;
    }

    public String getReference() {
        return reference;
    }

    public String getUse() {
        return use;
    }

    public void setUse(String use) {
        this.use = use;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
