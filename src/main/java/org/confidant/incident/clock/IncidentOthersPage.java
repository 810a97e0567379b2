package org.confidant.incident.clock;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;
import org.confidant.incident.CasePage;

/** Whom else a case concerns: agreements with their hours, and the list of all others who may have to know. */
@Named
@ViewScoped
public class IncidentOthersPage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private OtherPartyService parties;

    private final UUID key = Ids.next();
    private UUID agreement;
    private transient Others others;

    public String link() {
        parties.link(key, getId(), agreement);
        Notice.later("The agreement is linked. Its hours count.");
        return "others.xhtml?faces-redirect=true&id=" + getId();
    }

    public Others getOthers() {
        if (others == null) others = parties.view(getId());
        return others;
    }

    public UUID getAgreement() {
        return agreement;
    }

    public void setAgreement(UUID agreement) {
        this.agreement = agreement;
    }
}
