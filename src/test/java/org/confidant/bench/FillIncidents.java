package org.confidant.bench;

import static org.confidant.bench.Invented.utc;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.confidant.bench.FillPeople.Somebody;
import org.confidant.foundation.secrets.SealedRows;
import org.confidant.incident.IncidentReference;
import org.confidant.run.Stand;

/** Five years of cases: the newest are open, the older ones ended; every text is sealed under the key of its case. */
final class FillIncidents {

    private static final LocalDateTime NEVER = LocalDateTime.of(9999, 12, 31, 0, 0);
    private static final Duration SPAN = Duration.ofDays(5 * 365);
    private static final int THREADS = 2;

    /** One in so many is open, and never fewer than a page shows. */
    private static final int OPEN = 50;

    private static final int FEWEST_OPEN = 120;
    private static final int UNREAD = 20;

    private static final String[] KINDS = {
        "B3_WRONG_RECIPIENT",
        "B4_DEVICE_LOST_STOLEN",
        "D1_WRONGFUL_DISCLOSURE",
        "A1_ACCESS_NO_LEGIT_REASON",
        "P3_PASSWORD_DISCLOSED",
        "B6_AVAILABILITY_LOSS",
        "E1_EMAIL_RULE",
        "M1_PAPER_DISPOSAL",
        "K1_PHYSICAL",
        "X9_OTHER"
    };
    private static final String[] OPEN_STATES = {
        "ACKNOWLEDGED", "UNDER_INVESTIGATION", "UNDER_INVESTIGATION", "RISK_ASSESSED", "REMEDIATION"
    };

    private final Connection connection;
    private final SealedRows secrets;
    private final List<Somebody> people;
    private final int all;
    private final Instant now;
    private final UUID handler;
    private final UUID lead;
    private final Invented invented;

    private FillIncidents(
            Connection connection, SealedRows secrets, List<Somebody> people, int all, Instant now, int seed)
            throws SQLException {
        this.connection = connection;
        this.secrets = secrets;
        this.people = people;
        this.all = all;
        this.now = now;
        this.invented = new Invented(1_000L + seed);
        var known = new Known(connection);
        this.handler = known.person("fennimore.tinderbox");
        this.lead = known.person("dorian.pebblebrook");
    }

    static void fill(Stand stand, int count, List<Somebody> people)
            throws SQLException, IOException, GeneralSecurityException, InterruptedException {
        var secrets = SealedRows.in(stand.folder());
        var now = Instant.now();
        var references = references(count, now);
        var parts = new ArrayList<Callable<Void>>();
        for (int part = 0; part < THREADS; part++) {
            int from = (int) ((long) count * part / THREADS);
            int to = (int) ((long) count * (part + 1) / THREADS);
            int seed = part;
            parts.add(() -> {
                try (var connection = Fill.bulk(stand.database())) {
                    new FillIncidents(connection, secrets, people, count, now, seed).fill(from, to, references);
                }
                return null;
            });
        }
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (var done : threads.invokeAll(parts)) done.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The incidents could not be filled in", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
        count(stand, references);
    }

    private static Instant submitted(int i, int count, Instant now) {
        return now.minus(Duration.ofHours(1))
                .minus(SPAN.multipliedBy(count - 1L - i).dividedBy(count));
    }

    /** Numbers without gaps, after those of the sample organisation. */
    private static List<IncidentReference> references(int count, Instant now) {
        var references = new ArrayList<IncidentReference>(count);
        int year = 0;
        int number = 0;
        for (int i = 0; i < count; i++) {
            int its =
                    submitted(i, count, now).atZone(ZoneId.of("Europe/London")).getYear();
            number = its == year ? number + 1 : 10_001;
            year = its;
            references.add(new IncidentReference(year, number));
        }
        return references;
    }

