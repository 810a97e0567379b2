package org.confidant.agreement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.NotFound;

/** One party of an agreement: its role, whom to reach, and what shows that it can be trusted with data. */
@Named
@ViewScoped
public class AgreementPartyPage implements Serializable {

    @Inject
    private AgreementService agreements;

    private Map<String, Object> form = RecordForm.empty();
    private String id;
    private String party;
    private long version;
    private String reference;
    private boolean removable;

    public void load() {
        var detail = agreements.view(Ids.parse(id));
        version = detail.version();
        reference = detail.reference();
        if (isNew()) return;
        var partyId = Ids.parse(party);
        var row = detail.parties().stream()
                .filter(known -> known.id().equals(partyId))
                .findFirst()
                .orElseThrow(NotFound::new);
        removable = row.removable();
        form = RecordForm.of(row.details());
    }

    public String save() {
        var details = RecordForm.read(PartyDetails.class, form);
        if (isNew()) agreements.addParty(UUID.fromString(id), version, details);
        else agreements.changeParty(UUID.fromString(id), version, UUID.fromString(party), details);
        Notice.later("Saved.");
        return back();
    }

    public String remove() {
        agreements.removeParty(UUID.fromString(id), version, UUID.fromString(party));
        Notice.later("Removed from the agreement.");
        return back();
    }

    private String back() {
        return "view.xhtml?faces-redirect=true&id=" + id;
    }

    public boolean isNew() {
        return party == null || party.isBlank();
    }

    public boolean isRemovable() {
        return removable;
    }

    public Map<String, Object> getForm() {
        return form;
    }

    public String getReference() {
        return reference;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getParty() {
        return party;
    }

    public void setParty(String party) {
        this.party = party;
    }
}
