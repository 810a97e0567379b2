package org.confidant.incident;

import static org.confidant.incident.IncidentStatus.ACKNOWLEDGED;
import static org.confidant.incident.IncidentStatus.CLOSED;
import static org.confidant.incident.IncidentStatus.DECIDED;
import static org.confidant.incident.IncidentStatus.DRAFT;
import static org.confidant.incident.IncidentStatus.NOTIFIED_COMPLETE;
import static org.confidant.incident.IncidentStatus.NOTIFIED_INITIAL;
import static org.confidant.incident.IncidentStatus.NOTIFYING;
import static org.confidant.incident.IncidentStatus.OUTCOME_RECORDED;
import static org.confidant.incident.IncidentStatus.REMEDIATION;
import static org.confidant.incident.IncidentStatus.REOPENED;
import static org.confidant.incident.IncidentStatus.RISK_ASSESSED;
import static org.confidant.incident.IncidentStatus.SUBMITTED;
import static org.confidant.incident.IncidentStatus.TRIAGED;
import static org.confidant.incident.IncidentStatus.UNDER_INVESTIGATION;
import static org.confidant.incident.IncidentStatus.WITHDRAWN_BY_REPORTER;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.persistence.Row;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Violation;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Sealed;
import org.confidant.incident.clock.CaseClock;
import org.confidant.incident.clock.ClockKind;

/**
 * A case: what became of an incident form. It is born when the form is sent, somebody acknowledges it and looks at it,
 * a risk is assessed, a person decides whether the Commissioner is told, things are put right, and it is closed. It is
 * never deleted. Beside it, insert-only, stand the form as it was sent and everything that happened.
 */
@Entity
@Table(name = "incident")
public class Incident extends Identified {

    /** Stands in the column where a case has no deadline, so that the list stays one index. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** In the order in which a row is read and written. */
    static final List<String> COLUMNS = columns();

    private String reference;

    @Column(name = "reference_number")
    private int referenceNumber;

    @Enumerated(EnumType.STRING)
    private IncidentStatus status = DRAFT;

    @Column(name = "is_open")
    private boolean open;

    @Column(name = "reporter_id", columnDefinition = "UUID")
    private UUID reporterId;

    /** What Confidant found, when it raised the case by itself; else null. */
    private String alarm;

    @Column(name = "handler_id", columnDefinition = "UUID")
    private UUID handlerId;

    private Sealed title;

    @Enumerated(EnumType.STRING)
    private IncidentCategory category;

    @Column(name = "other_categories")
    private String otherCategories;

    @Enumerated(EnumType.STRING)
    private IncidentSubtype subtype;

    @Column(name = "breach_types")
    private String breachTypes;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Enumerated(EnumType.STRING)
    private Cyber cyber;

    @Enumerated(EnumType.STRING)
    @Column(name = "personal_data")
    private Known personalData;

    @Enumerated(EnumType.STRING)
    @Column(name = "vulnerable_group")
    private Known vulnerableGroup;

    @Enumerated(EnumType.STRING)
    @Column(name = "controller_role")
    private ControllerRole controllerRole;

    private boolean urgent;

    /** INC-06, as it was found when the form came in. */
    @Column(name = "late_report")
    private boolean lateReport;

    @Embedded
    private NoticeTimes times;