    private static void count(Stand stand, List<IncidentReference> references) throws SQLException {
        try (var owner = stand.database().asOwner();
                var update = owner.prepareStatement(
                        "UPDATE incident_counter SET last_number = GREATEST(last_number, ?) WHERE counter_year = ?")) {
            for (int i = 0; i < references.size(); i++) {
                var one = references.get(i);
                if (i + 1 < references.size() && references.get(i + 1).year() == one.year()) continue;
                update.setInt(1, one.number());
                update.setInt(2, one.year());
                update.executeUpdate();
            }
        }
    }

    private void fill(int from, int to, List<IncidentReference> references)
            throws SQLException, GeneralSecurityException {
        try (var keys = new Rows(connection, "record_key", "record_id, wrapped, master_id, made_at");
                var cases = new Rows(
                        connection,
                        "incident",
                        "id, version, reference, reference_number, status, is_open, reporter_id, handler_id, title,"
                                + " category, other_categories, breach_types, cause, cyber, personal_data,"
                                + " vulnerable_group, controller_role, urgent, late_report, submitted_at, detected_at,"
                                + " aware_at, rule_hours, rule_edition, notice_deadline, acknowledge_by,"
                                + " acknowledged_at, likelihood, severity, decision, notice_settled_at, closed_at,"
                                + " next_deadline, next_deadline_kind");
                var forms = new Rows(
                        connection,
                        "incident_form",
                        "id, version, incident_id, reporter_id, reporter_mode, submitted_at, category, detected_at,"
                                + " detected_known, how_detected, occurred_precision, location, narrative,"
                                + " personal_data, subject_categories, data_categories, breach_types, encrypted,"
                                + " recoverable, recipient_trusted, vulnerable_group, cyber, urgent");
                var recipients = new Rows(
                        connection,
                        "incident_recipient",
                        "id, version, incident_id, recorded_at, person_id, role, part");
                var happened = new Rows(
                        connection, "incident_event", "id, version, incident_id, author_id, recorded_at, said, kind");
                var notes = new Rows(
                        connection, "incident_note", "id, version, incident_id, author_id, recorded_at, said");
                var risks = new Rows(
                        connection,
                        "incident_risk",
                        "id, version, incident_id, author_id, recorded_at, said, given_likelihood, given_severity,"
                                + " likelihood, severity");
                var events = FillPeople.events(connection)) {
            int open = Math.max(FEWEST_OPEN, all / OPEN);
            for (int i = from; i < to; i++) {
                var at = submitted(i, all, now);
                boolean isOpen = i >= all - open;
                var status = i >= all - UNREAD
                        ? "SUBMITTED"
                        : isOpen ? invented.of(OPEN_STATES) : i % 17 == 3 ? "NEAR_MISS" : "CLOSED";
                one(
                        i,
                        at,
                        status,
                        isOpen,
                        references.get(i),
                        keys,
                        cases,
                        forms,
                        recipients,
                        happened,
                        notes,
                        risks,
                        events);
            }
        }
    }

