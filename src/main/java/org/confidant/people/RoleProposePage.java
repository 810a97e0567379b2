package org.confidant.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.security.Role;

/** Proposes a role for somebody; a second person then decides (ACT-02). */
@Named
@ViewScoped
public class RoleProposePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 20;

    @Inject
    private RoleService roles;

    @Inject
    private PeopleService people;

    @Inject
    private Idempotency once;

    @Inject
    private Clock clock;

    private UUID key = UUID.randomUUID();
    private UUID person;
    private UUID chosen;
    private String personName;
    private String search;
    private Role role;
    private boolean deputy;
    private LocalDate fromDate;
    private LocalDate toDate;
    private List<PersonCard> found;
    private boolean first;

    public void load() {
        first = roles.firstApproverWanted();
        if (fromDate == null) {
            fromDate = Today.by(clock);
        }
        if (person != null && chosen == null) {
            setChosen(person);
        }
    }

    public String propose() {
        var wanted = new ProposeRole(chosen, role, deputy, fromDate, toDate);
        boolean appointed =
                isFirstApproverWanted() && wanted.role() != null && RoleService.APPROVERS.contains(wanted.role());
        once.once(key, "role", wanted.toString(), () -> appointed ? roles.appointFirst(wanted) : roles.propose(wanted));
        Notice.later(
                appointed
                        ? "The first person who can approve roles is appointed."
                        : "The role is proposed. It counts when a second person approves it.");
        return "roles?faces-redirect=true";
    }

    public String find() {
        found = people.directory(search, SliceRequest.first(OFFERED)).rows();
        return null;
    }

    public String choose(PersonCard card) {
        chosen = card.id();
        personName = card.name();
        found = null;
        return null;
    }

    /** As long as nobody can approve anything, the first who can needs no second person. */
    public boolean isFirstApproverWanted() {
        return first;
    }

    public List<PersonCard> getFound() {
        return found;
    }

    public List<Role> getAssignable() {
        return roles.assignable().stream()
                .sorted(Comparator.comparing(Role::label))
                .toList();
    }

    public UUID getPerson() {
        return person;
    }

    public void setPerson(UUID person) {
        this.person = person;
    }

    public UUID getChosen() {
        return chosen;
    }

    /** The choice travels with the form, so that a draft can keep it too. */
    public void setChosen(UUID wanted) {
        if (!Objects.equals(wanted, chosen)) {
            chosen = wanted;
            personName = wanted == null
                    ? null
                    : people.card(wanted).map(PersonCard::name).orElse(null);
        }
    }

    public String getShownPerson() {
        return personName == null ? "Nobody chosen yet" : personName;
    }

    public void setShownPerson(String ignored) {
        // only the choice itself counts; the name is looked up
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public boolean isDeputy() {
        return deputy;
    }

    public void setDeputy(boolean deputy) {
        this.deputy = deputy;
    }

    public LocalDate getFromDate() {
        return fromDate;
    }

    public void setFromDate(LocalDate fromDate) {
        this.fromDate = fromDate;
    }

    public LocalDate getToDate() {
        return toDate;
    }

    public void setToDate(LocalDate toDate) {
        this.toDate = toDate;
    }
}
