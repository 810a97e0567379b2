package org.confidant.incident;

import static org.confidant.incident.ReportIncident.clean;

import jakarta.json.bind.annotation.JsonbTransient;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.confidant.foundation.problem.Violation;
import org.confidant.foundation.problem.Violations;
import org.confidant.foundation.time.LocalMoment;
import org.confidant.foundation.time.LocalMoment.NoSuchMoment;

/**
 * The answers on the staff form as they stand, finished or not. Dates and times are the ones on the wall; they become
 * instants when the form is sent. Kept as a draft between the steps, so everything here may be absent.
 */
public class ReportAnswers implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final LocalTime ABOUT_NOON = LocalTime.NOON;

    private IncidentCategory category;
    private Known detectedKnown;
    private LocalDate detectedDate;
    private LocalTime detectedTime;
    private String detectedOffset;
    private HowDetected howDetected;
    private Precision occurredPrecision;
    private LocalDate occurredDate;
    private LocalTime occurredTime;
    private String occurredOffset;
    private String location;
    private String narrative;
    private boolean urgent;
    private Known personalDataInvolved;
    private SubjectCategory[] subjectCategories;
    private String approxSubjects;
    private String approxRecords;
    private DataCategory[] dataCategories;
    private BreachType[] breachTypes;
    private Known encrypted;
    private Known recoverable;
    private Known recipientTrusted;
    private Known vulnerableGroup;
    private Cyber cyber;
    private String immediateActions;
    private LocalDate containedDate;
    private LocalTime containedTime;
    private String lateReason;
    private List<InvolvedPerson> personsInvolved = new ArrayList<>();
    private ReporterMode reporterMode = ReporterMode.NAMED;
    private IncidentSubtype subtype;
    private Cause cause;
    private ControllerRole controllerRole;
    private String clientRef;
    private Known detrimentConcern;
    private Known safeguarding;

    /** What is to be mended on a step (1 or 2), or on the whole form (3). Fields are named as on the page. */
    public List<Violation> violations(int step, Instant now) {
        var moments = new Violations();
        var said = toReport(moments);
        var all = new ArrayList<>(moments.found());
        said.violations(now).stream().map(ReportAnswers::onPage).forEach(all::add);
        return all.stream()
                .filter(one -> step == 3 || stepOf(one.field()) == step)
                .toList();
    }

    private static Violation onPage(Violation found) {
        return switch (found.field()) {
            case "detectedAt" -> new Violation("detectedDate", found.sentence());
            case "occurredFrom" -> new Violation("occurredDate", found.sentence());
            case "containedAt" -> new Violation("containedDate", found.sentence());
            default -> found;
        };
    }

    private static int stepOf(String field) {
        return switch (field) {
            case "category",
                    "detectedDate",
                    "detectedOffset",
                    "occurredDate",
                    "occurredOffset",
                    "narrative",
                    "reporterMode",
                    "clientRef",
                    "location" -> 1;
            case "lateReason" -> 3;
            default -> 2;
        };
    }

    /** The typed command; what cannot be read as a moment is noted in the list. */
    ReportIncident toReport(Violations wrong) {
        return new ReportIncident(
                category,
                detected(wrong),
                howDetected,
                occurred(wrong),
                null,
                occurredPrecision,
                location,
                narrative,
                personalDataInvolved,
                list(subjectCategories),
                approxSubjects,
                approxRecords,
                list(dataCategories),
                list(breachTypes),
                encrypted,
                recoverable,
                recipientTrusted,
                vulnerableGroup,
                cyber,
                urgent,
                immediateActions,
                contained(wrong),
                lateReason,
                personsInvolved,
                reporterMode,
                subtype,
                cause,
                controllerRole,
                clientRef,
                detrimentConcern,
                safeguarding);
    }

    private OffsetDateTime detected(Violations wrong) {
        if (detectedKnown == Known.UNKNOWN) {
            return null;
        }
        if (detectedDate == null) {
            wrong.add("detectedDate", "Say on which day it was noticed, or choose \"Not yet known\".");
            return null;
        }
        return moment(wrong, detectedDate, detectedTime, detectedOffset, "detected");
    }

    private OffsetDateTime occurred(Violations wrong) {
        if (occurredPrecision == null || occurredPrecision == Precision.UNKNOWN) {
            return null;
        }
        if (occurredDate == null) {
            wrong.add("occurredDate", "Say on which day it happened, or choose \"Not yet known\".");
            return null;
        }
        boolean exact = occurredPrecision == Precision.EXACT;
        return moment(wrong, occurredDate, exact ? occurredTime : LocalTime.MIDNIGHT, occurredOffset, "occurred");
    }

    private OffsetDateTime contained(Violations wrong) {
        if (containedDate == null && containedTime != null) {
            wrong.add("containedDate", "Say on which day it was contained.");
        }
        return containedDate == null ? null : moment(wrong, containedDate, containedTime, LocalMoment.GMT, "contained");
    }

    private static OffsetDateTime moment(
            Violations wrong, LocalDate date, LocalTime time, String offset, String field) {
        try {
            var local = date.atTime(time == null ? ABOUT_NOON : time);
            return LocalMoment.resolve(local, offset).atZone(LocalMoment.ZONE).toOffsetDateTime();
        } catch (NoSuchMoment said) {
            boolean twice = LocalMoment.times(date.atTime(time == null ? ABOUT_NOON : time)) == 2;
            wrong.add(field + (twice ? "Offset" : "Date"), said.getMessage());
            return null;
        }
    }

    /** The hour of this date and time comes twice, so the page has to ask which one is meant (TIM-02). */
    @JsonbTransient
    public boolean isDetectedTwice() {
        return twice(detectedDate, detectedTime);
    }

    @JsonbTransient
    public boolean isOccurredTwice() {
        return occurredPrecision == Precision.EXACT && twice(occurredDate, occurredTime);
    }

    private static boolean twice(LocalDate date, LocalTime time) {
        return date != null && time != null && LocalMoment.times(LocalDateTime.of(date, time)) == 2;
    }

    /** INC-06: noticed longer ago than the policy's "immediately" allows. */
    boolean late(Instant now, int hours) {
        var noticed = toReport(new Violations()).detected(now);
        return noticed.plusSeconds(hours * 3_600L).isBefore(now);
    }

    /** The free texts, for the detector of MIN-02. */
    @JsonbTransient
    String freeText() {
        return String.join(
                "\n", text(narrative), text(location), text(immediateActions), text(lateReason), text(clientRef));
    }

    private static String text(String value) {
        var cleaned = clean(value);
        return cleaned == null ? "" : cleaned;
    }

    private static <T> List<T> list(T[] values) {
        return values == null ? List.of() : Arrays.asList(values);
    }

    public IncidentCategory getCategory() {
        return category;
    }

    public void setCategory(IncidentCategory category) {
        this.category = category;
    }

    public Known getDetectedKnown() {
        return detectedKnown;
    }

    public void setDetectedKnown(Known detectedKnown) {
        this.detectedKnown = detectedKnown;
    }

    public LocalDate getDetectedDate() {
        return detectedDate;
    }

    public void setDetectedDate(LocalDate detectedDate) {
        this.detectedDate = detectedDate;
    }

    public LocalTime getDetectedTime() {
        return detectedTime;
    }

    public void setDetectedTime(LocalTime detectedTime) {
        this.detectedTime = detectedTime;
    }

    public String getDetectedOffset() {
        return detectedOffset;
    }

    public void setDetectedOffset(String detectedOffset) {
        this.detectedOffset = detectedOffset;
    }

    public HowDetected getHowDetected() {
        return howDetected;
    }

    public void setHowDetected(HowDetected howDetected) {
        this.howDetected = howDetected;
    }

    public Precision getOccurredPrecision() {
        return occurredPrecision;
    }

    public void setOccurredPrecision(Precision occurredPrecision) {
        this.occurredPrecision = occurredPrecision;
    }

    public LocalDate getOccurredDate() {
        return occurredDate;
    }

    public void setOccurredDate(LocalDate occurredDate) {
        this.occurredDate = occurredDate;
    }

    public LocalTime getOccurredTime() {
        return occurredTime;
    }

    public void setOccurredTime(LocalTime occurredTime) {
        this.occurredTime = occurredTime;
    }

    public String getOccurredOffset() {
        return occurredOffset;
    }

    public void setOccurredOffset(String occurredOffset) {
        this.occurredOffset = occurredOffset;
    }

    public String getLocation() {
        return location;
    }

    public void setLocation(String location) {
        this.location = location;
    }

    public String getNarrative() {
        return narrative;
    }

    public void setNarrative(String narrative) {
        this.narrative = narrative;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }

    public Known getPersonalDataInvolved() {
        return personalDataInvolved;
    }

    public void setPersonalDataInvolved(Known personalDataInvolved) {
        this.personalDataInvolved = personalDataInvolved;
    }

    public SubjectCategory[] getSubjectCategories() {
        return subjectCategories;
    }

    public void setSubjectCategories(SubjectCategory[] subjectCategories) {
        this.subjectCategories = subjectCategories;
    }

    public String getApproxSubjects() {
        return approxSubjects;
    }

    public void setApproxSubjects(String approxSubjects) {
        this.approxSubjects = approxSubjects;
    }

    public String getApproxRecords() {
        return approxRecords;
    }

    public void setApproxRecords(String approxRecords) {
        this.approxRecords = approxRecords;
    }

    public DataCategory[] getDataCategories() {
        return dataCategories;
    }

    public void setDataCategories(DataCategory[] dataCategories) {
        this.dataCategories = dataCategories;
    }

    public BreachType[] getBreachTypes() {
        return breachTypes;
    }

    public void setBreachTypes(BreachType[] breachTypes) {
        this.breachTypes = breachTypes;
    }

    public Known getEncrypted() {
        return encrypted;
    }

    public void setEncrypted(Known encrypted) {
        this.encrypted = encrypted;
    }

    public Known getRecoverable() {
        return recoverable;
    }

    public void setRecoverable(Known recoverable) {
        this.recoverable = recoverable;
    }

    public Known getRecipientTrusted() {
        return recipientTrusted;
    }

    public void setRecipientTrusted(Known recipientTrusted) {
        this.recipientTrusted = recipientTrusted;
    }

    public Known getVulnerableGroup() {
        return vulnerableGroup;
    }

    public void setVulnerableGroup(Known vulnerableGroup) {
        this.vulnerableGroup = vulnerableGroup;
    }

    public Cyber getCyber() {
        return cyber;
    }

    public void setCyber(Cyber cyber) {
        this.cyber = cyber;
    }

    public String getImmediateActions() {
        return immediateActions;
    }

    public void setImmediateActions(String immediateActions) {
        this.immediateActions = immediateActions;
    }

    public LocalDate getContainedDate() {
        return containedDate;
    }

    public void setContainedDate(LocalDate containedDate) {
        this.containedDate = containedDate;
    }

    public LocalTime getContainedTime() {
        return containedTime;
    }

    public void setContainedTime(LocalTime containedTime) {
        this.containedTime = containedTime;
    }

    public String getLateReason() {
        return lateReason;
    }

    public void setLateReason(String lateReason) {
        this.lateReason = lateReason;
    }

    public List<InvolvedPerson> getPersonsInvolved() {
        return personsInvolved;
    }

    public void setPersonsInvolved(List<InvolvedPerson> personsInvolved) {
        this.personsInvolved = personsInvolved;
    }

    public ReporterMode getReporterMode() {
        return reporterMode;
    }

    public void setReporterMode(ReporterMode reporterMode) {
        this.reporterMode = reporterMode;
    }

    public IncidentSubtype getSubtype() {
        return subtype;
    }

    public void setSubtype(IncidentSubtype subtype) {
        this.subtype = subtype;
    }

    public Cause getCause() {
        return cause;
    }

    public void setCause(Cause cause) {
        this.cause = cause;
    }

    public ControllerRole getControllerRole() {
        return controllerRole;
    }

    public void setControllerRole(ControllerRole controllerRole) {
        this.controllerRole = controllerRole;
    }

    public String getClientRef() {
        return clientRef;
    }

    public void setClientRef(String clientRef) {
        this.clientRef = clientRef;
    }

    public Known getDetrimentConcern() {
        return detrimentConcern;
    }

    public void setDetrimentConcern(Known detrimentConcern) {
        this.detrimentConcern = detrimentConcern;
    }

    public Known getSafeguarding() {
        return safeguarding;
    }

    public void setSafeguarding(Known safeguarding) {
        this.safeguarding = safeguarding;
    }
}
