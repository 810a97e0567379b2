package org.confidant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.security.Role;
import org.confidant.support.RunningApplication;
import org.confidant.support.SignedInClient;
import org.junit.jupiter.api.Test;

/** Agreements by REST: the same doors as on screen. */
class AgreementApiIT {

    private static final String AGREEMENTS = "/api/v1/agreements";
    private static final String PROBLEM = "application/problem+json";

    @Test
    void DPA_01_registersOnceForOneKeyAndIsReadBack() {
        var key = UUID.randomUUID();
        var body = registration("Once Ltd");
        var first = register(key, body);
        first.then()
                .statusCode(201)
                .header("ETag", not(equalTo(null)))
                .header("Location", containsString(AGREEMENTS + "/"))
                .body("reference", startsWith("DPA-"))
                .body("state", equalTo("DRAFT"))
                .body("parties", hasSize(2));

        register(key, body).then().statusCode(201).body("id", equalTo(first.path("id")));
        register(key, registration("Other Ltd")).then().statusCode(409).contentType(PROBLEM);
        SignedInClient.as(Role.DPO)
                .get(AGREEMENTS + "/" + first.path("id"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(first.header("ETag")))
                .body("counterparty", equalTo("Once Ltd"));
        SignedInClient.as(Role.DPO)
                .get(AGREEMENTS + "?q=Once Ltd&limit=200")
                .then()
                .statusCode(200)
                .body("rows.id", hasItem((String) first.path("id")));
    }

    @Test
    void DPA_04_theDpoCannotLetItTakeEffectBeforeEverythingIsThere() {
        String id = register(UUID.randomUUID(), registration("Guarded Ltd")).path("id");
        step(Role.CONTRACT_MANAGER, id, "{\"step\":\"SUBMIT\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"));
        step(Role.DPO, id, "{\"step\":\"AGREE\"}").then().statusCode(200);
        var sign = "{\"step\":\"SIGN\",\"signedOn\":\"2026-01-01\",\"signatoryOurs\":\"A\",\"signatoryTheirs\":\"B\"}";
        step(Role.CONTRACT_MANAGER, id, sign).then().statusCode(422).body("detail", containsString("signed copy"));
        attach(id, AgreementFixture.pdf(), "copy.pdf").then().statusCode(201).body("files", hasSize(1));
        step(Role.CONTRACT_MANAGER, id, sign).then().statusCode(200).body("state", equalTo("SIGNED"));

        step(Role.DPO, id, "{\"step\":\"ACTIVATE\"}")
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("detail", startsWith("It cannot take effect yet: "))
                .body("detail", containsString("(C13) is not checked yet"));

        for (var clause : Clause.values())
            answer(id, clause.getCode(), "PRESENT").then().statusCode(200);
        step(Role.DPO, id, "{\"step\":\"ACTIVATE\"}").then().statusCode(200).body("state", equalTo("ACTIVE"));
    }

