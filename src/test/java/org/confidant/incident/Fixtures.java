package org.confidant.incident;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Incidents to test with. */
final class Fixtures {

    static final Instant NOTICED = Instant.parse("2026-11-19T17:30:00Z");
    static final Instant SENT = Instant.parse("2026-11-19T17:42:00Z");
    static final UUID REPORTER = UUID.fromString("018f0000-0000-7000-8000-00000000000a");
    static final UUID HANDLER = UUID.fromString("018f0000-0000-7000-8000-00000000000b");

    private Fixtures() {}

    static ReportIncident said(IncidentCategory category, Known personalData) {
        return said(
                category, personalData, "A letter for one client was put into another client's envelope.", at(NOTICED));
    }

    static ReportIncident said(
            IncidentCategory category, Known personalData, String narrative, OffsetDateTime noticed) {
        return new ReportIncident(
                category,
                noticed,
                HowDetected.STAFF,
                null,
                null,
                null,
                null,
                narrative,
                personalData,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Incident incident() {
        return incident(said(IncidentCategory.B3_WRONG_RECIPIENT, Known.YES));
    }

    static Incident incident(ReportIncident said) {
        var id = UUID.randomUUID();
        var form = IncidentForm.submitted(id, REPORTER, said, SENT);
        var incident = Incident.submitted(
                id, new IncidentReference(2026, 47), form, NoticeTimes.from(SENT, form.detectedAt(), 72, 1), 4, 24);
        incident.planNext(null);
        return incident;
    }

    static TriageIncident triage(IncidentStatus result) {
        return triage(result, null, null, null);
    }

    static TriageIncident triage(IncidentStatus result, Instant aware, String reason, String dpoNote) {
        return new TriageIncident(
                result,
                IncidentCategory.B3_WRONG_RECIPIENT,
                List.of(),
                null,
                List.of(BreachType.CONFIDENTIALITY),
                Cause.ACCIDENTAL,
                Cyber.NO,
                Known.YES,
                Known.NO,
                ControllerRole.WE_ARE_CONTROLLER,
                aware == null ? null : at(aware),
                reason,
                dpoNote,
                "Letter in the wrong envelope",
                result == IncidentStatus.UNDER_INVESTIGATION ? null : "It turned out so.");
    }

    static Incident investigated() {
        var incident = incident();
        incident.acknowledge(HANDLER, SENT.plusSeconds(600));
        incident.triage(triage(IncidentStatus.UNDER_INVESTIGATION), SENT.plusSeconds(1200));
        return incident;
    }

    static Incident decided(Choice choice) {
        var incident = investigated();
        incident.assess(new AssessRisk(choice == Choice.NOTIFY ? 3 : 2, 2, null));
        incident.decide(new DecideNotification(choice, "It came back unopened."), true, SENT.plusSeconds(1800));
        return incident;
    }

    static RecordFindings findings() {
        return new RecordFindings(
                "Two letters were printed in one run.",
                "One address was seen.",
                "The letter came back.",
                "Letters are printed one by one.",
                HrOutcome.ADVICE_TRAINING,
                null,
                false);
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
