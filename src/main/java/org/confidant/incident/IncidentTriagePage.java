package org.confidant.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.time.LocalMoment;

/** Triage: what it is at first sight, since when the organisation knows, and where it goes. */
@Named
@ViewScoped
public class IncidentTriagePage extends CasePage {

    private static final long serialVersionUID = 1L;

    private IncidentStatus result;
    private IncidentCategory category;
    private IncidentCategory[] otherCategories;
    private IncidentSubtype subtype;
    private BreachType[] breachTypes;
    private Cause cause;
    private Cyber cyber;
    private Known personalDataInvolved;
    private Known vulnerableGroup;
    private ControllerRole controllerRole;
    private LocalDate awareDate;
    private LocalTime awareTime;
    private String awareOffset;
    private String awareReason;
    private String dpoNote;
    private String title;
    private String reason;

    @Override
    public void load() {
        super.load();
        var incident = getIncident();
        category = incident.category();
        breachTypes = incident.breachTypes().toArray(BreachType[]::new);
        cyber = incident.cyber();
        personalDataInvolved = incident.personalDataInvolved();
        vulnerableGroup = incident.vulnerableGroup();
        subtype = incident.subtype();
        cause = incident.cause() == Cause.UNKNOWN ? null : incident.cause();
        controllerRole = incident.controllerRole() == ControllerRole.UNKNOWN ? null : incident.controllerRole();
        var aware = incident.clock().awareAt().atZone(LocalMoment.ZONE);
        awareDate = aware.toLocalDate();
        awareTime = aware.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        awareOffset = LocalMoment.times(aware.toLocalDateTime()) == 2
                ? aware.getOffset().getId()
                : null;
    }

    public String triage() {
        incidents()
                .triage(
                        getId(),
                        version(),
                        new TriageIncident(
                                result,
                                category,
                                list(otherCategories),
                                subtype,
                                list(breachTypes),
                                cause,
                                cyber,
                                personalDataInvolved,
                                vulnerableGroup,
                                controllerRole,
                                aware(),
                                awareReason,
                                dpoNote,
                                title,
                                reason));
        Notice.later("Triaged.");
        return toCase();
    }

    /** Null when it was left as it is: the exact second it was noticed must not be lost to the form's minutes. */
    private OffsetDateTime aware() {
        var before = getIncident().clock().awareAt().atZone(LocalMoment.ZONE);
        boolean same = before.toLocalDate().equals(awareDate)
                && before.toLocalTime().truncatedTo(ChronoUnit.MINUTES).equals(awareTime)
                && (awareOffset == null || before.getOffset().getId().equals(awareOffset));
        return same ? null : Moments.needed(awareDate, awareTime, awareOffset, "awareAt");
    }

    /** The hour of this date and time comes twice, so the page asks which one is meant (TIM-02). */
    public boolean isTwice() {
        return Moments.twice(awareDate, awareTime);
    }

    private static <T> List<T> list(T[] values) {
        return values == null ? List.of() : Arrays.asList(values);
    }

    public IncidentStatus getResult() {
        return result;
    }

    public void setResult(IncidentStatus result) {
        this.result = result;
    }

    public IncidentCategory getCategory() {
        return category;
    }

    public void setCategory(IncidentCategory category) {
        this.category = category;
    }

    public IncidentCategory[] getOtherCategories() {
        return otherCategories;
    }

    public void setOtherCategories(IncidentCategory[] otherCategories) {
        this.otherCategories = otherCategories;
    }

    public IncidentSubtype getSubtype() {
        return subtype;
    }

    public void setSubtype(IncidentSubtype subtype) {
        this.subtype = subtype;
    }

    public BreachType[] getBreachTypes() {
        return breachTypes;
    }

    public void setBreachTypes(BreachType[] breachTypes) {
        this.breachTypes = breachTypes;
    }

    public Cause getCause() {
        return cause;
    }

    public void setCause(Cause cause) {
        this.cause = cause;
    }

    public Cyber getCyber() {
        return cyber;
    }

    public void setCyber(Cyber cyber) {
        this.cyber = cyber;
    }

    public Known getPersonalDataInvolved() {
        return personalDataInvolved;
    }

    public void setPersonalDataInvolved(Known personalDataInvolved) {
        this.personalDataInvolved = personalDataInvolved;
    }

    public Known getVulnerableGroup() {
        return vulnerableGroup;
    }

    public void setVulnerableGroup(Known vulnerableGroup) {
        this.vulnerableGroup = vulnerableGroup;
    }

    public ControllerRole getControllerRole() {
        return controllerRole;
    }

    public void setControllerRole(ControllerRole controllerRole) {
        this.controllerRole = controllerRole;
    }

    public LocalDate getAwareDate() {
        return awareDate;
    }

    public void setAwareDate(LocalDate awareDate) {
        this.awareDate = awareDate;
    }

    public LocalTime getAwareTime() {
        return awareTime;
    }

    public void setAwareTime(LocalTime awareTime) {
        this.awareTime = awareTime;
    }

    public String getAwareOffset() {
        return awareOffset;
    }

    public void setAwareOffset(String awareOffset) {
        this.awareOffset = awareOffset;
    }

    public String getAwareReason() {
        return awareReason;
    }

    public void setAwareReason(String awareReason) {
        this.awareReason = awareReason;
    }

    public String getDpoNote() {
        return dpoNote;
    }

    public void setDpoNote(String dpoNote) {
        this.dpoNote = dpoNote;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