    @Column(name = "acknowledge_by")
    private Instant acknowledgeBy;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "contained_at")
    private Instant containedAt;

    private Integer likelihood;
    private Integer severity;

    @Enumerated(EnumType.STRING)
    private Choice decision;

    @Column(name = "notice_settled_at")
    private Instant noticeSettledAt;

    @Embedded
    private Findings findings;

    @Column(name = "outcome_recorded_at")
    private Instant outcomeRecordedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "next_deadline")
    private Instant nextDeadline = NEVER;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_deadline_kind")
    private DeadlineKind nextDeadlineKind = DeadlineKind.NONE;

    protected Incident() {}

    private Incident(UUID id) {
        super(id, FIRST_VERSION);
    }

    private static List<String> columns() {
        var columns = new ArrayList<>(List.of(
                "id",
                "version",
                "reference",
                "reference_number",
                "status",
                "is_open",
                "reporter_id",
                "alarm",
                "handler_id",
                "title",
                "category",
                "other_categories",
                "subtype",
                "breach_types",
                "cause",
                "cyber",
                "personal_data",
                "vulnerable_group",
                "controller_role",
                "urgent",
                "late_report"));
        columns.addAll(NoticeTimes.COLUMNS);
        columns.addAll(List.of(
                "acknowledge_by",
                "acknowledged_at",
                "contained_at",
                "likelihood",
                "severity",
                "decision",
                "notice_settled_at"));
        columns.addAll(Findings.COLUMNS);
        columns.addAll(List.of("outcome_recorded_at", "closed_at", "next_deadline", "next_deadline_kind"));
        return List.copyOf(columns);
    }

    /** To be read, and not known to the provider: what is to be changed is found as an entity. */
    Incident(Row row) {
        super(row.uuid(), row.number());
        reference = row.text();
        referenceNumber = (int) row.number();
        status = row.code(IncidentStatus.class);
        open = row.flag();
        reporterId = row.uuid();
        alarm = row.text();
        handlerId = row.uuid();
        title = Sealed.stored(row.bytes());
        category = row.code(IncidentCategory.class);
        otherCategories = row.text();
        subtype = row.code(IncidentSubtype.class);
        breachTypes = row.text();
        cause = row.code(Cause.class);
        cyber = row.code(Cyber.class);
        personalData = row.code(Known.class);
        vulnerableGroup = row.code(Known.class);
        controllerRole = row.code(ControllerRole.class);
        urgent = row.flag();
        lateReport = row.flag();
        times = new NoticeTimes(row);
        acknowledgeBy = row.instant();
        acknowledgedAt = row.instant();
        containedAt = row.instant();
        likelihood = row.numberOrNull();
        severity = row.numberOrNull();
        decision = row.code(Choice.class);
        noticeSettledAt = row.instant();
        findings = new Findings(row).orNothing();
        outcomeRecordedAt = row.instant();
        closedAt = row.instant();
        nextDeadline = row.instant();
        nextDeadlineKind = row.code(DeadlineKind.class);
    }

    /** As it is inserted when it is born, for {@link #COLUMNS}: nothing has been found yet. */
    Object[] newRow() {
        var row = new ArrayList<Object>(Arrays.asList(
                id(),
                version(),
                reference,
                referenceNumber,
                status,
                open,
                reporterId,
                alarm,
                handlerId,
                Sealed.column(title),
                category,
                otherCategories,
                subtype,
                breachTypes,
                cause,
                cyber,
                personalData,
                vulnerableGroup,
                controllerRole,
                urgent,
                lateReport));
        row.addAll(times.newRow());
        row.addAll(Arrays.asList(
                acknowledgeBy, acknowledgedAt, containedAt, likelihood, severity, decision, noticeSettledAt));
        row.addAll(Collections.nCopies(Findings.COLUMNS.size(), null));
        row.addAll(Arrays.asList(outcomeRecordedAt, closedAt, nextDeadline, nextDeadlineKind));
        return row.toArray();
    }

    /** A form arrives and becomes a case. The hours count from when it was noticed until somebody says otherwise. */
    static Incident submitted(
            UUID id, IncidentReference reference, IncidentForm form, NoticeTimes times, int ackHours, int lateHours) {
        var incident = new Incident(id);
        incident.reference = reference.text();
        incident.referenceNumber = reference.number();
        incident.reporterId = form.reporterId();
        incident.category = form.category();
        incident.otherCategories = "";
        incident.breachTypes = Codes.write(form.breachTypes());
        incident.subtype = form.subtype();
        incident.cause = form.cause();
        incident.cyber = form.cyber();
        incident.personalData = form.personalData();
        incident.vulnerableGroup = form.vulnerableGroup();
        incident.controllerRole = form.controllerRole();
        incident.urgent = form.urgent();
        incident.containedAt = form.containedAt();
        incident.times = times;
        incident.lateReport = times.late(lateHours);
        incident.acknowledgeBy = form.submittedAt().plus(Duration.ofHours(ackHours));
        incident.become(SUBMITTED);
        return incident;
    }

    void raisedBecauseOf(String code) {
        alarm = code;
    }

    void acknowledge(UUID handler, Instant now) {
        become(ACKNOWLEDGED);
        handlerId = handler;
        acknowledgedAt = now;
    }

    void withdraw() {
        if (status != SUBMITTED) {
            throw new RuleBroken(
                    "This report has been read already and cannot be withdrawn. Add what is to be known instead.");
        }
        become(WITHDRAWN_BY_REPORTER);
    }

    /** ACKNOWLEDGED becomes TRIAGED and at once what the triage found. */
    void triage(TriageIncident found, Instant now) {
        found.check();
        become(TRIAGED);
        if (found.awareAt() != null) {
            times.in(id()).aware(found.awareAt().toInstant(), found.awareReason(), found.dpoNote(), now);
        }
        category = found.category();
        otherCategories = Codes.write(found.otherCategories());
        subtype = found.subtype();
        breachTypes = Codes.write(found.breachTypes());
        cause = found.cause() == null ? Cause.UNKNOWN : found.cause();
        cyber = found.cyber() == null ? Cyber.DONT_KNOW : found.cyber();
        personalData = found.personalDataInvolved();
        vulnerableGroup = found.vulnerableGroup() == null ? Known.UNKNOWN : found.vulnerableGroup();
        controllerRole = found.controllerRole();
        title = Sealed.of(here("title"), found.title());
        become(found.result());
    }

    void contain(Instant when, Instant now) {
        needOpen();
        if (when.isAfter(now.plusSeconds(60))) {
            throw new RuleBroken("containedAt", "This is in the future. Say when it was contained.");
        }
        containedAt = when;
    }

    /** The rating that counts: for vulnerable people it may be higher than the one given (INC-12). */
    RiskGrid assess(AssessRisk said) {
        said.check();
        if (status != RISK_ASSESSED) {
            become(RISK_ASSESSED);
        }
        var grid =
                RiskGrid.rated(said.likelihood(), said.severity(), vulnerableGroup == Known.YES, containedAt != null);
        likelihood = grid.likelihood();
        severity = grid.severity();
        return grid;
    }

    /** NOTIFY goes on to telling the Commissioner, NOT_NOTIFY ends the hours, PENDING changes nothing but the record. */
    void decide(DecideNotification said, boolean dpoAdvised, Instant now) {
        decide(said, dpoAdvised, new Advices(risk() == null ? null : risk().advice(), null, null), now);
    }

    /** As above, with all that was advised: whoever decides against any of it says why (INC-14, INC-15). */
    void decide(DecideNotification said, boolean dpoAdvised, Advices advices, Instant now) {
        if (status != RISK_ASSESSED) {
            throw new RuleBroken("A decision needs a risk assessment first.");
        }
        said.check(advices);
        decision = said.decision();
        if (decision == Choice.PENDING) {
            return;
        }
        if (!dpoAdvised) {
            throw new RuleBroken(
                    "decision", "The data protection officer has not advised yet. Ask for the advice first.");
        }
        become(DECIDED);
        noticeSettledAt = decision == Choice.NOT_NOTIFY ? now : null;
        become(decision == Choice.NOTIFY ? NOTIFYING : REMEDIATION);
    }

    void told(RecordNotice said, Instant now) {
        boolean first = status == NOTIFYING;
        if (!first && status != NOTIFIED_INITIAL) {
            throw new RuleBroken("There is no decision to tell the Commissioner, or the report is complete.");
        }
        said.check(times.clock(), first, now);
        if (first) {
            become(NOTIFIED_INITIAL);
            noticeSettledAt = said.sentAt().toInstant();
        }
        if (said.complete()) {
            become(NOTIFIED_COMPLETE);
            become(REMEDIATION);
        }
    }

    void found(RecordFindings said) {
        needOpen();
        said.check();
        findings = Findings.of(id(), said);
    }

    void outcomeRecorded(Instant now) {
        needOpen();
        outcomeRecordedAt = now;
    }

    /** Every guard of CLOSED that does not hold, in words; empty when the case may be closed. */
    List<Violation> missingToClose(boolean everyActionOwned) {
        var missing = new ArrayList<Violation>();
        if (status != REMEDIATION && status != OUTCOME_RECORDED) {
            missing.add(new Violation("status", beforeRemediation()));
        }
        missing.addAll((findings == null ? new Findings() : findings).missing(personalData != Known.NO));
        if (outcomeRecordedAt == null) {
            missing.add(new Violation(
                    "outcome", "The outcome is missing: say what came of it, also if there was no case to answer."));
        }
        if (!everyActionOwned) {
            missing.add(new Violation("actions", "An action is neither done nor owned by somebody."));
        }
        return missing;
    }

    private Place here(String field) {
        return new Place(id(), id(), field);
    }

    private String beforeRemediation() {
        return switch (status) {
            case SUBMITTED -> "Nobody has acknowledged it yet.";
            case ACKNOWLEDGED, TRIAGED -> "It has not been triaged yet.";
            case UNDER_INVESTIGATION, REOPENED -> "The risk has not been assessed yet.";
            case RISK_ASSESSED, DECIDED -> "Nobody has decided yet whether the Commissioner is told.";
            case NOTIFYING -> "The Commissioner has not been told yet.";
            case NOTIFIED_INITIAL, NOTIFIED_COMPLETE -> "The report to the Commissioner is not complete yet.";
            default -> "It is closed already.";
        };
    }

    void close(boolean everyActionOwned, Instant now) {
        var missing = missingToClose(everyActionOwned);
        if (!missing.isEmpty()) {
            throw new RuleBroken(
                    "The case cannot be closed yet. " + missing.get(0).sentence(), missing);
        }
        if (status == REMEDIATION) {
            become(OUTCOME_RECORDED);
        }
        become(CLOSED);
        closedAt = now;
    }

    void reopen() {
        become(REOPENED);
        become(UNDER_INVESTIGATION);
        closedAt = null;
        likelihood = null;
        severity = null;
        decision = null;
    }

    /** Keeps the column that the inbox is sorted by true. @param action when the earliest open action is due, or null */
    void planNext(Instant action) {
        nextDeadline = NEVER;
        nextDeadlineKind = DeadlineKind.NONE;
        if (status == SUBMITTED) {
            consider(acknowledgeBy, DeadlineKind.ACKNOWLEDGE);
        }
        if (noticeClockRuns()) {
            consider(times.clock().deadline(), DeadlineKind.TELL_COMMISSIONER);
        }
        if (open && action != null) {
            consider(action, DeadlineKind.ACTION);
        }
    }

    /** As {@link #planNext(Instant)}, with the deadlines that stand beside the case. */
    void planNext(Instant action, Collection<CaseClock> clocks) {
        planNext(action);
        clocks.stream()
                .filter(CaseClock::runs)
                .forEach(one -> consider(
                        one.deadline(),
                        one.kind() == ClockKind.CONTROLLER ? DeadlineKind.TELL_CONTROLLER : DeadlineKind.REPORT_ITEM));
    }

    private void consider(Instant deadline, DeadlineKind kind) {
        if (deadline.isBefore(nextDeadline)) {
            nextDeadline = deadline;
            nextDeadlineKind = kind;
        }
    }

    /** The hours count until the Commissioner is told, or somebody decided with a reason that there is no need. */
    public boolean noticeClockRuns() {
        return open && noticeSettledAt == null && personalData != Known.NO;
    }

    private void become(IncidentStatus next) {
        if (!status.mayBecome(next)) {
            throw new RuleBroken("This case is \"" + status.words() + "\" and cannot become \"" + next.words() + "\".");
        }
        status = next;
        open = next.open();
    }

    private void needOpen() {
        if (!open) {
            throw new RuleBroken("This case is \"" + status.words() + "\". Reopen it to change it.");
        }
    }

    /** Whether the Caldicott Guardian is to know (INC-09). */
    boolean concernsCaldicottGuardian() {
        return category.concernsCaldicottGuardian()
                || otherCategories().stream().anyMatch(IncidentCategory::concernsCaldicottGuardian);
    }

    /** A few words for a list: those of the handler, else those of the kind. Never the reporter's text. */
    public String title() {
        return title == null ? category.words() : Sealed.text(title, here("title"));
    }

    /** Null as long as nobody assessed it. */
    public RiskGrid risk() {
        return likelihood == null ? null : new RiskGrid(likelihood, severity);
    }

    public Set<IncidentCategory> otherCategories() {
        return otherCategories.isEmpty()
                ? EnumSet.noneOf(IncidentCategory.class)
                : Codes.read(IncidentCategory.class, otherCategories);
    }

    public Set<BreachType> breachTypes() {
        return Codes.read(BreachType.class, breachTypes);
    }

    /** Null when there is none. */
    public Instant nextDeadline() {
        return NEVER.equals(nextDeadline) ? null : nextDeadline;
    }

    public DeadlineKind nextDeadlineKind() {
        return nextDeadlineKind;
    }

    public String reference() {
        return reference;
    }

    public IncidentStatus status() {
        return status;
    }

    public boolean open() {
        return open;
    }

    public UUID reporterId() {
        return reporterId;
    }

    public UUID handlerId() {
        return handlerId;
    }

    public IncidentCategory category() {
        return category;
    }

    public IncidentSubtype subtype() {
        return subtype;
    }

    public Cause cause() {
        return cause;
    }

    public Cyber cyber() {
        return cyber;
    }

    public Known personalData() {
        return personalData;
    }

    public Known vulnerableGroup() {
        return vulnerableGroup;
    }

    public ControllerRole controllerRole() {
        return controllerRole;
    }

    public boolean urgent() {
        return urgent;
    }

    public boolean lateReport() {
        return lateReport;
    }

    public NoticeTimes times() {
        return times.in(id());
    }

    public Instant acknowledgeBy() {
        return acknowledgeBy;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public Instant containedAt() {
        return containedAt;
    }

    public Choice decision() {
        return decision;
    }

    public Instant noticeSettledAt() {
        return noticeSettledAt;
    }

    /** Null as long as nothing was found. */
    public Findings findings() {
        return findings == null ? null : findings.in(id());
    }

    public Instant outcomeRecordedAt() {
        return outcomeRecordedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
