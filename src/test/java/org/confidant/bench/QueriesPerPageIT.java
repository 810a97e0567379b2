package org.confidant.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.confidant.foundation.security.Role;
import org.confidant.support.RunningApplication;
import org.confidant.support.SignedInClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a page asks of the database does not grow with what it shows. Jobs and other tests' sessions work on the same
 * database, so a page is asked for until it was quiet meanwhile; what it needs by itself is the least that was ever
 * counted.
 */
class QueriesPerPageIT {

    private static final int MOST = 6;
    private static final int TRIES = 60;

    /** Names and the keys of titles are asked for once, and only where a row has them. */
    private static final int ONCE_FOR_ALL = 2;

    private static Connection database;

    @BeforeAll
    static void connect() throws SQLException {
        database = RunningApplication.get().database().asOwner();
        oneMoreAgreement();
    }

    /** The sample organisation has three, and a query for each of so few would be within what is allowed once. */
    private static void oneMoreAgreement() {
        SignedInClient.as(Role.CONTRACT_MANAGER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"counterparty":"Counted Ltd","terms":{"direction":"WE_PROCESS_FOR","title":"samples",
                         "dataTypes":"health","specialCategories":true,"effectiveFrom":"2026-01-01","termEnd":"2030-12-31",
                         "evergreen":false,"noticeDays":90,"breachNoticeHours":24,"subProcessing":"SPECIFIC",
                         "endOfContract":"RETURN","certificateRequired":false}}""")
                .post("/api/v1/agreements")
                .then()
                .statusCode(201);
    }

    @AfterAll
    static void disconnect() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "STAFF, /index.xhtml",
        "HR_MANAGER, /incident/list.xhtml",
        "HR_MANAGER, /incident/list.xhtml?status=ALL",
        "HR_MANAGER, /people/list.xhtml",
        "CONTRACT_MANAGER, /agreement/list.xhtml",
        "AUDITOR, /audit/list.xhtml"
    })
    void aPageNeedsSixQueriesAtMost(Role role, String page) throws Exception {
        assertThat(queries(role, page, MOST)).isLessThanOrEqualTo(MOST);
    }

    @Test
    void aCaseNeedsSixQueriesAtMost() throws Exception {
        var page = casePage();

        assertThat(client(Role.HR_MANAGER).get(page).asString()).contains("Their training when it happened");
        assertThat(queries(Role.HR_MANAGER, page, MOST)).isLessThanOrEqualTo(MOST);
    }

    @ParameterizedTest
    @CsvSource({
        "HR_MANAGER, incidents?status=ALL&limit=",
        "HR_MANAGER, people?limit=",
        "CONTRACT_MANAGER, agreements?limit=",
        "AUDITOR, audit-events?limit="
    })
    void moreRowsNeedNoMoreQueries(Role role, String list) throws Exception {
        var path = "/api/v1/" + list;
        var rows = client(role).get(path + 50).jsonPath().getList("rows");

        assertThat(rows).as("rows of " + list).hasSizeGreaterThan(ONCE_FOR_ALL + 1);
        int one = queries(role, path + 1, 0);
        assertThat(queries(role, path + 50, one)).isLessThanOrEqualTo(one + ONCE_FOR_ALL);
    }

    /** A case with a colleague, so that it says how they were trained when it happened (TRN-07). */
    private static String casePage() {
        String colleague = SignedInClient.as(Role.HR_MANAGER)
                .get("/api/v1/people?limit=1")
                .jsonPath()
                .get("rows[0].id");
        String id = SignedInClient.as(Role.STAFF)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(
                        "{\"category\":\"B3_WRONG_RECIPIENT\",\"narrative\":\"A letter went to the neighbour and came back"
                                + " opened.\",\"detectedAt\":\"2026-11-01T10:00:00Z\",\"personalDataInvolved\":\"YES\","
                                + "\"personsInvolved\":[{\"personId\":\"" + colleague + "\",\"part\":\"WITNESS\"}]}")
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return "/incident/view.xhtml?id=" + id;
    }

    /** Ends as soon as one try needed no more than hoped for. */
    private static int queries(Role role, String path, int hoped) throws Exception {
        var client = client(role);
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < TRIES && least > hoped; i++) {
            least = Math.min(least, QueryCount.least(database, 1, () -> client.get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .statusCode()));
        }
        return least;
    }

    private static RequestSpecification client(Role role) {
        return SignedInClient.as(role).accept("*/*");
    }
}
