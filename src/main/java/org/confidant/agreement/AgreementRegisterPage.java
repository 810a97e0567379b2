package org.confidant.agreement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.files.FileKind;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.files.Uploads;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.settings.Settings;

/** The short form: what matters first, and the signed copy if it is at hand. */
@Named
@ViewScoped
public class AgreementRegisterPage implements Serializable {

    @Inject
    private AgreementService agreements;

    @Inject
    private Uploads uploads;

    @Inject
    private Settings settings;

    private final Map<String, Object> form = RecordForm.empty();
    private String counterparty;
    private UUID key = Ids.next();
    private transient Part file;

    public void load() {
        if (!form.isEmpty()) return;
        form.put("breachNoticeHours", settings.number("dpa.breachNoticeHours"));
        form.put("deletionDays", settings.number("dpa.deletionDays"));
    }

    /** The file is read before anything is registered, so that a wrong one leaves nothing half done. */
    public String register() {
        var upload = upload();
        var command = new RegisterAgreement(counterparty, null, RecordForm.read(Terms.class, form));
        var id = upload == null ? agreements.register(command, key) : agreements.registerWithCopy(command, upload, key);
        Notice.later("Registered. Next, check its clauses.");
        return "clauses.xhtml?faces-redirect=true&id=" + id;
    }

    private Upload upload() {
        if (file == null || file.getSize() == 0 && isBlank(file.getSubmittedFileName())) return null;
        return uploads.read(file, "file", AgreementFileService.MOST_BYTES, FileKind.PDF);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    public Map<String, Object> getForm() {
        return form;
    }

    public String getCounterparty() {
        return counterparty;
    }

    public void setCounterparty(String counterparty) {
        this.counterparty = counterparty;
    }

    public UUID getKey() {
        return key;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
