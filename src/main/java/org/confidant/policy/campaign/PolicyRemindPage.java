package org.confidant.policy.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.NotFound;
import org.confidant.people.PeopleService;

/** Reminds one person by hand, after a look at who it is. */
@Named
@ViewScoped
public class PolicyRemindPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CampaignService campaigns;

    @Inject
    private PeopleService people;

    private UUID id;
    private UUID person;
    private String name;

    public void load() {
        if (id == null || person == null) throw new NotFound();
        name = people.card(person).orElseThrow(NotFound::new).name();
    }

    public String remind() {
        Notice.later(
                campaigns.chase(id, person, null) == 0
                        ? "Nothing was sent: " + name + " was reminded today already, or has answered."
                        : name + " gets a letter.");
        return "coverage.xhtml?faces-redirect=true&id=" + id;
    }

    public String getName() {
        return name;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getPerson() {
        return person;
    }

    public void setPerson(UUID person) {
        this.person = person;
    }
}
