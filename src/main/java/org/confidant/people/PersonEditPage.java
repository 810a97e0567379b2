package org.confidant.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.SliceRequest;

/** The form of a person, for adding one and for changing one. */
@Named
@ViewScoped
public class PersonEditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MANAGERS_OFFERED = 20;

    @Inject
    private StaffService staff;

    @Inject
    private PeopleService people;

    @Inject
    private TeamService teams;

    @Inject
    private Idempotency once;

    private UUID id;
    private UUID key = UUID.randomUUID();
    private long version;
    private String name;
    private String givenName;
    private String familyName;
    private String preferredName;
    private String email;
    private String jobTitle;
    private String employeeNo;
    private UUID team;
    private EmploymentType employmentType;
    private UUID lineManager;
    private String lineManagerName;
    private String managerSearch;
    private LocalDate startedOn;
    private List<PersonCard> managersFound;
    private transient List<TeamName> offered;

    public void load() {
        offered = teams.choices();
        if (id == null || name != null) {
            return;
        }
        var person = staff.detail(id);
        version = person.version();
        name = person.name();
        lineManagerName = person.lineManager();
        fill(person.details());
    }

    private void fill(PersonDetails details) {
        givenName = details.givenName();
        familyName = details.familyName();
        preferredName = details.preferredName();
        email = details.email();
        jobTitle = details.jobTitle();
        employeeNo = details.employeeNo();
        team = details.teamId();
        employmentType = details.employmentType();
        lineManager = details.lineManagerId();
        startedOn = details.startedOn();
    }

    public String save() {
        var details = new PersonDetails(
                givenName,
                familyName,
                preferredName,
                email,
                jobTitle,
                employeeNo,
                team,
                employmentType,
                lineManager,
                startedOn);
        if (id == null) {
            id = once.once(key, "person", details.toString(), () -> staff.add(details));
            Notice.later("This person is added. Invite them to choose a password when they start.");
        } else {
            staff.change(id, version, details);
            Notice.later("The changes are stored.");
        }
        return "view?faces-redirect=true&id=" + id;
    }

    /** Looks for colleagues; what was typed elsewhere on the form stays. */
    public String findManager() {
        managersFound = people.directory(managerSearch, SliceRequest.first(MANAGERS_OFFERED)).rows().stream()
                .filter(found -> !found.id().equals(id))
                .toList();
        return null;
    }

    public String chooseManager(PersonCard chosen) {
        lineManager = chosen.id();
        lineManagerName = chosen.name();
        managersFound = null;
        managerSearch = null;
        return null;
    }

    public String removeManager() {
        lineManager = null;
        lineManagerName = null;
        return null;
    }

    public String getTitle() {
        return name == null ? "Add a person" : "Change " + name;
    }

    public List<PersonCard> getManagersFound() {
        return managersFound;
    }

    public List<TeamName> getTeams() {
        if (offered == null) {
            offered = teams.choices();
        }
        return offered;
    }

    public EmploymentType[] getEmploymentTypes() {
        return EmploymentType.values();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getPreferredName() {
        return preferredName;
    }

    public void setPreferredName(String preferredName) {
        this.preferredName = preferredName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getJobTitle() {
        return jobTitle;
    }

    public void setJobTitle(String jobTitle) {
        this.jobTitle = jobTitle;
    }

    public String getEmployeeNo() {
        return employeeNo;
    }

    public void setEmployeeNo(String employeeNo) {
        this.employeeNo = employeeNo;
    }

    public UUID getTeam() {
        return team;
    }

    public void setTeam(UUID team) {
        this.team = team;
    }

    public EmploymentType getEmploymentType() {
        return employmentType;
    }

    public void setEmploymentType(EmploymentType employmentType) {
        this.employmentType = employmentType;
    }

    public String getLineManagerName() {
        return lineManagerName;
    }

    public UUID getLineManager() {
        return lineManager;
    }

    /** The choice travels with the form, so that a draft can keep it too. */
    public void setLineManager(UUID chosen) {
        if (!Objects.equals(chosen, lineManager)) {
            lineManager = chosen;
            lineManagerName = chosen == null
                    ? null
                    : people.card(chosen).map(PersonCard::name).orElse(null);
        }
    }

    public String getShownManager() {
        return lineManagerName == null ? "Nobody" : lineManagerName;
    }

    public void setShownManager(String ignored) {
        // only the choice itself counts; the name is looked up
    }

    public String getManagerSearch() {
        return managerSearch;
    }

    public void setManagerSearch(String managerSearch) {
        this.managerSearch = managerSearch;
    }

    public LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(LocalDate startedOn) {
        this.startedOn = startedOn;
    }
}
