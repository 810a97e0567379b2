package org.confidant.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;

/**
 * Somebody who works in the organisation, from the first day to the last and beyond: whoever leaves stays here, because
 * what they signed and did stays, and because the duty of confidence outlasts the work (POL-04).
 */
@Entity
@Table(name = "person")
public class Person extends Identified {

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "preferred_name")
    private String preferredName;

    private String email;

    @Column(name = "job_title")
    private String jobTitle;

    @Column(name = "employee_no")
    private String employeeNo;

    @Column(name = "team_id")
    private UUID teamId;

    @Column(name = "site_id")
    private UUID siteId;

    @Enumerated(EnumType.STRING)
    @Column(name = "employment_type")
    private EmploymentType employmentType;

    @Column(name = "line_manager_id")
    private UUID lineManagerId;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "left_on")
    private LocalDate leftOn;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "reminded_by")
    private UUID remindedBy;

    protected Person() {}

    static Person joins(PersonDetails details, LocalDate today) {
        var person = new Person();
        person.become(details, today);
        return person;
    }

    void become(PersonDetails details, LocalDate today) {
        var problems = details.problems(today);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        if (id().equals(details.lineManagerId())) {
            throw new RuleBroken("lineManager", "Nobody is their own line manager. Choose somebody else.");
        }
        if (leftOn != null && leftOn.isBefore(details.startedOn())) {
            throw new RuleBroken("startedOn", "The first day cannot be after the last day, which is recorded already.");
        }
        givenName = details.givenName();
        familyName = details.familyName();
        preferredName = details.preferredName();
        email = details.email().toLowerCase(Locale.ROOT);
        jobTitle = details.jobTitle();
        employeeNo = details.employeeNo();
        teamId = details.teamId();
        employmentType = details.employmentType();
        lineManagerId = details.lineManagerId();
        startedOn = details.startedOn();
    }

    void worksAt(UUID site) {
        siteId = site;
    }

    UUID siteId() {
        return siteId;
    }

    void managedBy(UUID manager) {
        if (id().equals(manager)) {
            throw new RuleBroken("lineManager", "Nobody is their own line manager. Choose somebody else.");
        }
        lineManagerId = manager;
    }

    /** The last day counts: access ends when it is over, or at once when it is today or past. */
    void leave(LocalDate lastDay, LocalDate today) {
        if (lastDay == null) {
            throw new Invalid("leftOn", "Enter the last day, for example 19 11 2026.");
        }
        if (lastDay.isBefore(startedOn)) {
            throw new RuleBroken("leftOn", "The last day cannot be before the first one.");
        }
        if (lastDay.isAfter(today.plusYears(1))) {
            throw new RuleBroken("leftOn", "The last day can be at most a year ahead.");
        }
        leftOn = lastDay;
    }

    void comeBack() {
        if (leftOn == null) {
            throw new RuleBroken("This person has not left.");
        }
        leftOn = null;
        remindedAt = null;
        remindedBy = null;
    }

    /** POL-04: the closing reminder was given. */
    void reminded(UUID by, Instant now) {
        if (leftOn == null) {
            throw new RuleBroken("The closing reminder belongs to somebody who leaves.");
        }
        remindedAt = now;
        remindedBy = by;
    }

    boolean goneOn(LocalDate day) {
        return leftOn != null && leftOn.isBefore(day);
    }

    PersonDetails details() {
        return new PersonDetails(
                givenName,
                familyName,
                preferredName,
                email,
                jobTitle,
                employeeNo,
                teamId,
                employmentType,
                lineManagerId,
                startedOn);
    }

    String name() {
        return (preferredName == null ? givenName : preferredName) + " " + familyName;
    }

    String givenName() {
        return givenName;
    }

    String familyName() {
        return familyName;
    }

    String email() {
        return email;
    }

    LocalDate leftOn() {
        return leftOn;
    }

    UUID lineManagerId() {
        return lineManagerId;
    }

    Instant remindedAt() {
        return remindedAt;
    }

    UUID remindedBy() {
        return remindedBy;
    }
}
