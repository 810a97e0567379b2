package org.confidant.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.confidant.audit.proof.SamplePack;
import org.confidant.audit.proof.Verifier;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.support.RunningApplication;
import org.confidant.support.SignedInClient;
import org.junit.jupiter.api.Test;

/** The audit trail by REST. */
class AuditApiIT {

    private static final String EVENTS = "/api/v1/audit-events";
    private static final String PACKS = "/api/v1/evidence-packs";

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
    void AUD_08_whoMaySeeHowTheProofStandsAndWhoMayNot() {
        for (var role : RunningApplication.get().accounts().keySet()) {
            boolean may =
                    SignedInClient.may(role, Permission.SEE_AUDIT) || SignedInClient.may(role, Permission.ADMINISTER);
            SignedInClient.as(role).get("/api/v1/audit-trail").then().statusCode(may ? 200 : 403);
        }
        SignedInClient.asNobody().get("/api/v1/audit-trail").then().statusCode(401);
        SignedInClient.asNobody().get("/health/audit").then().body("status", equalTo("UP"));
        SignedInClient.as(Role.STAFF)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/audit-trail/verifications")
                .then()
                .statusCode(403);
        SignedInClient.as(Role.AUDITOR)
                .post("/api/v1/audit-trail/verifications")
                .then()
                .statusCode(400);
        SignedInClient.as(Role.AUDITOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/audit-trail/verifications")
                .then()
                .statusCode(202)
                .body("id", notNullValue());
    }

    @Test
    void AUD_02_aPackOfASignatureProvesItselfHoldsWhatWasSignedAndIsRecorded() throws Exception {
        String attestation = SignedInClient.as(Role.AUDITOR)
                .get(EVENTS + "?action=POLICY_SIGNED&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("rows[0].objectId");

        var files = SamplePack.read(pack("{\"objectType\":\"ATTESTATION\",\"objectId\":\"" + attestation + "\"}"));

        assertThat(files).containsKeys("documents/receipt-" + attestation + ".pdf", "verify.html", "Verify.java");
        assertThat(files.keySet()).anyMatch(name -> name.matches("documents/policy-.*\\.txt"));
        assertThat(new String(files.get("events.jsonl"), StandardCharsets.UTF_8))
                .contains("\"action\":\"POLICY_SIGNED\"")
                .contains("\"objectId\":\"" + attestation + "\"");
        var verifier = Verifier.of(files);
        assertThat(verifier.verdict(files)).startsWith("VALID: ");
        for (var name : files.keySet())
            assertThat(verifier.verdict(SamplePack.touched(files, name)))
                    .as(name)
                    .startsWith("NOT VALID: ");
        SignedInClient.as(Role.AUDITOR)
                .get(EVENTS + "?action=EVIDENCE_PACK_MADE&limit=1")
                .then()
                .body("rows[0].reason", equalTo("ATTESTATION " + attestation));
    }

    @Test
    void AUD_02_aPackOfADayProvesItself() throws Exception {
        var today = When.dayOf(Instant.now());
        var files = SamplePack.read(pack("{\"from\":\"" + today + "\",\"to\":\"" + today + "\"}"));

        assertThat(Verifier.of(files).verdict(files)).startsWith("VALID: ");
    }

    @Test
    void AUD_02_packsAreForThoseWhoReadTheTrailAndNeedAnObjectOrAPeriod() {
        for (var role : RunningApplication.get().accounts().keySet()) {
            if (SignedInClient.may(role, Permission.SEE_AUDIT)) continue;
            SignedInClient.as(role)
                    .body("{\"objectType\":\"THING\",\"objectId\":\"1\"}")
                    .post(PACKS)
                    .then()
                    .statusCode(403);
        }
        wrong("{}", 400);
        wrong("{\"objectType\":\"THING\"}", 400);
        wrong("{\"objectId\":\"1\"}", 400);
        wrong("{\"from\":\"2026-01-01\"}", 400);
        wrong("{\"to\":\"2026-01-01\"}", 400);
        wrong("{\"from\":\"2026-01-02\",\"to\":\"2026-01-01\"}", 400);
        wrong("{\"from\":\"soon\",\"to\":\"2026-01-01\"}", 400);
        wrong("[]", 400);
        wrong("", 400);
        wrong("{\"objectType\":\"NOTHING_OF_THE_KIND\",\"objectId\":\"1\"}", 422);
        wrong("{\"from\":\"2001-01-01\",\"to\":\"2001-01-02\"}", 422);
    }

    private static byte[] pack(String wish) {
        return SignedInClient.as(Role.AUDITOR)
                .accept("application/zip")
                .body(wish)
                .post(PACKS)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }

    private static void wrong(String wish, int status) {
        SignedInClient.as(Role.AUDITOR)
                .body(wish)
                .post(PACKS)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", notNullValue());
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
