package org.confidant.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.InsertOnly;
import org.confidant.foundation.persistence.Row;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Sealed;

/**
 * The form as it was sent, once and for all (INC-08). The database lets the application insert it and read it, no more.
 * What turns out differently later stands in dated amendments and on the case.
 */
@Entity
@InsertOnly
@Table(name = "incident_form")
public class IncidentForm extends Identified {

    /** In the order in which a row is read and written. */
    static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "incident_id",
            "reporter_id",
            "reporter_mode",
            "submitted_at",
            "category",
            "detected_at",
            "detected_known",
            "how_detected",
            "occurred_from",
            "occurred_to",
            "occurred_precision",
            "location",
            "narrative",
            "personal_data",
            "subject_categories",
            "approx_subjects",
            "approx_records",
            "data_categories",
            "breach_types",
            "encrypted",
            "recoverable",
            "recipient_trusted",
            "vulnerable_group",
            "cyber",
            "urgent",
            "immediate_actions",
            "contained_at",
            "late_reason",
            "subtype",
            "cause",
            "controller_role",
            "client_ref",
            "detriment_concern",
            "safeguarding");

    @Column(name = "incident_id", columnDefinition = "UUID")
    private UUID incidentId;

    @Column(name = "reporter_id", columnDefinition = "UUID")
    private UUID reporterId;

    @Enumerated(EnumType.STRING)
    @Column(name = "reporter_mode")
    private ReporterMode reporterMode;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private IncidentCategory category;

    @Column(name = "detected_at")
    private Instant detectedAt;

    @Column(name = "detected_known")
    private boolean detectedKnown;

    @Enumerated(EnumType.STRING)
    @Column(name = "how_detected")
    private HowDetected howDetected;

    @Column(name = "occurred_from")
    private Instant occurredFrom;

    @Column(name = "occurred_to")
    private Instant occurredTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "occurred_precision")
    private Precision occurredPrecision;

    private Sealed location;
    private Sealed narrative;

    @Enumerated(EnumType.STRING)
    @Column(name = "personal_data")
    private Known personalData;

    @Column(name = "subject_categories")
    private String subjectCategories;

    @Column(name = "approx_subjects")
    private String approxSubjects;

    @Column(name = "approx_records")
    private String approxRecords;

    @Column(name = "data_categories")
    private String dataCategories;

    @Column(name = "breach_types")
    private String breachTypes;

    @Enumerated(EnumType.STRING)
    private Known encrypted;

    @Enumerated(EnumType.STRING)
    private Known recoverable;

    @Enumerated(EnumType.STRING)
    @Column(name = "recipient_trusted")
    private Known recipientTrusted;

    @Enumerated(EnumType.STRING)
    @Column(name = "vulnerable_group")
    private Known vulnerableGroup;

    @Enumerated(EnumType.STRING)
    private Cyber cyber;

    private boolean urgent;

    @Column(name = "immediate_actions")
    private Sealed immediateActions;

    @Column(name = "contained_at")
    private Instant containedAt;

    @Column(name = "late_reason")
    private Sealed lateReason;

    @Enumerated(EnumType.STRING)
    private IncidentSubtype subtype;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Enumerated(EnumType.STRING)
    @Column(name = "controller_role")
    private ControllerRole controllerRole;

    /** What the client system calls the client: never a name (MIN-01). */
    @Column(name = "client_ref")
    private Sealed clientRef;

    @Enumerated(EnumType.STRING)
    @Column(name = "detriment_concern")
    private Known detrimentConcern;

    @Enumerated(EnumType.STRING)
    private Known safeguarding;

    protected IncidentForm() {}

    private IncidentForm(UUID id) {
        super(id, FIRST_VERSION);
    }

    /** To be read, and not known to the provider. */
    IncidentForm(Row row) {
        super(row.uuid(), row.number());
        incidentId = row.uuid();
        reporterId = row.uuid();
        reporterMode = row.code(ReporterMode.class);
        submittedAt = row.instant();
        category = row.code(IncidentCategory.class);
        detectedAt = row.instant();
        detectedKnown = row.flag();
        howDetected = row.code(HowDetected.class);
        occurredFrom = row.instant();
        occurredTo = row.instant();
        occurredPrecision = row.code(Precision.class);
        location = Sealed.stored(row.bytes());
        narrative = Sealed.stored(row.bytes());
        personalData = row.code(Known.class);
        subjectCategories = row.text();
        approxSubjects = row.text();
        approxRecords = row.text();
        dataCategories = row.text();
        breachTypes = row.text();
        encrypted = row.code(Known.class);
        recoverable = row.code(Known.class);
        recipientTrusted = row.code(Known.class);
        vulnerableGroup = row.code(Known.class);
        cyber = row.code(Cyber.class);
        urgent = row.flag();
        immediateActions = Sealed.stored(row.bytes());
        containedAt = row.instant();
        lateReason = Sealed.stored(row.bytes());
        subtype = row.code(IncidentSubtype.class);
        cause = row.code(Cause.class);
        controllerRole = row.code(ControllerRole.class);
        clientRef = Sealed.stored(row.bytes());
        detrimentConcern = row.code(Known.class);
        safeguarding = row.code(Known.class);
    }

    static IncidentForm submitted(UUID incidentId, UUID reporterId, ReportIncident said, Instant now) {
        var form = new IncidentForm(Ids.next());
        form.incidentId = incidentId;
        form.reporterId = reporterId;
        form.reporterMode = said.reporterMode();
        form.submittedAt = kept(now);
        form.whatHappened(said, now);
        form.whatInformation(said);
        return form;
    }

    /** As it is inserted, for {@link #COLUMNS}. */
    Object[] newRow() {
        return new Object[] {
            id(),
            version(),
            incidentId,
            reporterId,
            reporterMode,
            submittedAt,
            category,
            detectedAt,
            detectedKnown,
            howDetected,
            occurredFrom,
            occurredTo,
            occurredPrecision,
            Sealed.column(location),
            Sealed.column(narrative),
            personalData,
            subjectCategories,
            approxSubjects,
            approxRecords,
            dataCategories,
            breachTypes,
            encrypted,
            recoverable,
            recipientTrusted,
            vulnerableGroup,
            cyber,
            urgent,
            Sealed.column(immediateActions),
            containedAt,
            Sealed.column(lateReason),
            subtype,
            cause,
            controllerRole,
            Sealed.column(clientRef),
            detrimentConcern,
            safeguarding
        };
    }

    private void whatHappened(ReportIncident said, Instant now) {
        category = said.category();
        detectedAt = kept(said.detected(now));
        detectedKnown = said.detectedAt() != null;
        howDetected = said.howDetected();
        occurredFrom = instant(said.occurredFrom());
        occurredTo = instant(said.occurredTo());
        occurredPrecision = said.occurredPrecision();
        location = Sealed.of(here("location"), said.location());
        narrative = Sealed.of(here("narrative"), said.narrative());
        urgent = said.urgent();
        immediateActions = Sealed.of(here("immediate_actions"), said.immediateActions());
        containedAt = instant(said.containedAt());
        lateReason = Sealed.of(here("late_reason"), said.lateReason());
        subtype = said.subtype();
        cause = said.cause();
        clientRef = Sealed.of(here("client_ref"), said.clientRef());
        detrimentConcern = said.detrimentConcern();
        safeguarding = said.safeguarding();
    }

    private void whatInformation(ReportIncident said) {
        personalData = said.personalDataInvolved();
        subjectCategories = Codes.write(said.subjectCategories());
        approxSubjects = said.approxSubjects();
        approxRecords = said.approxRecords();
        dataCategories = Codes.write(said.dataCategories());
        breachTypes = Codes.write(said.breachTypes());
        encrypted = said.encrypted();
        recoverable = said.recoverable();
        recipientTrusted = said.recipientTrusted();
        vulnerableGroup = said.vulnerableGroup();
        cyber = said.cyber();
        controllerRole = said.controllerRole();
    }

    private Place here(String field) {
        return new Place(incidentId, id(), field);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : kept(time.toInstant());
    }

    /** As exactly as the database keeps it, so that the form reads now as it will later. */
    private static Instant kept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    public UUID incidentId() {
        return incidentId;
    }

    public UUID reporterId() {
        return reporterId;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public IncidentCategory category() {
        return category;
    }

    public Instant detectedAt() {
        return detectedAt;
    }

    /** False when the reporter could not say: then the moment of sending stands in. */
    public boolean detectedKnown() {
        return detectedKnown;
    }

    public HowDetected howDetected() {
        return howDetected;
    }

    /** When it happened, or as near to that as anybody said. */
    Instant happened() {
        if (occurredFrom != null) return occurredFrom;
        return detectedAt != null ? detectedAt : submittedAt;
    }

    public Instant occurredFrom() {
        return occurredFrom;
    }

    public Instant occurredTo() {
        return occurredTo;
    }

    public Precision occurredPrecision() {
        return occurredPrecision;
    }

    public String location() {
        return Sealed.text(location, here("location"));
    }

    public String narrative() {
        return Sealed.text(narrative, here("narrative"));
    }

    public Known personalData() {
        return personalData;
    }

    public Set<SubjectCategory> subjectCategories() {
        return Codes.read(SubjectCategory.class, subjectCategories);
    }

    public PeopleCount approxSubjects() {
        return PeopleCount.parse(approxSubjects);
    }

    public PeopleCount approxRecords() {
        return PeopleCount.parse(approxRecords);
    }

    public Set<DataCategory> dataCategories() {
        return Codes.read(DataCategory.class, dataCategories);
    }

    public Set<BreachType> breachTypes() {
        return Codes.read(BreachType.class, breachTypes);
    }

    public Known encrypted() {
        return encrypted;
    }

    public Known recoverable() {
        return recoverable;
    }

    public Known recipientTrusted() {
        return recipientTrusted;
    }

    public Known vulnerableGroup() {
        return vulnerableGroup;
    }

    public Cyber cyber() {
        return cyber;
    }

    public boolean urgent() {
        return urgent;
    }

    public String immediateActions() {
        return Sealed.text(immediateActions, here("immediate_actions"));
    }

    public Instant containedAt() {
        return containedAt;
    }

    public String lateReason() {
        return Sealed.text(lateReason, here("late_reason"));
    }

    public ReporterMode reporterMode() {
        return reporterMode;
    }

    /** Null when the reporter did not choose one. */
    public IncidentSubtype subtype() {
        return subtype;
    }

    public Cause cause() {
        return cause;
    }

    public ControllerRole controllerRole() {
        return controllerRole;
    }

    public String clientRef() {
        return Sealed.text(clientRef, here("client_ref"));
    }

    /** Whether the reporter fears to be treated badly for it (INC-21). */
    public Known detrimentConcern() {
        return detrimentConcern;
    }

    /** Whether a child or an adult could be in danger. */
    public Known safeguarding() {
        return safeguarding;
    }
}