    @Test
    void aPaperComesBackAsAnAttachmentJustAsItWent() {
        String id = register(UUID.randomUUID(), registration("Paper Ltd")).path("id");
        JsonPath added = attach(id, AgreementFixture.pdf(), "Übereinkunft.pdf").jsonPath();

        var paper = SignedInClient.as(Role.DPO)
                .accept("application/pdf")
                .get(AGREEMENTS + "/" + id + "/files/" + added.getString("files[0].id"));

        paper.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("attachment;"))
                .header("Content-Disposition", endsWith("%C3%9Cbereinkunft.pdf"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        assertThat(paper.asByteArray()).isEqualTo(AgreementFixture.pdf());
    }

    @Test
    void aFileThatIsNoPdfOrTooLargeOrEmptyIsRefusedAndNothingIsKept() {
        String id = register(UUID.randomUUID(), registration("Wrong Ltd")).path("id");

        attach(id, "<html>not a pdf</html>".getBytes(), "agreement.pdf")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        attach(id, new byte[0], "agreement.pdf").then().statusCode(400);
        attach(id, Arrays.copyOf(AgreementFixture.pdf(), 25 * 1024 * 1024), "agreement.pdf")
                .then()
                .statusCode(413);

        SignedInClient.as(Role.DPO).get(AGREEMENTS + "/" + id).then().body("files", hasSize(0));
    }

    @Test
    void SEC_06_eachRoleAtEachDoor() {
        String id = register(UUID.randomUUID(), registration("Doors Ltd")).path("id");
        for (var role : RunningApplication.get().accounts().keySet()) {
            var sees = SignedInClient.may(role, Permission.SEE_AGREEMENTS);
            var manages = SignedInClient.may(role, Permission.MANAGE_AGREEMENTS);
            var decides = SignedInClient.may(role, Permission.DECIDE_AGREEMENTS);
            check(role, "GET", AGREEMENTS, null, sees ? 200 : 403);
            check(role, "GET", AGREEMENTS + "/" + id, null, sees ? 200 : 403);
            check(role, "GET", AGREEMENTS + "/" + UUID.randomUUID(), null, sees ? 404 : 403);
            check(role, "POST", AGREEMENTS + "/" + id + "/steps", "{\"step\":\"END\"}", manages ? 412 : 403);
            check(role, "POST", AGREEMENTS + "/" + id + "/steps", "{\"step\":\"AGREE\"}", decides ? 412 : 403);
            check(role, "PUT", AGREEMENTS + "/" + id, terms("x"), manages ? 412 : 403);
            check(
                    role,
                    "PUT",
                    AGREEMENTS + "/" + id + "/clauses/C1",
                    "{\"status\":\"ABSENT\"}",
                    manages || decides ? 412 : 403);
            check(
                    role,
                    "POST",
                    AGREEMENTS + "/" + id + "/waivers",
                    "{\"clause\":\"C1\",\"reason\":\"x\",\"validUntil\":\"2026-12-01\"}",
                    decides ? 412 : 403);
            check(role, "POST", AGREEMENTS + "/" + id + "/reviews", null, manages ? 412 : 403);
            check(
                    role,
                    "POST",
                    AGREEMENTS + "/" + id + "/parties",
                    "{\"role\":\"PROCESSOR\",\"name\":\"x\"}",
                    manages ? 412 : 403);
        }
        for (var path : Set.of(AGREEMENTS, AGREEMENTS + "/" + id))
            SignedInClient.asNobody().get(path).then().statusCode(401).contentType(PROBLEM);
    }

    @Test
    void badInputGetsTheRightStatusAndOneSentence() {
        String id = register(UUID.randomUUID(), registration("Bad Ltd")).path("id");
        refused(400, register(null, registration("No key Ltd")));
        refused(400, register(UUID.randomUUID(), "{\"counterparty\":"));
        refused(400, register(UUID.randomUUID(), "{}"));
        refused(400, register(UUID.randomUUID(), registration("X").replace("WE_PROCESS_FOR", "SIDEWAYS")));
        refused(400, register(UUID.randomUUID(), registration("y".repeat(201))));
        refused(
                400,
                register(
                        UUID.randomUUID(),
                        registration("Huge").replace("\"health\"", "\"" + "z".repeat(1_000_000) + "\"")));
        refused(413, register(UUID.randomUUID(), registration("w".repeat(3_000_000))));
        refused(400, register(UUID.randomUUID(), "[".repeat(20_000)));
        refused(422, register(UUID.randomUUID(), registration("Dates").replace("2030-12-31", "2020-12-31")));
        refused(400, manager().get(AGREEMENTS + "?state=NOWHERE"));
        refused(400, manager().get(AGREEMENTS + "?cursor=forged"));
        refused(404, manager().get(AGREEMENTS + "/not-an-id"));
        refused(428, manager().body(terms("x")).put(AGREEMENTS + "/" + id));
        refused(400, manager().header("If-Match", "x").body(terms("x")).put(AGREEMENTS + "/" + id));
        refused(412, manager().header("If-Match", "\"99\"").body(terms("x")).put(AGREEMENTS + "/" + id));
        refused(404, answer(id, "C99", "PRESENT"));
        refused(422, step(Role.CONTRACT_MANAGER, id, "{\"step\":\"END\"}"));
        refused(422, step(Role.CONTRACT_MANAGER, id, "{\"step\":\"EXPIRE\"}"));
        refused(400, step(Role.CONTRACT_MANAGER, id, "{}"));
        manager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .body("state", equalTo("DRAFT"))
                .body("terms.title", equalTo("samples"));
    }

    @Test
    void emojiAndTextFromRightToLeftSurvive() {
        register(UUID.randomUUID(), registration("שלום 🗂️ Ltd"))
                .then()
                .statusCode(201)
                .body("counterparty", equalTo("שלום 🗂️ Ltd"));
    }

    private static void check(Role role, String method, String path, String body, int status) {
        var request = SignedInClient.as(role).header("If-Match", "\"987654\"");
        if (body != null) request.body(body);
        assertThat(request.request(method, path).statusCode())
                .as(role + " " + method + " " + path)
                .isEqualTo(status);
    }

    private static io.restassured.specification.RequestSpecification manager() {
        return SignedInClient.as(Role.CONTRACT_MANAGER);
    }

    private static Response register(UUID key, String body) {
        var request = manager().body(body);
        if (key != null) request.header("Idempotency-Key", key.toString());
        return request.post(AGREEMENTS);
    }

    private static Response step(Role role, String id, String order) {
        return SignedInClient.as(role).header("If-Match", etag(id)).body(order).post(AGREEMENTS + "/" + id + "/steps");
    }

    private static Response answer(String id, String clause, String status) {
        return manager()
                .header("If-Match", etag(id))
                .body("{\"status\":\"" + status + "\",\"where\":\"4.1\"}")
                .put(AGREEMENTS + "/" + id + "/clauses/" + clause);
    }

    private static Response attach(String id, byte[] bytes, String name) {
        return manager()
                .contentType("application/pdf")
                .header("If-Match", etag(id))
                .queryParam("name", name)
                .body(bytes)
                .post(AGREEMENTS + "/" + id + "/files");
    }

    private static String etag(String id) {
        return manager().get(AGREEMENTS + "/" + id).header("ETag");
    }

    private static void refused(int status, Response response) {
        response.then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("status", equalTo(status))
                .body("detail", not(equalTo("")));
    }

    private static String registration(String party) {
        return "{\"counterparty\":\"" + party + "\",\"terms\":" + terms("samples") + "}";
    }

    private static String terms(String title) {
        return """
                {"direction":"WE_PROCESS_FOR","title":"%s","dataTypes":"health","specialCategories":true,
                 "effectiveFrom":"2026-01-01","termEnd":"2030-12-31","evergreen":false,"noticeDays":90,
                 "breachNoticeHours":24,"subProcessing":"SPECIFIC","endOfContract":"RETURN","certificateRequired":false}""".formatted(title);
    }
}
