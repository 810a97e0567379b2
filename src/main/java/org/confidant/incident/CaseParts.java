package org.confidant.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.confidant.foundation.persistence.Jdbc;
import org.confidant.foundation.persistence.Row;
import org.confidant.foundation.secrets.Sealed;
import org.confidant.incident.clock.CaseAgreement;
import org.confidant.incident.clock.InformedBody;
import org.confidant.incident.clock.OwedItems;

/**
 * Everything that stands beside one case, read with one query over all its tables: a page that asked them one after the
 * other would wait eleven times. The rows are for reading alone; what is to be changed is found as an entity.
 */
final class CaseParts {

    private static final String NOTHING = "NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL";
    private static final String NEWEST = "recorded_at DESC, id DESC";

    /** One table: its rows become what, and its columns stand where, from the person on. */
    private record Table(Class<?> kind, Function<CasePart, ?> row, String name, String columns, String order) {

        String select(int place, int most) {
            boolean action = kind == IncidentAction.class;
            return "(SELECT " + place + " kind, id, version, "
                    + (action ? "added_by, added_at, NULL" : "author_id, recorded_at, said") + ", " + columns
                    + " FROM " + name + " WHERE incident_id = ? ORDER BY " + order + " LIMIT " + most + ")";
        }
    }

    // after kind, id, version, author, time and what was said: person, code, text, four numbers, two secrets, moment,
    // day
    private static final List<Table> TABLES = List.of(
            new Table(
                    IncidentPerson.class,
                    IncidentPerson::new,
                    "incident_person",
                    "person_id, part, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL",
                    NEWEST),
            new Table(
                    IncidentRecipient.class,
                    IncidentRecipient::new,
                    "incident_recipient",
                    "person_id, part, role, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL",
                    NEWEST),
            new Table(IncidentAmendment.class, IncidentAmendment::new, "incident_amendment", NOTHING, NEWEST),
            new Table(IncidentNote.class, IncidentNote::new, "incident_note", NOTHING, NEWEST),
            new Table(
                    IncidentAttachment.class,
                    IncidentAttachment::new,
                    "incident_attachment",
                    "NULL, kind, sha256, byte_count, NULL, NULL, NULL, name, NULL, NULL, NULL",
                    NEWEST),
            new Table(
                    IncidentAction.class,
                    IncidentAction::new,
                    "incident_action",
                    "owner_id, NULL, NULL, NULL, NULL, NULL, NULL, what, evidence, done_at, due_on",
                    "due_on, id"),
            new Table(
                    RiskAssessment.class,
                    RiskAssessment::new,
                    "incident_risk",
                    "NULL, NULL, NULL, given_likelihood, given_severity, likelihood, severity, NULL, NULL, NULL, NULL",
                    NEWEST),
            new Table(
                    RightsAssessment.class,
                    RightsAssessment::new,
                    "incident_rights_risk",
                    "NULL, level, factors, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL",
                    NEWEST),
            new Table(
                    CaseAgreement.class,
                    CaseAgreement::new,
                    "incident_agreement",
                    "agreement_id, direction, called, hours, hours_agreed, taken_off_at IS NOT NULL, NULL, taken_off_why, NULL, told_at, NULL",
                    "recorded_at, id"),
            new Table(
                    InformedBody.class,
                    InformedBody::new,
                    "incident_body",
                    "told_by, CONCAT(body, '/', needed), CONCAT(COALESCE(reference, ''), '\n', COALESCE(ico_reference, '')),"
                            + " NULL, NULL, NULL, NULL, NULL, NULL, told_at, NULL",
                    "recorded_at, id"),
            new Table(
                    OwedItems.class,
                    OwedItems::new,
                    "incident_report",
                    "NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, expected_on",
                    "id"),
            new Table(
                    DpoAdvice.class,
                    DpoAdvice::new,
                    "incident_advice",
                    "NULL, advice, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL",
                    NEWEST),
            new Table(
                    NotificationDecision.class,
                    NotificationDecision::new,
                    "incident_decision",
                    "NULL, decision, grid_advice, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL",
                    NEWEST),
            new Table(
                    NoticeSent.class,
                    NoticeSent::new,
                    "incident_notice",
                    "NULL, NULL, ico_reference, NULL, NULL, NULL, NULL, missing, delay_reason, sent_at, NULL",
                    NEWEST),
            new Table(
                    IncidentEvent.class,
                    IncidentEvent::new,
                    "incident_event",
                    "NULL, kind, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL",
                    NEWEST),
            new Table(
                    IdentityRequest.class,
                    IdentityRequest::new,
                    "incident_identity_request",
                    "NULL, basis, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL",
                    NEWEST),
            new Table(
                    IdentityAnswer.class,
                    IdentityAnswer::new,
                    "incident_identity_answer",
                    "request_id, verdict, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL",
                    NEWEST));

    private static final Map<Integer, String> QUERIES = new ConcurrentHashMap<>();

    private final Map<Class<?>, List<CasePart>> rows = new HashMap<>();

    private CaseParts() {}

    static CaseParts of(Jdbc jdbc, UUID incident, int most) {
        var parts = new CaseParts();
        jdbc.query(
                QUERIES.computeIfAbsent(most, CaseParts::query),
                row -> parts.rows
                        .computeIfAbsent(TABLES.get((int) row.number()).kind(), kind -> new ArrayList<>())
                        .add(part(incident, row)),
                Collections.nCopies(TABLES.size(), incident).toArray());
        return parts;
    }

    private static String query(int most) {
        return IntStream.range(0, TABLES.size())
                .mapToObj(place -> TABLES.get(place).select(place, most))
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** In the order of their table: the newest first, what is to be done by its day. */
    <T> List<T> of(Class<T> kind) {
        var table =
                TABLES.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
        return rows.getOrDefault(kind, List.of()).stream()
                .map(part -> kind.cast(table.row().apply(part)))
                .toList();
    }

    private static CasePart part(UUID incident, Row row) {
        return new CasePart(
                incident,
                row.uuid(),
                row.number(),
                row.uuid(),
                row.instant(),
                Sealed.stored(row.bytes()),
                row.uuid(),
                row.text(),
                row.text(),
                new long[] {row.number(), row.number(), row.number(), row.number()},
                Sealed.stored(row.bytes()),
                Sealed.stored(row.bytes()),
                row.instant(),
                row.day());
    }
}
