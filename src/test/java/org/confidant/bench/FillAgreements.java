package org.confidant.bench;

import static org.confidant.bench.Invented.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.bench.FillPeople.Somebody;

/** Agreements in effect, a few of them before or after that, with their two parties. */
final class FillAgreements {

    private static final String[] TERMS = {
        "Personal data of clients, for as long as the service is provided.",
        "Names, addresses, dates of visits and reports about them.",
        "Only on written instructions; kept in the United Kingdom; returned or deleted at the end."
    };

    private final Connection connection;
    private final int count;
    private final List<Somebody> people;
    private final Invented invented = new Invented(2);

    FillAgreements(Connection connection, int count, List<Somebody> people) {
        this.connection = connection;
        this.count = count;
        this.people = people;
    }

    void fill() throws SQLException {
        var known = new Known(connection);
        var manager = known.person("jasper.harbourmoss");
        var now = Instant.now();
        var today = LocalDate.now();
        try (var agreements = new Rows(
                        connection,
                        "agreement",
                        "id, version, reference, state, direction, title, counterparty, owner_id, registered_by,"
                                + " registered_at, nature, purpose, data_types, special_categories, effective_from,"
                                + " term_end, evergreen, notice_days, renewal, breach_notice_hours,"
                                + " certificate_required, records_closed, signed_on, review_due, open_clauses, next_on,"
                                + " next_kind");
                var parties = new Rows(
                        connection, "agreement_party", "id, version, agreement_id, place, ours, role, name, address");
                var steps = new Rows(
                        connection,
                        "agreement_step",
                        "id, agreement_id, step, from_state, to_state, taken_by, taken_at")) {
            for (int i = 0; i < count; i++) {
                var registered = now.minus(Duration.ofDays(1_000)).plusSeconds(i * 60L);
                var id = invented.id(registered);
                boolean draft = i % 20 == 0;
                boolean closed = i % 20 == 1;
                var review = today.plusDays(2 + invented.below(360));
                var other = "Sample supplier " + invented.familyName();
                agreements.add(
                        id,
                        3L,
                        "DPA-2024-%05d".formatted(i + 1),
                        draft ? "DRAFT" : closed ? "EXIT_COMPLETE" : "ACTIVE",
                        "THEY_PROCESS_FOR_US",
                        "Support with " + invented.familyName() + " records",
                        other,
                        i % 1_000 == 0
                                ? manager
                                : people.get(invented.below(people.size())).id(),
                        manager,
                        utc(registered),
                        TERMS[0],
                        TERMS[1],
                        TERMS[2],
                        true,
                        draft ? null : today.minusDays(700),
                        draft ? null : closed ? today.minusDays(100) : today.plusDays(600),
                        false,
                        30,
                        "MANUAL",
                        24,
                        false,
                        closed,
                        draft ? null : today.minusDays(710),
                        draft || closed ? null : review,
                        draft ? 20 : 0,
                        draft || closed ? LocalDate.of(9999, 12, 31) : review,
                        draft || closed ? "NOTHING" : "REVIEW");
                party(parties, id, 0, true, "CONTROLLER", "Sample Care");
                party(parties, id, 1, false, "PROCESSOR", other);
                steps.add(invented.id(registered), id, "REGISTER", null, "DRAFT", manager, utc(registered));
            }
        }
    }

    private void party(Rows rows, UUID agreement, int place, boolean ours, String role, String name)
            throws SQLException {
        rows.add(invented.id(Instant.now()), 1L, agreement, place, ours, role, name, "1 Sample Street, Sampleton");
    }
}