    private void one(
            int i,
            Instant at,
            String status,
            boolean open,
            IncidentReference reference,
            Rows keys,
            Rows cases,
            Rows forms,
            Rows recipients,
            Rows happened,
            Rows notes,
            Rows risks,
            Rows events)
            throws SQLException, GeneralSecurityException {
        var id = invented.id(at);
        var reporter = people.get(invented.below(people.size())).id();
        var secret = secrets.of(id);
        var kind = invented.of(KINDS);
        boolean read = !status.equals("SUBMITTED");
        boolean triaged = read && !status.equals("ACKNOWLEDGED");
        boolean assessed = status.equals("RISK_ASSESSED") || status.equals("REMEDIATION") || status.equals("CLOSED");
        boolean settled = status.equals("REMEDIATION") || !open;
        var detected = at.minus(Duration.ofHours(2));
        var deadline = detected.plus(Duration.ofHours(72));
        var acknowledgeBy = at.plus(Duration.ofHours(4));
        var next = settled ? NEVER : utc(read ? deadline : acknowledgeBy);
        keys.add(id, secret.wrapped(), secret.masterId(), utc(at));
        cases.add(
                id,
                3L,
                reference.text(),
                reference.number(),
                status,
                open,
                reporter,
                read ? handler : null,
                triaged ? secret.seal(id, "title", "Letter to the wrong household, number " + i) : null,
                kind,
                "",
                "CONFIDENTIALITY",
                triaged ? "ACCIDENTAL" : "UNKNOWN",
                "NO",
                "YES",
                "NO",
                triaged ? "WE_ARE_CONTROLLER" : "UNKNOWN",
                false,
                false,
                utc(at),
                utc(detected),
                utc(detected),
                72,
                1,
                utc(deadline),
                utc(acknowledgeBy),
                read ? utc(at.plus(Duration.ofHours(1))) : null,
                assessed ? 2 : null,
                assessed ? 2 : null,
                settled && triaged ? "NOT_NOTIFY" : null,
                settled ? utc(at.plus(Duration.ofHours(30))) : null,
                open ? null : utc(at.plus(Duration.ofDays(9))),
                next,
                settled ? "NONE" : read ? "TELL_COMMISSIONER" : "ACKNOWLEDGE");
        var form = invented.id(at);
        forms.add(
                form,
                1L,
                id,
                reporter,
                "NAMED",
                utc(at),
                kind,
                utc(detected),
                true,
                "STAFF",
                "DAY",
                secret.seal(form, "location", "Sample site " + i % 40),
                secret.seal(form, "narrative", invented.narrative()),
                "YES",
                "PATIENTS_CLIENTS",
                "BASIC_IDENTIFIERS,HEALTH",
                "CONFIDENTIALITY",
                "NO",
                "YES",
                "UNKNOWN",
                "NO",
                "NO",
                false);
        recipients.add(invented.id(at), 1L, id, utc(at), handler, "HR_MANAGER", "PRIMARY");
        recipients.add(invented.id(at), 1L, id, utc(at), lead, "IG_LEAD", "COPIED");
        happened(happened, secret, id, reporter, at, "SUBMITTED", null);
        happened(
                happened,
                secret,
                id,
                reporter,
                at,
                "ROUTED",
                "Sent to: HR manager. Copied: Information Governance Lead.");
        FillPeople.event(events, invented.id(at), at, reporter, "STAFF", "INCIDENT_SUBMITTED", "INCIDENT", id);
        if (read) {
            var then = at.plus(Duration.ofHours(1));
            happened(happened, secret, id, handler, then, "ACKNOWLEDGED", null);
            FillPeople.event(
                    events,
                    invented.id(then),
                    then,
                    handler,
                    "HR_MANAGER STAFF",
                    "INCIDENT_ACKNOWLEDGED",
                    "INCIDENT",
                    id);
        }
        if (triaged && i % 2 == 0) {
            var then = at.plus(Duration.ofHours(5));
            var note = invented.id(then);
            notes.add(
                    note,
                    1L,
                    id,
                    handler,
                    utc(then),
                    secret.seal(note, "said", "Asked the team leader for the envelope."));
        }
        if (assessed && open) {
            var then = at.plus(Duration.ofHours(20));
            var risk = invented.id(then);
            risks.add(risk, 1L, id, handler, utc(then), secret.seal(risk, "said", "It came back closed."), 2, 2, 2, 2);
        } else if (assessed) {
            var then = at.plus(Duration.ofHours(20));
            risks.add(invented.id(then), 1L, id, handler, utc(then), null, 2, 2, 2, 2);
        }
    }

    private void happened(
            Rows rows, SealedRows.OneRecord secret, UUID id, UUID who, Instant when, String kind, String said)
            throws SQLException, GeneralSecurityException {
        var row = invented.id(when);
        rows.add(row, 1L, id, who, utc(when), said == null ? null : secret.seal(row, "said", said), kind);
    }
}
