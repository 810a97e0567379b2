package org.confidant.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.policy.text.PolicyFiles;
import org.confidant.support.RunningApplication;
import org.confidant.support.SignedIn;
import org.confidant.support.SignedInClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Policies by REST, with the session cookies of people who signed in. */
class PolicyApiIT {

    private static final String POLICIES = "/api/v1/policies";
    private static final String VERSIONS = "/api/v1/policy-versions/";
    private static final String ATTESTATIONS = "/api/v1/attestations";
    private static final Map<Role, RequestSpecification> CLIENTS = new EnumMap<>(Role.class);

    @AfterAll
    static void forget() {
        CLIENTS.clear();
    }

    @Test
    void aPolicyGoesItsWayAndIsSignedOnce() {
        var version = published();
        String hash = client(Role.DATA_TEAM)
                .get(VERSIONS + version + "/document")
                .then()
                .statusCode(200)
                .extract()
                .path("textSha256");
        var key = key();

        String receipt = sign(Role.DATA_TEAM, version, hash, key)
                .statusCode(201)
                .body("textSha256", equalTo(hash))
                .extract()
                .path("id");

        sign(Role.DATA_TEAM, version, hash, key).statusCode(201).body("id", equalTo(receipt));
        sign(Role.DATA_TEAM, version, hash, key()).statusCode(201).body("id", equalTo(receipt));
        client(Role.DATA_TEAM).get(ATTESTATIONS).then().statusCode(200).body("rows.id", hasItem(receipt));
        client(Role.DATA_TEAM)
                .accept("application/pdf")
                .get(ATTESTATIONS + "/" + receipt + "/receipt.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        client(Role.IG_LEAD)
                .get(VERSIONS + version + "/coverage")
                .then()
                .statusCode(200)
                .body("signed", equalTo(1));
        client(Role.IG_LEAD)
                .get(VERSIONS + version + "/coverage/people?show=SIGNED")
                .then()
                .statusCode(200)
                .body("rows.attestationId", everyItem(notNullValue()));
    }

    @Test
    void whoStandsWhereIsTakenAwayAsAFileAndThatIsRecorded() throws Exception {
        var version = published();
        var files = VERSIONS + version + "/campaign/people.";

        var csv = taken(files + "csv?show=ASKED").statusCode(200).extract().asString();
        var rows = csv.split("\r\n");
        assertThat(rows[0]).isEqualTo("\uFEFFName,Job title,Team,Where it stands,Due by the end of,Late,Exempt until");
        assertThat(rows.length).isGreaterThan(1);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(
                taken(files + "xlsx?show=ASKED").statusCode(200).extract().asByteArray()))) {
            assertThat(book.getSheetAt(0).getPhysicalNumberOfRows()).isEqualTo(rows.length);
        }
        var people = VERSIONS + version + "/coverage/people?show=ASKED&answeredOn=";
        taken(people + today()).statusCode(200).body("rows", empty());
        taken(people + "yesterday")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("answeredOn"));
        taken(files + "csv?show=EVERYTHING").statusCode(400).contentType("application/problem+json");
        taken(VERSIONS + UUID.randomUUID() + "/campaign/people.csv").statusCode(404);
        client(Role.VOLUNTEER).accept("*/*").get(files + "csv").then().statusCode(403);

        try (var owner = RunningApplication.get().database().asOwner();
                var statement = owner.prepareStatement(
                        "select count(*) from audit_event where action = 'COVERAGE_EXPORTED' and object_id = ?")) {
            statement.setString(1, version);
            try (var found = statement.executeQuery()) {
                found.next();
                assertThat(found.getInt(1)).isEqualTo(2);
            }
        }
    }

    private static ValidatableResponse taken(String path) {
        return client(Role.IG_LEAD).accept("*/*").get(path).then();
    }

    @Test
    void POL_08_aStaleHashIsAConflict() {
        var version = published();

        sign(Role.DATA_TEAM, version, "0".repeat(64), key()).statusCode(409).contentType("application/problem+json");
        sign(Role.DATA_TEAM, version, "no hash", key()).statusCode(400);
    }

    @Test
    void POL_09_aMistakenSignatureIsTakenBackByItsOwnDoor() {
        var version = published();
        String hash = client(Role.DATA_TEAM)
                .get(VERSIONS + version + "/document")
                .then()
                .extract()
                .path("textSha256");
        String receipt = sign(Role.DATA_TEAM, version, hash, key())
                .statusCode(201)
                .extract()
                .path("id");

        client(Role.DATA_TEAM)
                .header("Idempotency-Key", key())
                .body("{\"reason\": \"Too fast.\"}")
                .post(ATTESTATIONS + "/" + receipt + "/revocation")
                .then()
                .statusCode(200)
                .body("revocation.reason", equalTo("Too fast."));
    }

    @Test
    void POL_11_whoeverHoldsAReceiptHasItCheckedAndLearnsNothingElse() throws Exception {
        var receipt = signedByDataTeam();
        var pdf = file(receipt, "pdf");
        var json = file(receipt, "json");
        assertThat(file(receipt, "pdf")).as("the same file each time").isEqualTo(pdf);
        var sealed = new String(json, java.nio.charset.StandardCharsets.UTF_8);
        var parsed = io.restassured.path.json.JsonPath.from(sealed);
        assertThat(parsed.getString("trail.head")).contains("confidant-audit/");
        assertThat(parsed.getString("seal")).contains("confidant-receipt/");
        String code = parsed.getString("code");
        String name = parsed.getString("personName");

        assertThat(checked(pdf)).isEqualTo("IN_FORCE");
        assertThat(checked(json)).isEqualTo("IN_FORCE");
        assertThat(checked(code.toLowerCase(java.util.Locale.ROOT).replace('-', ' '), name))
                .isEqualTo("IN_FORCE");
        assertThat(checked(code, "Somebody Else")).isEqualTo("NOT_OURS");
        assertThat(checked("ABCD".repeat(7), name)).isEqualTo("NOT_OURS");
        assertThat(checked(sealed.replace(name, "Somebody Else").getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo("NOT_OURS");
        var touched = pdf.clone();
        touched[touched.length / 2] ^= 1;
        assertThat(checked(touched)).isIn("CHANGED_FILE", "NOT_OURS");
        assertThat(checked(new byte[] {'M', 'Z', 0})).isEqualTo("NOT_OURS");
        SignedInClient.asNobody()
                .contentType("application/pdf")
                .body(new byte[2 * 1024 * 1024])
                .post("/api/v1/receipt-checks/file")
                .then()
                .statusCode(413);

        client(Role.DATA_TEAM)
                .header("Idempotency-Key", key())
                .body("{\"reason\": \"Too fast.\"}")
                .post(ATTESTATIONS + "/" + receipt + "/revocation")
                .then()
                .statusCode(200);
        assertThat(checked(pdf)).isEqualTo("NO_LONGER");
        assertThat(checked(json)).as("POL-09: it was genuine and still is").isEqualTo("NO_LONGER");
    }

    @Test
    void POL_11_aRowThatWasChangedUnderTheSealIsNotBorneOut() throws Exception {
        var receipt = signedByDataTeam();
        var json = file(receipt, "json");
        var pdf = file(receipt, "pdf");

        try (var owner = RunningApplication.get().database().asOwner();
                var statement = owner.prepareStatement("update attestation set job_title = 'Chief' where id = ?")) {
            statement.setString(1, receipt);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }

        assertThat(checked(json)).isEqualTo("DISPUTED");
        assertThat(checked(pdf)).isEqualTo("DISPUTED");
    }

    @Test
    void aCalendarProgramReadsDueDatesByASecretAddressAlone() {
        var version = published();
        String address = client(Role.DATA_TEAM)
                .body("{\"alarms\": true}")
                .post("/api/v1/calendar-feed")
                .then()
                .statusCode(201)
                .extract()
                .path("address");
        var path = address.substring(address.indexOf("/api/"));
        assertThat(path).matches("/api/v1/calendar/[A-Za-z0-9_-]{43}\\.ics");

        var first = calendar(path);
        assertThat(first).startsWith("BEGIN:VCALENDAR\r\n").contains("SUMMARY:Sign the Policy of a test");
        assertThat(first.replace("\r\n ", ""))
                .contains("/policy/read.xhtml?id=" + version)
                .contains("BEGIN:VALARM");
        assertThat(uids(calendar(path))).as("the same duty is the same event").isEqualTo(uids(first));
        SignedInClient.asNobody()
                .accept("*/*")
                .get(path.replace(".ics", "x.ics"))
                .then()
                .statusCode(404);

        String second = client(Role.DATA_TEAM)
                .body("{}")
                .post("/api/v1/calendar-feed")
                .then()
                .statusCode(201)
                .extract()
                .path("address");
        SignedInClient.asNobody().accept("*/*").get(path).then().statusCode(404);
        client(Role.DATA_TEAM).delete("/api/v1/calendar-feed").then().statusCode(204);
        SignedInClient.asNobody()
                .accept("*/*")
                .get(second.substring(second.indexOf("/api/")))
                .then()
                .statusCode(404);
        client(Role.DATA_TEAM).get("/api/v1/calendar-feed").then().statusCode(404);
    }

    private static String calendar(String path) {
        return SignedInClient.asNobody()
                .accept("*/*")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .header("Cache-Control", org.hamcrest.Matchers.containsString("no-store"))
                .extract()
                .asString();
    }

    private static List<String> uids(String calendar) {
        return calendar.lines().filter(line -> line.startsWith("UID:")).sorted().toList();
    }

    @Test
    void questionsAreWrittenByAuthorsAndAnsweredByThoseWhoSign() {
        String version = complete();
        var quiz = VERSIONS + version + "/quiz";
        var question =
                "{\"wording\": \"Who may know?\", \"choices\": [{\"text\": \"Who needs to\", \"right\": true}, {\"text\": \"Anybody\", \"right\": false}]}";
        for (var role : List.of(Role.VOLUNTEER, Role.HR_MANAGER, Role.DATA_TEAM)) {
            client(role).get(quiz + "/questions").then().statusCode(403);
            client(role)
                    .header("Idempotency-Key", key())
                    .body(question)
                    .post(quiz + "/questions")
                    .then()
                    .statusCode(403);
            client(role)
                    .body("{\"drawn\": 1, \"passMark\": 80}")
                    .put(quiz)
                    .then()
                    .statusCode(403);
            client(role).delete(quiz).then().statusCode(403);
        }
        client(Role.IG_LEAD).body(question).post(quiz + "/questions").then().statusCode(400);
        for (var wrong : List.of(
                "",
                "[]",
                "{}",
                question.replace("Who may know?", " "),
                question.replace("Who may know?", "x".repeat(501)),
                question.replace("\"right\": true", "\"right\": false"),
                question.replace("{\"text\": \"Anybody\", \"right\": false}", "null"),
                question.replace(", {\"text\": \"Anybody\", \"right\": false}", ""),
                question.replace("Anybody", "Who needs to"),
                question.replace("\"Anybody\"", "{}")))
            client(Role.IG_LEAD)
                    .header("Idempotency-Key", key())
                    .body(wrong)
                    .post(quiz + "/questions")
                    .then()
                    .statusCode(400);
        String asked = client(Role.IG_LEAD)
                .header("Idempotency-Key", key())
                .body(question)
                .post(quiz + "/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (var wrong : List.of(
                "",
                "{}",
                "{\"drawn\": 1, \"passMark\": 101}",
                "{\"drawn\": 51, \"passMark\": 80}",
                "{\"drawn\": \"all\"}"))
            client(Role.IG_LEAD).body(wrong).put(quiz).then().statusCode(400);
        client(Role.IG_LEAD)
                .body("{\"drawn\": 2, \"passMark\": 80}")
                .put(quiz)
                .then()
                .statusCode(422);
        client(Role.IG_LEAD)
                .body("{\"drawn\": 1, \"passMark\": 80}")
                .put(quiz)
                .then()
                .statusCode(204);
        client(Role.IG_LEAD)
                .delete(quiz + "/questions/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        client(Role.DATA_TEAM).body("{}").post(quiz + "/attempts").then().statusCode(422);
        step(Role.IG_LEAD, version, "submission", "{}");
        step(Role.CHIEF_EXECUTIVE, version, "approval", "{\"materiality\": \"MATERIAL\"}");
        step(Role.IG_LEAD, version, "publication", "{\"effectiveFrom\": \"%s\"}".formatted(today()));
        client(Role.IG_LEAD).delete(quiz).then().statusCode(422);

        String hash =
                client(Role.DATA_TEAM).get(VERSIONS + version + "/document").path("textSha256");
        sign(Role.DATA_TEAM, version, hash, key()).statusCode(422);
        client(Role.DATA_TEAM)
                .get(quiz)
                .then()
                .statusCode(200)
                .body("asked", equalTo(true))
                .body("passed", equalTo(false));
        var paper = client(Role.DATA_TEAM)
                .body("{}")
                .post(quiz + "/attempts")
                .then()
                .statusCode(200)
                .extract();
        assertThat(paper.asString()).as("what is right stays on the server").doesNotContain("right");
        var answers = quiz + "/attempts/" + paper.path("attemptId") + "/answers";
        int right = paper.<List<String>>path("questions[0].choices").indexOf("Who needs to");
        var answer = "{\"answers\": [{\"question\": \"%s\", \"chosen\": [%d]}]}".formatted(asked, right);
        for (var wrong : List.of(
                "",
                "{}",
                "{\"answers\": []}",
                "{\"answers\": [null]}",
                answer.replace("[" + right + "]", "[null]"),
                answer.replace("[" + right + "]", "[]"),
                answer.replace("[" + right + "]", "[7]"),
                answer.replace("[" + right + "]", "[-1]"),
                answer.replace("[" + right + "]", "[0, 1]"),
                answer.replace(asked, UUID.randomUUID().toString()),
                answer.replace(asked, "x")))
            client(Role.DATA_TEAM).body(wrong).post(answers).then().statusCode(400);
        client(Role.VOLUNTEER).body(answer).post(answers).then().statusCode(404);
        client(Role.DATA_TEAM).body(answer).post(answers).then().statusCode(200).body("passed", equalTo(true));
        sign(Role.DATA_TEAM, version, hash, key()).statusCode(201).body("quiz.right", equalTo(1));
    }

    @Test
    void packsAreAskedForByThoseWhoMayHaveThem() throws Exception {
        var receipt = signedByDataTeam();
        var packs = "/api/v1/proof/packs";
        var own = "{\"kind\": \"PERSON\", \"about\": \"%s\"}".formatted(personOf(Role.DATA_TEAM));

        client(Role.DATA_TEAM).get("/api/v1/proof").then().statusCode(200).body("id", hasItem(receipt));
        client(Role.AUDITOR)
                .get("/api/v1/proof/people/" + personOf(Role.DATA_TEAM))
                .then()
                .statusCode(200)
                .body("id", hasItem(receipt));
        client(Role.AUDITOR)
                .get("/api/v1/proof/people/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        client(Role.VOLUNTEER)
                .get("/api/v1/proof/people/" + personOf(Role.DATA_TEAM))
                .then()
                .statusCode(403);
        client(Role.VOLUNTEER)
                .header("Idempotency-Key", key())
                .body(own)
                .post(packs)
                .then()
                .statusCode(404);
        client(Role.DATA_TEAM).body(own).post(packs).then().statusCode(400);
        var period = "{\"kind\": \"PERIOD\", \"from\": \"%s\", \"to\": \"%1$s\"}".formatted(today());
        for (var wrong : List.of(
                "",
                "{}",
                "{\"kind\": \"WORLD\"}",
                "{\"kind\": \"PERSON\"}",
                "{\"kind\": \"PERIOD\"}",
                "{\"kind\": \"PERIOD\", \"from\": \"2026-02-30\", \"to\": \"2026-03-01\"}",
                "{\"kind\": \"PERIOD\", \"from\": \"2026-03-02\", \"to\": \"2026-03-01\"}",
                "{\"kind\": \"PERIOD\", \"from\": \"2026-03-02\"}",
                "{\"kind\": \"PERIOD\", \"from\": \"-9999-01-01\", \"to\": \"+99999-01-01\"}"))
            client(Role.AUDITOR)
                    .header("Idempotency-Key", key())
                    .body(wrong)
                    .post(packs)
                    .then()
                    .statusCode(400);
        client(Role.DATA_TEAM)
                .header("Idempotency-Key", key())
                .body(period)
                .post(packs)
                .then()
                .statusCode(404);
        client(Role.AUDITOR)
                .header("Idempotency-Key", key())
                .body(period.replace(today().toString(), "1990-01-01"))
                .post(packs)
                .then()
                .statusCode(422);
        var key = key();
        String pack = client(Role.DATA_TEAM)
                .header("Idempotency-Key", key)
                .body(own)
                .post(packs)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        client(Role.DATA_TEAM)
                .header("Idempotency-Key", key)
                .body(own)
                .post(packs)
                .then()
                .statusCode(202)
                .body("id", equalTo(pack));
        client(Role.AUDITOR).get(packs + "/" + pack).then().statusCode(404);
        client(Role.AUDITOR)
                .accept("*/*")
                .get(packs + "/" + pack + "/file")
                .then()
                .statusCode(404);
        assertThat(ready(Role.DATA_TEAM, pack)).containsKeys("list.csv", "documents/receipt-" + receipt + ".pdf");
    }

    @Test
    void aPackTellsOfTrainingOnlyWhomItMayBeToldTo() throws Exception {
        signedByDataTeam();
        var wanted = "{\"kind\": \"PERSON\", \"about\": \"%s\"}".formatted(personOf(Role.DATA_TEAM));

        assertThat(list(Role.AUDITOR, wanted)).contains("Policy,").contains("Training,");
        assertThat(list(Role.CALDICOTT_GUARDIAN, wanted)).contains("Policy,").doesNotContain("Training,");
    }

    /** The list for people in a pack, without the quotation marks. */
    private static String list(Role role, String wanted) throws Exception {
        String pack = client(role)
                .header("Idempotency-Key", key())
                .body(wanted)
                .post("/api/v1/proof/packs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return new String(ready(role, pack).get("list.csv"), java.nio.charset.StandardCharsets.UTF_8).replace("\"", "");
    }

    private static Map<String, byte[]> ready(Role role, String pack) throws Exception {
        var path = "/api/v1/proof/packs/" + pack;
        long end = System.nanoTime() + java.time.Duration.ofMinutes(3).toNanos();
        while (!"READY".equals(client(role).get(path).path("status")) && System.nanoTime() < end)
            LockSupport.parkNanos(200_000_000);
        return org.confidant.audit.proof.SamplePack.read(client(role)
                .accept("*/*")
                .get(path + "/file")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray());
    }

    @Test
    void readingAndPaperRefuseWhatIsWrong() {
        var version = published();
        var reading = VERSIONS + version + "/reading";
        for (var wrong : List.of(
                "",
                "[]",
                "{\"scrolledPct\": 101, \"seconds\": 1}",
                "{\"scrolledPct\": -1, \"seconds\": 1}",
                "{\"scrolledPct\": 1, \"seconds\": -1}",
                "{\"scrolledPct\": \"all\"}"))
            client(Role.DATA_TEAM).body(wrong).post(reading).then().statusCode(400);
        client(Role.DATA_TEAM)
                .body("{\"scrolledPct\": 50, \"seconds\": 1}")
                .post(VERSIONS + UUID.randomUUID() + "/reading")
                .then()
                .statusCode(404);
        client(Role.DATA_TEAM)
                .body("{\"scrolledPct\": 50, \"seconds\": 1}")
                .post(reading)
                .then()
                .statusCode(204);

        String hash =
                client(Role.DATA_TEAM).get(VERSIONS + version + "/document").path("textSha256");
        var pdf = "%PDF-1.7\n1 0 obj << /Type /Page >> endobj\n%%EOF"
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var person = personOf(Role.DATA_TEAM);
        paper(Role.VOLUNTEER, version, person, hash, today(), pdf).statusCode(403);
        paper(Role.HR_MANAGER, version, personOf(Role.HR_MANAGER), hash, today(), pdf)
                .statusCode(422);
        paper(Role.HR_MANAGER, version, person, hash, today(), pdf).statusCode(422);
        paper(Role.HR_MANAGER, version, UUID.randomUUID().toString(), hash, today(), pdf)
                .statusCode(404);
        paper(Role.HR_MANAGER, version, person, hash, "tomorrow", pdf).statusCode(400);
        paper(Role.HR_MANAGER, version, person, hash, today(), new byte[0]).statusCode(400);
        paper(
                        Role.HR_MANAGER,
                        version,
                        person,
                        hash,
                        today(),
                        "MZ no scan".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .statusCode(415);
        paper(Role.HR_MANAGER, version, person, hash, today(), new byte[10 * 1024 * 1024 + 1])
                .statusCode(413);
        client(Role.HR_MANAGER)
                .accept("*/*")
                .get(ATTESTATIONS + "/" + UUID.randomUUID() + "/scan")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse paper(
            Role witness, String version, String person, String hash, Object day, byte[] scan) {
        return client(witness)
                .contentType("application/octet-stream")
                .header("Idempotency-Key", key())
                .queryParam("person", person)
                .queryParam("signedOn", day.toString())
                .queryParam("displayedSha256", hash)
                .queryParam("name", "scan.pdf")
                .body(scan)
                .post(VERSIONS + version + "/paper-signatures")
                .then();
    }

    private static String signedByDataTeam() {
        var version = published();
        String hash = client(Role.DATA_TEAM)
                .get(VERSIONS + version + "/document")
                .then()
                .extract()
                .path("textSha256");
        return sign(Role.DATA_TEAM, version, hash, key())
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static byte[] file(String receipt, String kind) {
        return client(Role.DATA_TEAM)
                .accept("*/*")
                .get(ATTESTATIONS + "/" + receipt + "/receipt." + kind)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String checked(byte[] file) {
        return SignedInClient.asNobody()
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/v1/receipt-checks/file")
                .then()
                .statusCode(200)
                .body("size()", equalTo(2))
                .extract()
                .path("verdict");
    }

    private static String checked(String code, String name) {
        return SignedInClient.asNobody()
                .contentType(ContentType.JSON)
                .body("{\"code\": \"%s\", \"name\": \"%s\"}".formatted(code, name))
                .post("/api/v1/receipt-checks/code")
                .then()
                .statusCode(200)
                .body("size()", equalTo(2))
                .extract()
                .path("verdict");
    }

    @Test
    void aReceiptIsThereForTheSignerAndForCoverageAndAuditOnly() {
        var version = published();
        String hash = client(Role.DATA_TEAM)
                .get(VERSIONS + version + "/document")
                .then()
                .extract()
                .path("textSha256");
        String receipt = sign(Role.DATA_TEAM, version, hash, key())
                .statusCode(201)
                .extract()
                .path("id");

        for (var role : List.of(Role.VOLUNTEER, Role.CONTRACTOR, Role.CLINICIAN)) {
            client(role).get(ATTESTATIONS + "/" + receipt).then().statusCode(404);
            client(role)
                    .accept("*/*")
                    .get(ATTESTATIONS + "/" + receipt + "/receipt.pdf")
                    .then()
                    .statusCode(404);
        }
        for (var role : List.of(Role.IG_LEAD, Role.AUDITOR))
            client(role).get(ATTESTATIONS + "/" + receipt).then().statusCode(200);
        given().baseUri(RunningApplication.get().baseUrl())
                .accept(ContentType.JSON)
                .get(ATTESTATIONS + "/" + receipt)
                .then()
                .statusCode(401);
    }

    @Test
    void onlyThoseWhoMayWriteApproveAndPublishDo() {
        var draft = drafted();
        client(Role.VOLUNTEER)
                .header("Idempotency-Key", key())
                .body(body("X-" + UUID.randomUUID(), "null"))
                .post(POLICIES)
                .then()
                .statusCode(403);
        client(Role.VOLUNTEER).get(POLICIES).then().statusCode(403);
        client(Role.VOLUNTEER).get(VERSIONS + draft).then().statusCode(403);
        client(Role.VOLUNTEER).get(VERSIONS + draft + "/document").then().statusCode(404);
        client(Role.VOLUNTEER).get(VERSIONS + draft + "/coverage").then().statusCode(403);
        client(Role.CHIEF_EXECUTIVE)
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(VERSIONS + draft + "/publication")
                .then()
                .statusCode(403);
        client(Role.IG_MANAGER)
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(VERSIONS + draft + "/approval")
                .then()
                .statusCode(403);
    }

    @Test
    void POL_06_POL_07_aDraftIsTranslatedAndSignedInTheOtherLanguage() {
        String version = complete();
        var welsh = "{\"title\": \"Polisi\", \"declarations\": [\"Un.\"], \"text\": \"# Un\\n\\nCadwch ef.\"}";
        var place = VERSIONS + version + "/languages/cy";

        for (var role : List.of(Role.VOLUNTEER, Role.AUDITOR, Role.CHIEF_EXECUTIVE))
            changing(role, "\"1\"").body(welsh).put(place).then().statusCode(403);
        client(Role.IG_LEAD).body(welsh).put(place).then().statusCode(428);
        changing(Role.IG_LEAD, "\"77\"").body(welsh).put(place).then().statusCode(412);
        for (var tag : List.of("xx-yy", "english", "c", "en-GBR", "zz"))
            lead(version)
                    .body(welsh)
                    .put(VERSIONS + version + "/languages/" + tag)
                    .then()
                    .statusCode(400);
        for (var body : List.of("{}", "[]", "{\"title\": \" \"}", "{\"title\": \"%s\"}".formatted("x".repeat(201))))
            lead(version).body(body).put(place).then().statusCode(400);
        lead(version)
                .body(welsh)
                .put(VERSIONS + version + "/languages/en-GB")
                .then()
                .statusCode(422);
        lead(version).delete(place).then().statusCode(404);
        lead(version)
                .body(welsh)
                .put(place)
                .then()
                .statusCode(200)
                .body("languages.tag", equalTo(List.of("en-GB", "cy")));
        lead(version)
                .post(VERSIONS + version + "/submission")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("declarations"));
        var eight = Declarations.USUAL.hashes().stream()
                .map(hash -> "\"" + hash + "\"")
                .toList();
        lead(version)
                .body(welsh.replace("[\"Un.\"]", eight.toString()))
                .put(place)
                .then()
                .statusCode(200);
        step(Role.IG_LEAD, version, "submission", "{}");
        lead(version).body(welsh).put(place).then().statusCode(422);
        lead(version).delete(place).then().statusCode(422);
        step(Role.CHIEF_EXECUTIVE, version, "approval", "{\"materiality\": \"MATERIAL\"}");
        step(Role.IG_LEAD, version, "publication", "{\"effectiveFrom\": \"%s\"}".formatted(today()));

        var document = client(Role.DATA_TEAM)
                .get(VERSIONS + version + "/document?language=cy")
                .then()
                .statusCode(200)
                .body("language", equalTo("cy"))
                .body("title", equalTo("Polisi"))
                .extract();
        client(Role.DATA_TEAM)
                .get(VERSIONS + version + "/document?language=gd")
                .then()
                .statusCode(200)
                .body("language", equalTo("en-GB"));
        String hash = document.path("textSha256");
        List<String> statements = document.path("declarations");
        sign(Role.DATA_TEAM, version, hash, key()).statusCode(409);
        String receipt = sign(
                        Role.DATA_TEAM,
                        version,
                        hash,
                        statements.stream().map(Declarations::hash).toList(),
                        key())
                .statusCode(201)
                .body("textSha256", equalTo(hash))
                .body("language", equalTo("cy"))
                .extract()
                .path("id");
        assertThat(checked(file(receipt, "json"))).isEqualTo("IN_FORCE");
    }

    @Test
    void POL_05_versionsAreComparedByThoseWhoMayReadThem() {
        var first = published();
        String hash = client(Role.DATA_TEAM).get(VERSIONS + first + "/document").path("textSha256");
        sign(Role.DATA_TEAM, first, hash, key()).statusCode(201);
        String policy = client(Role.IG_LEAD).get(VERSIONS + first).path("policyId");
        String second = client(Role.IG_LEAD)
                .header("Idempotency-Key", key())
                .body(body("IGNORED", "\"" + personOf(Role.IG_LEAD) + "\"")
                        .replace("Keep it to yourself", "Keep it to yourself always"))
                .post(POLICIES + "/" + policy + "/versions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var differences = VERSIONS + second + "/differences";

        client(Role.IG_LEAD)
                .get(differences)
                .then()
                .statusCode(200)
                .body("before.id", equalTo(first))
                .body(
                        "sections.rows.flatten().after.flatten().findAll { it?.marked }.text.join(' ')",
                        equalTo("yourself always."))
                .body(
                        "sections.rows.flatten().before.flatten().findAll { it?.marked }.text.join(' ')",
                        equalTo("yourself."));
        client(Role.DATA_TEAM).get(differences).then().statusCode(404);
        SignedInClient.asNobody().get(differences).then().statusCode(401);
        client(Role.IG_LEAD).get(VERSIONS + first + "/differences").then().statusCode(404);
        client(Role.IG_LEAD).get(differences + "?from=" + published()).then().statusCode(400);
        client(Role.IG_LEAD).get(differences + "?from=x").then().statusCode(404);
        client(Role.IG_LEAD).get(differences + "?language=cy").then().statusCode(200);
        var since = "/changes-since-signed";
        client(Role.DATA_TEAM).get(VERSIONS + second + since).then().statusCode(404);
        client(Role.DATA_TEAM).get(VERSIONS + first + since).then().statusCode(204);
        step(Role.IG_LEAD, second, "submission", "{}");
        step(Role.CHIEF_EXECUTIVE, second, "approval", "{\"materiality\": \"MATERIAL\"}");
        step(Role.IG_LEAD, second, "publication", "{\"effectiveFrom\": \"%s\"}".formatted(today()));
        client(Role.DATA_TEAM)
                .get(VERSIONS + second + since)
                .then()
                .statusCode(200)
                .body("versionId", equalTo(first));
        client(Role.VOLUNTEER).get(VERSIONS + second + since).then().statusCode(204);
    }

    @Test
    void POL_05_aVersionForLaterWaitsAndCannotBeSignedBeforeItsDay() {
        String version = complete();
        step(Role.IG_LEAD, version, "submission", "{}");
        client(Role.CHIEF_EXECUTIVE)
                .header("If-Match", tag(version))
                .body("{}")
                .post(VERSIONS + version + "/approval")
                .then()
                .statusCode(400);
        client(Role.CHIEF_EXECUTIVE)
                .header("If-Match", tag(version))
                .body("{\"materiality\": \"EDITORIAL\"}")
                .post(VERSIONS + version + "/approval")
                .then()
                .statusCode(422);
        step(Role.CHIEF_EXECUTIVE, version, "approval", "{\"materiality\": \"MATERIAL\"}");
        var publication = VERSIONS + version + "/publication";
        lead(version).delete(publication).then().statusCode(422);
        for (var day : List.of("", "yesterday", "2026-02-30"))
            lead(version)
                    .body("{\"effectiveFrom\": \"" + day + "\"}")
                    .post(publication)
                    .then()
                    .statusCode(400);
        for (var day : List.of(today().minusDays(1), today().plusYears(2)))
            lead(version)
                    .body("{\"effectiveFrom\": \"" + day + "\"}")
                    .post(publication)
                    .then()
                    .statusCode(422);
        step(Role.IG_LEAD, version, "publication", "{\"effectiveFrom\": \"%s\"}".formatted(today().plusDays(3)));

        String hash = client(Role.IG_LEAD)
                .get(VERSIONS + version)
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("scheduledFor", equalTo(today().plusDays(3).toString()))
                .extract()
                .path("textSha256");
        client(Role.DATA_TEAM).get(VERSIONS + version + "/document").then().statusCode(404);
        sign(Role.DATA_TEAM, version, hash, key()).statusCode(404);
        for (var role : List.of(Role.VOLUNTEER, Role.CHIEF_EXECUTIVE))
            changing(role, "\"1\"").delete(publication).then().statusCode(403);
        changing(Role.IG_LEAD, "\"99\"").delete(publication).then().statusCode(412);
        client(Role.IG_LEAD).delete(publication).then().statusCode(428);
        lead(version).delete(publication).then().statusCode(200).body("scheduledFor", equalTo(null));
    }

    @Test
    void POL_02_aRuleIsTriedOutBeforeAnybodyIsAsked() {
        var rule = "{\"audience\": {\"match\": \"ANY\", \"groups\": [{\"join\": \"ALL\", \"conditions\":"
                + " [{\"about\": \"ROLE\", \"values\": [\"DATA_TEAM\"]},"
                + " {\"about\": \"EMPLOYMENT\", \"not\": true, \"values\": [\"VOLUNTEER\"]}]}]}}";
        var standing = "/api/v1/policy-audiences/standing";
        var people = "/api/v1/policy-audiences/people";
        long named = client(Role.IG_LEAD)
                .body(rule)
                .post(standing)
                .then()
                .statusCode(200)
                .body("compared", equalTo(false))
                .extract()
                .jsonPath()
                .getLong("people['in']");
        assertThat(named).isPositive();
        client(Role.IG_LEAD)
                .body(rule)
                .post(people)
                .then()
                .statusCode(200)
                .body("rows.id", hasItem(personOf(Role.DATA_TEAM)));
        client(Role.IG_LEAD)
                .body(rule)
                .post(people + "?show=leaving")
                .then()
                .statusCode(200)
                .body("rows", empty());

        for (var path : List.of(standing, people)) {
            for (var role : List.of(Role.VOLUNTEER, Role.HR_MANAGER, Role.AUDITOR))
                client(role).body(rule).post(path).then().statusCode(403);
            for (var wrong : List.of(
                    "",
                    "{}",
                    rule.replace("DATA_TEAM", "KING"),
                    rule.replace("DATA_TEAM", "STAFF"),
                    rule.replace("\"VOLUNTEER\"", "\"BUTLER\""),
                    rule.replace("\"VOLUNTEER\"", "null"),
                    rule.replace("\"ROLE\"", "\"MOOD\""),
                    rule.replace("\"ROLE\"", "\"TEAM\""),
                    rule.replace("\"about\": \"ROLE\", ", ""),
                    rule.replace("\"ANY\"", "\"SOME\""),
                    "{\"audience\": {\"match\": \"ANY\", \"employmentTypes\": [null]}}",
                    "{\"audience\": {\"match\": \"ANY\", \"roles\": [null]}}"))
                client(Role.IG_LEAD).body(wrong).post(path).then().statusCode(400);
        }
        client(Role.IG_LEAD).body(rule).post(people + "?show=NOBODY").then().statusCode(400);
        client(Role.IG_LEAD).body(rule).post(people + "?cursor=forged").then().statusCode(400);
        client(Role.IG_LEAD).body(rule).post(people + "?limit=0").then().statusCode(400);
        client(Role.IG_LEAD)
                .get("/api/v1/policy-audiences/choices/role")
                .then()
                .statusCode(200)
                .body("value", hasItem("DATA_TEAM"));
        client(Role.IG_LEAD).get("/api/v1/policy-audiences/choices/mood").then().statusCode(400);
        client(Role.VOLUNTEER)
                .get("/api/v1/policy-audiences/choices/role")
                .then()
                .statusCode(403);

        var draft = drafted();
        var place = VERSIONS + draft + "/audience";
        var only = "{\"match\": \"ALL\", \"roles\": [\"AUDITOR\"]}";
        changing(Role.CHIEF_EXECUTIVE, "\"1\"").body(only).put(place).then().statusCode(403);
        client(Role.IG_LEAD).body(only).put(place).then().statusCode(428);
        changing(Role.IG_LEAD, "\"99\"").body(only).put(place).then().statusCode(412);
        lead(draft)
                .body("{\"match\": \"ALL\", \"teams\": [\"x\"]}")
                .put(place)
                .then()
                .statusCode(400);
        lead(draft)
                .body(only)
                .put(place)
                .then()
                .statusCode(200)
                .body("audienceWords", org.hamcrest.Matchers.containsString("uditor"));
    }

    @Test
    void LAW_01_TIM_04_theLawIsKeptByThoseWhoAnswerForItAndSeenByAuditors() {
        var rules = "/api/v1/law/rules";
        var holidays = "/api/v1/law/holidays";
        var closure = "/api/v1/law/closures/2037-12-24";
        var value =
                "{\"code\": \"SAR_EXTENDED\", \"value\": 4, \"validFrom\": \"%s\", \"source\": \"Sample Act\", \"lawText\": \"Within four months.\"}"
                        .formatted(today().plusYears(20));
        for (var path : List.of(rules, holidays)) {
            client(Role.AUDITOR).get(path).then().statusCode(200);
            client(Role.HR_MANAGER).get(path).then().statusCode(403);
        }
        for (var role : List.of(Role.AUDITOR, Role.VOLUNTEER)) {
            client(role)
                    .header("Idempotency-Key", key())
                    .body(value)
                    .post(rules)
                    .then()
                    .statusCode(403);
            client(role).body("{}").put(holidays).then().statusCode(403);
            client(role).body("{\"why\": \"x\"}").put(closure).then().statusCode(403);
            client(role).delete(closure).then().statusCode(403);
        }
        client(Role.DPO).body(value).post(rules).then().statusCode(400);
        for (var wrong : List.of(
                "{}",
                "[]",
                value.replace("4,", "0,"),
                value.replace("4,", "\"four\","),
                value.replace("Sample Act", " "),
                value.replace("Within four months.", "x".repeat(501)),
                value.replace(today().plusYears(20).toString(), "+10000-01-01"),
                value.replace(today().plusYears(20).toString(), "soon")))
            client(Role.DPO)
                    .header("Idempotency-Key", key())
                    .body(wrong)
                    .post(rules)
                    .then()
                    .statusCode(400);
        client(Role.DPO)
                .header("Idempotency-Key", key())
                .body(value.replace(today().plusYears(20).toString(), today().toString()))
                .post(rules)
                .then()
                .statusCode(422);
        client(Role.DPO)
                .header("Idempotency-Key", key())
                .body(value.replace("SAR_EXTENDED", "NO_SUCH"))
                .post(rules)
                .then()
                .statusCode(404);
        var key = key();
        String made = client(Role.DPO)
                .header("Idempotency-Key", key)
                .body(value)
                .post(rules)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        client(Role.DPO)
                .header("Idempotency-Key", key)
                .body(value)
                .post(rules)
                .then()
                .statusCode(201)
                .body("id", equalTo(made));

        for (var wrong : List.of("no", "{}", "[]", "{\"mars\": {\"events\": []}}"))
            client(Role.DPO).body(wrong).put(holidays).then().statusCode(400);
        client(Role.DPO).body(" ".repeat(1_000_001)).put(holidays).then().statusCode(413);
        var days = List.of("england-and-wales", "scotland", "northern-ireland").stream()
                .map(division ->
                        "\"%s\": {\"division\": \"%1$s\", \"events\": [{\"title\": \"A day of a test\", \"date\": \"2037-05-04\"}]}"
                                .formatted(division))
                .collect(Collectors.joining(", ", "{", "}"));
        client(Role.DPO)
                .body(days)
                .put(holidays)
                .then()
                .statusCode(200)
                .body("holidays.title", hasItem("A day of a test"));
        client(Role.DPO).body("{}").put(closure).then().statusCode(400);
        client(Role.DPO)
                .body("{\"why\": \"x\"}")
                .put("/api/v1/law/closures/24-12-2037")
                .then()
                .statusCode(400);
        client(Role.DPO)
                .body("{\"why\": \"x\"}")
                .put("/api/v1/law/closures/+12037-12-24")
                .then()
                .statusCode(400);
        client(Role.DPO)
                .body("{\"why\": \"Christmas Eve\"}")
                .put(closure)
                .then()
                .statusCode(200)
                .body("holidays.title", hasItem("Christmas Eve"));
        client(Role.DPO).delete(closure).then().statusCode(200);
        client(Role.DPO).delete(closure).then().statusCode(404);
    }

    @Test
    void changesNeedTheVersionThatWasRead() {
        var draft = drafted();
        var body = body("IGNORED", "null");

        client(Role.IG_LEAD).body(body).put(VERSIONS + draft).then().statusCode(428);
        client(Role.IG_LEAD)
                .header("If-Match", "\"99\"")
                .body(body)
                .put(VERSIONS + draft)
                .then()
                .statusCode(412);
        client(Role.IG_LEAD)
                .header("If-Match", tag(draft))
                .body(body)
                .put(VERSIONS + draft)
                .then()
                .statusCode(200);
    }

    @Test
    void aTextIsBroughtAsAFileOfEachKind() {
        var sample = PolicyFiles.sample();
        var files = Map.of(
                "policy.docx", PolicyFiles.docx(sample),
                "policy.pdf", PolicyFiles.pdf(sample),
                "policy.md", PolicyFiles.markdown(sample),
                "policy.txt", PolicyFiles.plain(sample));
        var draft = drafted();
        files.forEach((name, bytes) ->
                bring(draft, name, bytes).statusCode(200).body("textSha256", equalTo(sample.sha256())));
        bring(draft, "policy.docx", new byte[0]).statusCode(400);
        bring(draft, "policy.docx", "no zip".getBytes()).statusCode(415);
        bring(draft, "policy.pdf", "%PDF-1.4 broken".getBytes()).statusCode(422);
    }

    @Test
    void whatIsWrongGetsOneSentenceAndTheRightStatus() {
        refused(400, null, body("AB", "null"));
        refused(400, key(), "{\"code\": ");
        refused(400, key(), body("!", "null"));
        refused(
                400,
                key(),
                body("AB-" + UUID.randomUUID().toString().substring(0, 8), "null")
                        .replace("\"MATERIAL\"", "\"HUGE\""));
        client(Role.IG_LEAD).get(POLICIES + "?cursor=forged").then().statusCode(400);
        client(Role.IG_LEAD).get(POLICIES + "?status=UNKNOWN").then().statusCode(400);
        client(Role.IG_LEAD).get(POLICIES + "?limit=0").then().statusCode(400);
        client(Role.IG_LEAD).get(VERSIONS + UUID.randomUUID()).then().statusCode(404);
        client(Role.IG_LEAD).get(VERSIONS + "x").then().statusCode(404);
        var draft = drafted();
        client(Role.IG_LEAD)
                .header("If-Match", tag(draft))
                .post(VERSIONS + draft + "/submission")
                .then()
                .statusCode(422)
                .body("violations", not(empty()));
    }

    @Test
    void theSampleHasAPolicyInForceAndADraft() {
        client(Role.IG_LEAD)
                .get(POLICIES + "?search=CONF&status=PUBLISHED")
                .then()
                .statusCode(200)
                .body("rows", hasSize(1));
        client(Role.IG_LEAD)
                .get(POLICIES + "?search=DEV&status=DRAFT")
                .then()
                .statusCode(200)
                .body("rows", hasSize(1));
    }

    // ---- what the tests say

    private static String drafted() {
        return client(Role.IG_LEAD)
                .header("Idempotency-Key", key())
                .body(body("A-" + UUID.randomUUID().toString().substring(0, 12), "null"))
                .post(POLICIES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A draft of which nothing is missing. */
    private static String complete() {
        return client(Role.IG_LEAD)
                .header("Idempotency-Key", key())
                .body(body("A-" + UUID.randomUUID().toString().substring(0, 12), "\"" + personOf(Role.IG_LEAD) + "\""))
                .post(POLICIES)
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .extract()
                .path("id");
    }

    private static String published() {
        String version = complete();
        step(Role.IG_LEAD, version, "submission", "{}");
        step(Role.CHIEF_EXECUTIVE, version, "approval", "{\"materiality\": \"MATERIAL\"}");
        step(Role.IG_LEAD, version, "publication", "{\"effectiveFrom\": \"%s\"}".formatted(today()));
        return version;
    }

    private static void step(Role role, String version, String step, String body) {
        client(role)
                .header("If-Match", tag(version))
                .body(body)
                .post(VERSIONS + version + "/" + step)
                .then()
                .statusCode(200);
    }

    private static String tag(String version) {
        return client(Role.IG_LEAD)
                .get(VERSIONS + version)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** A change to what the lead has just read. */
    private static RequestSpecification lead(String version) {
        return changing(Role.IG_LEAD, tag(version));
    }

    private static RequestSpecification changing(Role role, String tag) {
        return client(role).header("If-Match", tag);
    }

    private static ValidatableResponse sign(Role role, String version, String hash, String key) {
        return sign(role, version, hash, Declarations.USUAL.hashes(), key);
    }

    private static ValidatableResponse sign(Role role, String version, String hash, List<String> affirmed, String key) {
        var statements = affirmed.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(","));
        return client(role)
                .header("Idempotency-Key", key)
                .body("{\"displayedSha256\": \"%s\", \"decision\": \"AGREED\", \"declarations\": [%s]}"
                        .formatted(hash, statements))
                .post(VERSIONS + version + "/attestations")
                .then();
    }

    private static ValidatableResponse bring(String draft, String name, byte[] bytes) {
        return client(Role.IG_LEAD)
                .contentType("application/octet-stream")
                .header("If-Match", tag(draft))
                .body(bytes)
                .put(VERSIONS + draft + "/text?name=" + name)
                .then();
    }

    private static void refused(int status, String key, String body) {
        var request = client(Role.IG_LEAD).body(body);
        if (key != null) request.header("Idempotency-Key", key);
        request.post(POLICIES).then().statusCode(status).contentType("application/problem+json");
    }

    private static String body(String code, String owner) {
        return """
                {"code": "%s", "title": "Policy of a test", "owner": %s, "changeSummary": "%s", "reviewDue": "%s",
                 "materiality": "MATERIAL", "audience": {"match": "ANY", "roles": ["DATA_TEAM"]}, "text": "# One\\n\\nKeep it to yourself."}""".formatted(code, owner, owner.equals("null") ? "" : "First", today().plusYears(1));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static LocalDate today() {
        return When.dayOf(Clock.systemUTC().instant());
    }

    private static RequestSpecification client(Role role) {
        return given(CLIENTS.computeIfAbsent(role, PolicyApiIT::signedIn));
    }

    private static RequestSpecification signedIn(Role role) {
        var page = SignedIn.as(role);
        var cookies = page.context().cookies();
        var request = given().baseUri(RunningApplication.get().baseUrl())
                .contentType(ContentType.JSON)
                .header("Origin", RunningApplication.get().baseUrl())
                .header("Sec-Fetch-Site", "same-origin");
        cookies.forEach(cookie -> request.cookie(cookie.name, cookie.value));
        page.context().close();
        return request;
    }

    private static String personOf(Role role) {
        var database = RunningApplication.get().database();
        try (var connection = java.sql.DriverManager.getConnection(
                        database.url(), database.applicationUser(), database.applicationPassword());
                var statement = connection.prepareStatement("select person_id from account where sign_in_name = ?")) {
            statement.setString(1, RunningApplication.get().account(role));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
