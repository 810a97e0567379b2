package org.confidant.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.account.AccountEnd;
import org.confidant.account.AccountService;
import org.confidant.account.AccountState;
import org.confidant.account.LinkService;
import org.confidant.foundation.faces.Notice;

/** The page of one person: who they are, their roles, their account, and how they leave. */
@Named
@ViewScoped
public class PersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private StaffService staff;

    @Inject
    private RoleService roles;

    @Inject
    private AccountService accounts;

    @Inject
    private LinkService links;

    private UUID id;
    private transient PersonDetail person;
    private transient List<AssignmentRow> assignments;
    private transient AccountState account;
    private transient List<Absence> absences;
    private LocalDate absentFrom;
    private LocalDate absentTo;
    private long version;
    private LocalDate leftOn;
    private transient String linkToHandOver;

    /** Once for each request; the version stays the one that was first shown. */
    public void load() {
        person = staff.detail(id);
        assignments = roles.ofPerson(id);
        account = accounts.ofPerson(id).orElse(null);
        if (version == 0) {
            version = person.version();
        }
    }

    private void needed() {
        if (person == null) {
            load();
        }
    }

    /** One sentence that says where this person stands. */
    public String getLead() {
        var from =
                org.confidant.foundation.time.When.sayDate(getPerson().details().startedOn());
        if (person.leftOn() == null) {
            return person.details().employmentType().label() + " since " + from + ".";
        }
        var last = org.confidant.foundation.time.When.sayDate(person.leftOn());
        return person.gone() ? "Left; the last day was " + last + "." : "Leaves; the last day is " + last + ".";
    }

    public String leave() {
        staff.leave(id, version, leftOn);
        return back("The last day is recorded.");
    }

    public String comeBack() {
        staff.comeBack(id, version);
        return back("This person is here again. Their account can sign in.");
    }

    public String reminded() {
        staff.reminded(id, version);
        return back("The closing reminder is recorded, and a letter is on its way.");
    }

    public String invite() {
        var link = links.invite(id);
        if (link.isEmpty()) {
            return back("A letter with a link is on its way. The link is good for fifteen minutes.");
        }
        linkToHandOver = link.get();
        return null;
    }

    public String disable() {
        accounts.disable(id, AccountEnd.BY_ADMINISTRATOR);
        return back("The account is disabled, and every sign-in of this person has ended.");
    }

    public String enable() {
        accounts.enable(id);
        return back("The account can sign in again.");
    }

    public String absent() {
        staff.absent(id, absentFrom, absentTo);
        return back("The absence is recorded.");
    }

    public String returned() {
        staff.returned(id, absentTo);
        return back("The return is recorded.");
    }

    public List<Absence> getAbsences() {
        if (absences == null) absences = staff.absences(id);
        return absences;
    }

    public boolean isAway() {
        return getAbsences().stream().anyMatch(absence -> absence.lastDay() == null);
    }

    public LocalDate getAbsentFrom() {
        return absentFrom;
    }

    public void setAbsentFrom(LocalDate absentFrom) {
        this.absentFrom = absentFrom;
    }

    public LocalDate getAbsentTo() {
        return absentTo;
    }

    public void setAbsentTo(LocalDate absentTo) {
        this.absentTo = absentTo;
    }

    private String back(String notice) {
        Notice.later(notice);
        return "view?faces-redirect=true&id=" + id;
    }

    public PersonDetail getPerson() {
        needed();
        return person;
    }

    public List<AssignmentRow> getAssignments() {
        needed();
        return assignments;
    }

    public AccountState getAccount() {
        needed();
        return account;
    }

    public String getLinkToHandOver() {
        return linkToHandOver;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public LocalDate getLeftOn() {
        return leftOn;
    }

    public void setLeftOn(LocalDate leftOn) {
        this.leftOn = leftOn;
    }
}
