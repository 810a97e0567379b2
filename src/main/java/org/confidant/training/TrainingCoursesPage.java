package org.confidant.training;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.security.Role;

/** The catalogue: what is asked of whom; add a course, withdraw one. */
@Named
@ViewScoped
public class TrainingCoursesPage implements Serializable {

    @Inject
    private TrainingService training;

    private final UUID key = Ids.next();
    private List<CourseView> courses = List.of();
    private String code;
    private String title;
    private String provider;
    private Role role;
    private LocalDate mandatoryFrom;
    private Integer validityMonths;
    private Integer passMark;
    private EvidenceType evidenceType;
    private String courseVersion;

    public void load() {
        courses = training.courses();
    }

    public String add() {
        var audience = new Audience(role == null ? Set.of() : Set.of(role));
        training.addCourse(
                new AddCourse(
                        code,
                        title,
                        provider,
                        audience,
                        mandatoryFrom,
                        validityMonths,
                        passMark,
                        evidenceType,
                        courseVersion),
                key);
        Notice.later("The course is in the catalogue.");
        return "courses.xhtml?faces-redirect=true";
    }

    public String withdraw(CourseView course) {
        training.withdrawCourse(course.id(), course.version());
        Notice.later(course.title() + " is asked of nobody any more. What was completed stays on file.");
        return "courses.xhtml?faces-redirect=true";
    }

    public String getLead() {
        long inForce =
                courses.stream().filter(course -> course.withdrawnOn() == null).count();
        return switch ((int) inForce) {
            case 0 -> "No course is asked of anybody yet. Add the first one below.";
            case 1 -> "One course is asked of people.";
            default -> inForce + " courses are asked of people.";
        };
    }

    public List<CourseView> getCourses() {
        return courses;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public EvidenceType[] getEvidenceTypes() {
        return EvidenceType.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public LocalDate getMandatoryFrom() {
        return mandatoryFrom;
    }

    public void setMandatoryFrom(LocalDate mandatoryFrom) {
        this.mandatoryFrom = mandatoryFrom;
    }

    public Integer getValidityMonths() {
        return validityMonths;
    }

    public void setValidityMonths(Integer validityMonths) {
        this.validityMonths = validityMonths;
    }

    public Integer getPassMark() {
        return passMark;
    }

    public void setPassMark(Integer passMark) {
        this.passMark = passMark;
    }

    public EvidenceType getEvidenceType() {
        return evidenceType;
    }

    public void setEvidenceType(EvidenceType evidenceType) {
        this.evidenceType = evidenceType;
    }

    public String getCourseVersion() {
        return courseVersion;
    }

    public void setCourseVersion(String courseVersion) {
        this.courseVersion = courseVersion;
    }
}
