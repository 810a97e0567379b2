package org.confidant.agreement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Role;
import org.confidant.people.PeopleService;
import org.confidant.people.PersonCard;

/** Looking after an agreement in effect: its yearly review, a newer version, another owner. */
@Named
@ViewScoped
public class AgreementCarePage implements Serializable {

    @Inject
    private AgreementService agreements;

    @Inject
    private PeopleService people;

    private final UUID key = Ids.next();
    private String id;
    private long version;
    private String reference;
    private boolean reviewable;
    private boolean renewable;
    private UUID ownerId;
    private String ownerName;
    private String owner;

    public void load() {
        var detail = agreements.view(Ids.parse(id));
        reference = detail.reference();
        reviewable = detail.state().livesByDates();
        renewable = reviewable || detail.state() == AgreementState.EXPIRED;
        version = detail.version();
        ownerId = detail.ownerId();
        ownerName = detail.ownerName();
    }

    public String reviewed() {
        agreements.reviewed(UUID.fromString(id), version);
        Notice.later("The review is recorded. The next one is due in a year.");
        return "view.xhtml?faces-redirect=true&id=" + id;
    }

    public String renew() {
        var renewed = agreements.renew(UUID.fromString(id), key);
        Notice.later("A newer version is registered as a draft, with the same terms. Enter its dates.");
        return "edit.xhtml?faces-redirect=true&id=" + renewed;
    }

    public String handOver() {
        if (owner == null || owner.isBlank()) throw new RuleBroken("owner", "Choose who looks after the agreement.");
        agreements.handOver(UUID.fromString(id), version, UUID.fromString(owner));
        Notice.later("Handed over.");
        return "view.xhtml?faces-redirect=true&id=" + id;
    }

    public boolean isReviewable() {
        return reviewable;
    }

    public boolean isRenewable() {
        return renewable;
    }

    public String getReference() {
        return reference;
    }

    /** The contract managers of today whom it could be given to. */
    public List<PersonCard> getOthers() {
        return people.holders(Role.CONTRACT_MANAGER).stream()
                .filter(manager -> !manager.id().equals(ownerId))
                .distinct()
                .toList();
    }

    public String getOwnerName() {
        return ownerName;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
