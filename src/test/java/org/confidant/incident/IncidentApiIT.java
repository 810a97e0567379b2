package org.confidant.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.security.Role;
import org.confidant.support.SignedInClient;
import org.junit.jupiter.api.Test;

/** Incidents by REST: the same doors as on screen. */
class IncidentApiIT {

    private static final String INCIDENTS = "/api/v1/incidents";
    private static final String MINE = "/api/v1/my-incidents";
    private static final String PROBLEM = "application/problem+json";
    private static final String TEXT =
            "A letter went to the wrong address. \uD83D\uDD12 \u05E9\u05DC\u05D5\u05DD \u202Eabc";

    @Test
    void INC_08_aReportIsMadeOnceForOneKeyAndReadBackByItsAuthor() {
        var key = UUID.randomUUID();

        var first = report(key, body("B3_WRONG_RECIPIENT", TEXT));

        first.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .header("Location", containsString(MINE + "/"))
                .body("reference", startsWith("INC-"))
                .body("status", equalTo("SUBMITTED"))
                .body("form.narrative", equalTo(TEXT));
        report(key, body("B3_WRONG_RECIPIENT", TEXT)).then().statusCode(201).body("id", equalTo(first.path("id")));
        report(key, body("X9_OTHER", TEXT)).then().statusCode(409).contentType(PROBLEM);
        SignedInClient.as(Role.STAFF).get(MINE).then().statusCode(200).body("rows.id", hasItem((String)
                first.path("id")));
    }

