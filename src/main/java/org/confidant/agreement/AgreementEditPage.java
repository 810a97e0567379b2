package org.confidant.agreement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;

/** Everything that an agreement says, to be filled in or mended until the DPO has agreed it. */
@Named
@ViewScoped
public class AgreementEditPage implements Serializable {

    @Inject
    private AgreementService agreements;

    private String id;
    private long version;
    private String reference;
    private boolean open;
    private Map<String, Object> form = RecordForm.empty();

    public void load() {
        var detail = agreements.view(Ids.parse(id));
        version = detail.version();
        reference = detail.reference();
        open = detail.state().termsMayChange();
        form = RecordForm.of(detail.terms());
    }

    public String save() {
        agreements.changeTerms(UUID.fromString(id), version, RecordForm.read(Terms.class, form));
        Notice.later("Saved.");
        return "view.xhtml?faces-redirect=true&id=" + id;
    }

    public Map<String, Object> getForm() {
        return form;
    }

    public String getReference() {
        return reference;
    }

    public boolean isOpen() {
        return open;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
