package org.confidant.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.UUID;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.security.Role;
import org.confidant.support.RunningApplication;
import org.confidant.support.SignedInClient;
import org.junit.jupiter.api.Test;

/** The audit trail by REST. */
class AuditApiIT {

    private static final String EVENTS = "/api/v1/audit-events";

    @Test
    void AUD_02_whoMaySeeTheTrailAndWhoMayNot() {
        for (var role : RunningApplication.get().accounts().keySet()) {
            var status = SignedInClient.may(role, Permission.SEE_AUDIT) ? 200 : 403;
            SignedInClient.as(role).get(EVENTS + "?limit=1").then().statusCode(status);
        }
        SignedInClient.asNobody().get(EVENTS).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void AUD_02_aRefusalIsFoundAndPagedThrough() {
        SignedInClient.as(Role.STAFF).get(EVENTS).then().statusCode(403);
        SignedInClient.as(Role.STAFF).get(EVENTS).then().statusCode(403);

        String next = SignedInClient.as(Role.AUDITOR)
                .get(EVENTS + "?outcome=DENIED&objectId=AuditService.search&limit=1")
                .then()
                .statusCode(200)
                .body("rows", hasSize(1))
                .body("rows[0].action", equalTo("ACTION_REFUSED"))
                .body("rows[0].outcome", equalTo("DENIED"))
                .body("rows[0].actorId", notNullValue())
                .body("next", notNullValue())
                .extract()
                .path("next");
        SignedInClient.as(Role.AUDITOR)
                .queryParam("cursor", next)
                .get(EVENTS + "?outcome=DENIED&objectId=AuditService.search&limit=1")
                .then()
                .statusCode(200)
                .body("rows", hasSize(1));
    }

    @Test
    void badInputGetsOneClearSentence() {
        refused("?limit=0");
        refused("?limit=201");
        refused("?cursor=forged");
        refused("?outcome=PERHAPS");
        refused("?from=yesterday");
        refused("?from=2026-02-02&to=2026-02-01");
        refused("?personId=me");
    }

    @Test
    void AUD_03_noNamesOfRequestsSecretsOrWholeAddressesAreShown() {
        SignedInClient.as(Role.AUDITOR)
                .get(EVENTS + "?limit=200")
                .then()
                .statusCode(200)
                .body("rows.size()", lessThanOrEqualTo(200))
                .body(
                        "rows.reason.findAll{it != null}",
                        everyItem(not(equalTo(RunningApplication.get().password()))))
                .body("rows.ipTruncated.findAll{it != null}", everyItem(not(equalTo("127.0.0.1"))));
    }

    @Test
    void INC_18_whoReportedACaseFindsNothingOfTheWorkOnIt() {
        String id = SignedInClient.as(Role.AUDITOR)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(
                        "{\"category\":\"B3_WRONG_RECIPIENT\",\"detectedAt\":\"2026-01-05T09:00:00Z\",\"howDetected\":\"STAFF\","
                                + "\"narrative\":\"A letter went to the wrong address.\",\"personalDataInvolved\":\"YES\"}")
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        SignedInClient.as(Role.HR_MANAGER).get("/api/v1/incidents/" + id).then().statusCode(200);

        SignedInClient.as(Role.AUDITOR)
                .get(EVENTS + "?objectType=INCIDENT&objectId=" + id)
                .then()
                .statusCode(200)
                .body("rows", hasSize(0));
        SignedInClient.as(Role.DPO)
                .get(EVENTS + "?objectType=INCIDENT&objectId=" + id)
                .then()
                .statusCode(200)
                .body("rows.action", hasItem("INCIDENT_READ"));
    }

    private static void refused(String query) {
        SignedInClient.as(Role.AUDITOR)
                .get(EVENTS + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", notNullValue());
    }
}