    @Test
    void aCaseIsAcknowledgedTriagedAndNotedByItsHandler() {
        String id = reported("B3_WRONG_RECIPIENT");
        var seen = hr().get(INCIDENTS + "/" + id);
        seen.then().statusCode(200).body("form.narrative", equalTo(TEXT)).body("clock.hours", equalTo(72));
        var etag = seen.header("ETag");

        hr().post(INCIDENTS + "/" + id + "/acknowledgement")
                .then()
                .statusCode(428)
                .contentType(PROBLEM);
        hr().header("If-Match", etag)
                .post(INCIDENTS + "/" + id + "/acknowledgement")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)))
                .body("status", equalTo("ACKNOWLEDGED"));
        hr().header("If-Match", etag)
                .post(INCIDENTS + "/" + id + "/acknowledgement")
                .then()
                .statusCode(412)
                .contentType(PROBLEM);
        triage(id, "{}").then().statusCode(400).body("violations.field", hasItem("controllerRole"));
        triage(
                        id,
                        "{\"result\":\"UNDER_INVESTIGATION\",\"category\":\"B3_WRONG_RECIPIENT\",\"personalDataInvolved\":\"YES\","
                                + "\"controllerRole\":\"WE_ARE_CONTROLLER\",\"breachTypes\":[\"CONFIDENTIALITY\"]}")
                .then()
                .statusCode(200)
                .body("status", equalTo("UNDER_INVESTIGATION"));
        hr().header("Idempotency-Key", UUID.randomUUID())
                .body("{\"text\":\"Rang the recipient.\"}")
                .post(INCIDENTS + "/" + id + "/notes")
                .then()
                .statusCode(201);
        hr().get(INCIDENTS + "/" + id).then().body("notes.said", hasItem("Rang the recipient."));
        hr().header("If-Match", etagOf(id))
                .body("{}")
                .post(INCIDENTS + "/" + id + "/closure")
                .then()
                .statusCode(422);
    }

    @Test
    void CLK_07_CLK_10_whomElseACaseConcernsIsRecordedThroughTheSameDoors() {
        String id = reported("B3_WRONG_RECIPIENT");
        var others = INCIDENTS + "/" + id + "/others";
        var seen = hr().get(others);
        seen.then().statusCode(200).body("bodies.body", hasItem("CQC")).body("parties.size()", equalTo(0));
        String agreement = seen.path("choices[0].id");

        hr().body("{\"agreementId\":\"" + agreement + "\"}")
                .post(others + "/agreements")
                .then()
                .statusCode(400);
        var made = hr().header("Idempotency-Key", UUID.randomUUID())
                .body("{\"agreementId\":\"" + agreement + "\"}")
                .post(others + "/agreements");
        made.then().statusCode(201);
        var link = others + "/agreements/" + made.path("id");
        hr().body("{\"why\":\"Not theirs.\"}").post(link + "/removal").then().statusCode(428);
        hr().header("If-Match", "\"7\"")
                .body("{\"why\":\"Not theirs.\"}")
                .post(link + "/removal")
                .then()
                .statusCode(412);
        hr().header("If-Match", "\"1\"")
                .body("{}")
                .post(link + "/notice")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("how"));
        hr().header("If-Match", "\"1\"")
                .body("{\"why\":\"Not theirs.\"}")
                .post(link + "/removal")
                .then()
                .statusCode(200)
                .body("parties[0].takenOff", equalTo(true));
        hr().header("If-Match", "\"0\"")
                .body("{\"needed\":\"NO\",\"reason\":\"No money was lost.\"}")
                .put(others + "/bodies/BANK")
                .then()
                .statusCode(200)
                .body("bodies.find { it.body == 'BANK' }.reason", equalTo("No money was lost."));
        hr().header("If-Match", "\"0\"")
                .body("{\"needed\":\"NO\"}")
                .put(others + "/bodies/NOBODY")
                .then()
                .statusCode(400);
        hr().header("If-Match", etagOf(id))
                .body("{\"level\":\"HIGH\",\"factors\":[\"SENSITIVITY\"],\"reasons\":\"Health data.\"}")
                .post(INCIDENTS + "/" + id + "/rights-risk")
                .then()
                .statusCode(204);
        hr().get(INCIDENTS + "/" + id)
                .then()
                .body("rightsRisk", equalTo("HIGH"))
                .body("clocks.kind", hasItem("PEOPLE"));
        SignedInClient.as(Role.STAFF).get(others).then().statusCode(403);
        SignedInClient.as(Role.CHIEF_EXECUTIVE).get(others).then().statusCode(404);
    }

    @Test
    void CLK_06_theReportToTheCommissionerIsWrittenAndTakenAwayThroughTheSameDoors() {
        String id = reported("B3_WRONG_RECIPIENT");
        var report = INCIDENTS + "/" + id + "/report";
        hr().get(report)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("items.find { it.field == 'WHAT_HAPPENED' }.text", equalTo(TEXT));
        hr().body("{\"answers\":{}}").put(report).then().statusCode(428);
        hr().header("If-Match", "\"0\"")
                .body("{\"answers\":{\"NOTHING\":{}}}")
                .put(report)
                .then()
                .statusCode(400);
        hr().header("If-Match", "\"0\"")
                .body("{\"answers\":{\"IMPACT\":{\"text\":\"HUGE\"}}}")
                .put(report)
                .then()
                .statusCode(400);
        hr().header("If-Match", "\"0\"")
                .body("{\"answers\":{\"SUBJECTS\":{\"text\":\"12\"}}}")
                .put(report)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("items.find { it.field == 'SUBJECTS' }.text", equalTo("12"));
        hr().header("If-Match", "\"0\"")
                .body("{\"answers\":{}}")
                .put(report)
                .then()
                .statusCode(412);
        for (var format : Set.of("pdf", "docx", "json"))
            hr().accept("*/*")
                    .get(report + "/document?format=" + format)
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", containsString("." + format));
        hr().accept("*/*").get(report + "/document?format=xml").then().statusCode(400);
        hr().get(INCIDENTS + "/" + id + "/notices").then().statusCode(200).body("size()", equalTo(0));
        hr().accept("*/*")
                .get(INCIDENTS + "/" + id + "/notices/1/document?format=pdf")
                .then()
                .statusCode(404);
        hr().header("If-Match", etagOf(id))
                .body("{}")
                .post(INCIDENTS + "/" + id + "/notices")
                .then()
                .statusCode(400);
        SignedInClient.as(Role.STAFF).get(report).then().statusCode(403);
        SignedInClient.as(Role.CHIEF_EXECUTIVE).get(report).then().statusCode(404);
    }

    @Test
    void CLK_11_thePageSaysThatTheRegimeOfTelecommunicationsIsLeftOut() {
        var page = hr().accept("text/html").get("/incident/others.xhtml?id=" + reported("X9_OTHER"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("(PECR). It is not ours, and is left out.");
    }

    @Test
    void onlyWhoHandlesIncidentsFindsThem() {
        String id = reported("B3_WRONG_RECIPIENT");
        Set<Role> see = EnumSet.of(Role.HR_MANAGER, Role.IG_LEAD, Role.DPO);
        Set<Role> nothing = EnumSet.of(Role.CALDICOTT_GUARDIAN, Role.CHIEF_EXECUTIVE);
        for (var role : see) {
            SignedInClient.as(role).get(INCIDENTS + "/" + id).then().statusCode(200);
        }
        for (var role : nothing) {
            SignedInClient.as(role)
                    .get(INCIDENTS + "/" + id)
                    .then()
                    .statusCode(404)
                    .contentType(PROBLEM);
            SignedInClient.as(role)
                    .header("If-Match", "\"1\"")
                    .post(INCIDENTS + "/" + id + "/acknowledgement")
                    .then()
                    .statusCode(anyOf(equalTo(403), equalTo(404)));
        }
        for (var role : EnumSet.of(Role.STAFF, Role.SYSADMIN, Role.AUDITOR, Role.CONTRACT_MANAGER)) {
            SignedInClient.as(role)
                    .get(INCIDENTS + "/" + id)
                    .then()
                    .statusCode(403)
                    .contentType(PROBLEM);
            SignedInClient.as(role).get(INCIDENTS).then().statusCode(403);
        }
        SignedInClient.as(Role.IG_LEAD)
                .header("If-Match", "\"1\"")
                .post(INCIDENTS + "/" + id + "/acknowledgement")
                .then()
                .statusCode(403);
        SignedInClient.as(Role.IG_LEAD)
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(INCIDENTS + "/" + id + "/advice")
                .then()
                .statusCode(403);
        SignedInClient.as(Role.DPO)
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(INCIDENTS + "/" + id + "/decision")
                .then()
                .statusCode(403);
        SignedInClient.as(Role.DPO).get(MINE + "/" + id).then().statusCode(404);
    }

    @Test
    void whatIsWrongGetsOneSentenceAndTheRightStatus() {
        refused(400, body("B3_WRONG_RECIPIENT", "short"), "narrative");
        refused(400, body("NO_SUCH_KIND", TEXT), null);
        refused(400, "{\"category\":", null);
        refused(400, body("B3_WRONG_RECIPIENT", "x".repeat(10_001)), "narrative");
        refused(400, body("B3_WRONG_RECIPIENT", "y".repeat(1_000_000)), "narrative");
        refused(413, body("B3_WRONG_RECIPIENT", "z".repeat(3_000_000)), null);
        refused(
                400,
                "{\"category\":\"X9_OTHER\",\"narrative\":\"" + TEXT + "\",\"detectedAt\":\"2999-01-01T10:00:00Z\"}",
                "detectedAt");
        refused(
                400,
                "{\"category\":\"X9_OTHER\",\"narrative\":\"" + TEXT + "\",\"detectedAt\":\"2026-10-25T01:30:00\"}",
                null);
        refused(
                400,
                "{\"category\":\"X9_OTHER\",\"narrative\":\"" + TEXT + "\",\"personsInvolved\":[{\"personId\":\""
                        + UUID.randomUUID() + "\",\"part\":\"WITNESS\"}]}",
                "personsInvolved");
        refused(400, "[".repeat(20_000), null);
        SignedInClient.as(Role.STAFF)
                .body(body("X9_OTHER", TEXT))
                .post(INCIDENTS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
        hr().get(INCIDENTS + "/no-id").then().statusCode(404);
        hr().get(INCIDENTS + "?status=NOPE").then().statusCode(400);
        hr().get(INCIDENTS + "?kind=NOPE").then().statusCode(400);
        hr().get(INCIDENTS + "?cursor=forged").then().statusCode(400);
        hr().get(INCIDENTS + "?limit=201").then().statusCode(400);
    }

    @Test
    void filesComeInBothWaysAndGoOutAsDownloads() {
        String id = reported("B4_DEVICE_LOST_STOLEN");
        var bytes = "name,day\nsample,1\n".getBytes(StandardCharsets.UTF_8);

        String file = hr().contentType("multipart/form-data")
                .header("Idempotency-Key", UUID.randomUUID())
                .multiPart("file", "Liste \u00FC.csv", bytes, "text/csv")
                .post(INCIDENTS + "/" + id + "/attachments")
                .then()
                .statusCode(201)
                .body("sha256", notNullValue())
                .extract()
                .path("id");
        hr().contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(bytes)
                .post(INCIDENTS + "/" + id + "/attachments?name=second.csv")
                .then()
                .statusCode(201);
        var download = hr().accept("*/*").get(INCIDENTS + "/" + id + "/attachments/" + file + "/content");
        download.then().statusCode(200).header("Content-Disposition", startsWith("attachment; filename="));
        assertThat(download.asByteArray()).isEqualTo(bytes);

        octets(id, new byte[0]).then().statusCode(400).contentType(PROBLEM);
        octets(id, new byte[] {'M', 'Z', 0, 1, 2}).then().statusCode(415).contentType(PROBLEM);
        octets(id, new byte[25 * 1024 * 1024]).then().statusCode(413).contentType(PROBLEM);
        SignedInClient.as(Role.STAFF)
                .accept("*/*")
                .get(INCIDENTS + "/" + id + "/attachments/" + file + "/content")
                .then()
                .statusCode(403);
    }

    @Test
    void aReporterAddsAndWithdraws() {
        String id = reported("X9_OTHER");
        SignedInClient.as(Role.STAFF)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"text\":\"It was Tuesday.\"}")
                .post(MINE + "/" + id + "/amendments")
                .then()
                .statusCode(201);
        var etag = SignedInClient.as(Role.STAFF).get(MINE + "/" + id).header("ETag");
        SignedInClient.as(Role.STAFF)
                .header("If-Match", etag)
                .post(MINE + "/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN_BY_REPORTER"));
    }

    private static RequestSpecification hr() {
        return SignedInClient.as(Role.HR_MANAGER);
    }

    private static String reported(String category) {
        return report(UUID.randomUUID(), body(category, TEXT))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response report(UUID key, String body) {
        return SignedInClient.as(Role.STAFF)
                .header("Idempotency-Key", key)
                .body(body)
                .post(INCIDENTS);
    }

    private static Response triage(String id, String body) {
        return hr().header("If-Match", etagOf(id)).body(body).post(INCIDENTS + "/" + id + "/triage");
    }

    private static String etagOf(String id) {
        return hr().get(INCIDENTS + "/" + id).header("ETag");
    }

    private static Response octets(String id, byte[] bytes) {
        return hr().contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(bytes)
                .post(INCIDENTS + "/" + id + "/attachments?name=a.pdf");
    }

    private static void refused(int status, String body, String field) {
        var answer = report(UUID.randomUUID(), body).then().statusCode(status).contentType(PROBLEM);
        if (field != null) {
            answer.body("violations.field", hasItem(field));
        }
    }

    private static String body(String category, String narrative) {
        return "{\"category\":\"" + category + "\",\"narrative\":\"" + narrative
                + "\",\"detectedAt\":\"2026-11-01T10:00:00Z\",\"personalDataInvolved\":\"YES\"}";
    }
}
