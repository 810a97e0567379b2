package org.confidant.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.security.Role;
import org.confidant.support.RunningApplication;
import org.confidant.support.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Training by REST, with the session cookies of people who signed in. */
class TrainingApiIT {

    private static final String IMPORTS = "/api/v1/training/imports";
    private static final String STATEMENTS = "/api/v1/xapi/statements";
    private static final String SYSTEMS = "/api/v1/training/learning-systems";
    private static final String FIGURES = "/api/v1/training/figures";
    private static final String COMPLETIONS = "/api/v1/training/completions";

    private static RequestSpecification hr;
    private static RequestSpecification staff;
    private static String somebody;

    @BeforeAll
    static void signIn() throws Exception {
        hr = client(Role.HR_MANAGER);
        staff = client(Role.STAFF);
        somebody = personOf(RunningApplication.get().account(Role.STAFF));
    }

    @AfterAll
    static void forget() {
        hr = null;
        staff = null;
    }

    @Test
    void TRN_02_aCompletionIsCreatedOnceForOneKey() {
        var key = UUID.randomUUID().toString();
        var body = completion(somebody, LocalDate.of(2020, 2, 29));

        var id = given(hr)
                .header("Idempotency-Key", key)
                .body(body)
                .post(COMPLETIONS)
                .then()
                .statusCode(201)
                .header("Location", startsWith(COMPLETIONS))
                .body("courseCode", equalTo("CALD"))
                .body("goodUntil", equalTo("2022-02-28"))
                .extract()
                .path("id");

        given(hr)
                .header("Idempotency-Key", key)
                .body(body)
                .post(COMPLETIONS)
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        given(hr)
                .header("Idempotency-Key", key)
                .body(completion(somebody, LocalDate.of(2020, 3, 1)))
                .post(COMPLETIONS)
                .then()
                .statusCode(409);
        given(staff).get(COMPLETIONS).then().statusCode(200).body("rows.id", hasItem(id));
        given(staff).get(COMPLETIONS + "/" + id).then().statusCode(200);
    }

    @Test
    void TRN_02_aRecordIsTakenBackByItsOwnDoor() {
        String id = given(hr)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(completion(somebody, LocalDate.of(2019, 5, 6)))
                .post(COMPLETIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        given(hr)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"reason\": \"Entered for the wrong person.\"}")
                .post(COMPLETIONS + "/" + id + "/revocation")
                .then()
                .statusCode(200)
                .body("revokedBecause", equalTo("Entered for the wrong person."));
    }

    @Test
    void whatIsWrongGetsOneSentenceAndTheRightStatus() {
        refused(400, completion(somebody, LocalDate.of(2020, 2, 3)), null);
        refused(400, "{\"personId\": ", UUID.randomUUID().toString());
        refused(400, completion(somebody, LocalDate.of(2020, 2, 3)).replace("CALD", "NOPE"), key());
        refused(400, completion(somebody, LocalDate.of(2020, 2, 3)).replace("\"MANUAL\"", "\"TELEPATHY\""), key());
        refused(404, completion(UUID.randomUUID().toString(), LocalDate.of(2020, 2, 3)), key());
        given(hr)
                .get(COMPLETIONS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given(hr).get(COMPLETIONS + "/x").then().statusCode(404);
        given(hr).get(COMPLETIONS + "?cursor=forged").then().statusCode(400);
        given(hr).get(COMPLETIONS + "?limit=0").then().statusCode(400);
    }

    @Test
    void onlyWhoRecordsTrainingMay() {
        given(staff)
                .header("Idempotency-Key", key())
                .body(completion(somebody, LocalDate.of(2020, 2, 3)))
                .post(COMPLETIONS)
                .then()
                .statusCode(403);
        given().baseUri(RunningApplication.get().baseUrl())
                .accept(ContentType.JSON)
                .get(COMPLETIONS)
                .then()
                .statusCode(401);
    }

    @Test
    void theSampleHasCoursesForEverybody() {
        given(hr).get(COMPLETIONS).then().statusCode(200).body("rows", not(empty()));
    }

    @Test
    void TRN_02_aFileIsTriedTakenOnceAndItsBrokenRowsComeBack() throws Exception {
        var day = LocalDate.of(2021, 1, 1).plusDays(System.nanoTime() % 300);
        var file = "Day;Course;E-mail address\r\n" + day + ";CALD;" + emailOf(somebody) + "\r\n" + day.plusDays(1)
                + ";CALD;" + emailOf(somebody) + "\r\n" + day + ";CALD;=nobody@sample.example\r\n";
        var view = bring(file);
        String id = view.path("id");
        view = told(id, view.header("ETag"));
        assertThat(view.<String>path("state")).isEqualTo("CHECKED");
        assertThat(view.<Integer>path("counts.fresh")).isEqualTo(2);
        assertThat(view.<Integer>path("counts.broken")).isEqualTo(1);

        given(hr)
                .header("If-Match", "\"999\"")
                .post(IMPORTS + "/" + id + "/taking")
                .then()
                .statusCode(412);
        given(hr)
                .header("If-Match", view.header("ETag"))
                .post(IMPORTS + "/" + id + "/taking")
                .then()
                .statusCode(200)
                .body("state", equalTo("TAKEN"))
                .body("counts.fresh", equalTo(2));
        given(hr)
                .accept("*/*")
                .get(IMPORTS + "/" + id + "/rejected")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .body(containsString(day + ",CALD,'=nobody@sample.example,4,Nobody here has this e-mail address."));

        var again = bring(file.replace("Day;Course;E-mail address", "Day;COURSE;E-mail Address"));
        assertThat(again.<Boolean>path("remembered")).isTrue();
        assertThat(again.<String>path("mapping.columns.COURSE")).isEqualTo("COURSE");
        var tried = given(hr)
                .header("If-Match", again.header("ETag"))
                .body("{\"columns\": {\"EMAIL\": \"E-mail Address\", \"COURSE\": \"COURSE\", \"COMPLETED_ON\":"
                        + " \"Day\"}}")
                .put(IMPORTS + "/" + again.path("id") + "/mapping");
        tried.then().statusCode(200).body("counts.fresh", equalTo(0)).body("counts.known", equalTo(2));
        given(hr)
                .header("If-Match", tried.header("ETag"))
                .post(IMPORTS + "/" + again.path("id") + "/taking")
                .then()
                .statusCode(409);
    }

    @Test
    void TRN_02_ofAHundredRowsFiveAreBrokenAndComeBackWithReasonsWhileTheOthersAreTaken() throws Exception {
        var first = LocalDate.of(2017, 1, 1);
        var file = new StringBuilder("E-mail address,Course,Day,Score\n");
        for (int i = 0; i < 100; i++) {
            file.append(
                    switch (i) {
                        case 7 -> "nobody.here@sample.example,CALD," + first.plusDays(i) + ",90\n";
                        case 23 -> emailOf(somebody) + ",CALD,31 February,90\n";
                        case 48 ->
                            emailOf(somebody) + ",CALD," + LocalDate.now().plusYears(1) + ",90\n";
                        case 71 -> emailOf(somebody) + ",CALD," + first.plusDays(i) + ",ninety\n";
                        case 99 -> ",CALD," + first.plusDays(i) + ",90\n";
                        default -> emailOf(somebody) + ",CALD," + first.plusDays(i) + ",90\n";
                    });
        }
        var view = bring(file.toString());
        String id = view.path("id");
        var tried = given(hr)
                .header("If-Match", view.header("ETag"))
                .body("{\"columns\": {\"EMAIL\": \"E-mail address\", \"COURSE\": \"Course\", \"COMPLETED_ON\": \"Day\","
                        + " \"SCORE\": \"Score\"}}")
                .put(IMPORTS + "/" + id + "/mapping");
        tried.then().statusCode(200).body("counts.fresh", equalTo(95)).body("counts.broken", equalTo(5));

        given(hr)
                .header("If-Match", tried.header("ETag"))
                .post(IMPORTS + "/" + id + "/taking")
                .then()
                .statusCode(200)
                .body("counts.fresh", equalTo(95))
                .body("counts.broken", equalTo(5));

        var back = given(hr)
                .accept("*/*")
                .get(IMPORTS + "/" + id + "/rejected")
                .asString()
                .lines()
                .skip(1)
                .toList();
        assertThat(back).hasSize(5).allSatisfy(line -> assertThat(line).matches(".*\\.\"?"));
        assertThat(back.get(0)).contains(",9,Nobody here has this e-mail address.");
        assertThat(one(
                        "select count(*) from training_completion where person_id = ? and completed_on between"
                                + " '2017-01-01' and '2017-04-11'",
                        somebody))
                .isEqualTo("95");
    }

    @Test
    void TRN_02_aFileThatIsNoCsvOrToldWronglyGetsOneSentence() {
        given(hr)
                .contentType("text/csv")
                .header("Idempotency-Key", key())
                .body(new byte[] {'M', 'Z', 0, 3, 0, 0, 0})
                .post(IMPORTS)
                .then()
                .statusCode(415);
        given(hr)
                .contentType("text/csv")
                .header("Idempotency-Key", key())
                .body("A,B\n\"open,b\n")
                .post(IMPORTS)
                .then()
                .statusCode(400);
        var view = bring("Day;Course;E-mail address\r\n2026-01-02;CALD;x\r\n");
        given(hr)
                .header("If-Match", view.header("ETag"))
                .body("{\"columns\": {\"COMPLETED_ON\": \"Day\"}}")
                .put(IMPORTS + "/" + view.path("id") + "/mapping")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("COURSE", "EMAIL"));
        given(hr)
                .header("If-Match", view.header("ETag"))
                .body("{\"columns\": {\"SHOE_SIZE\": \"Day\"}}")
                .put(IMPORTS + "/" + view.path("id") + "/mapping")
                .then()
                .statusCode(400);
        given(staff).get(IMPORTS + "/" + view.path("id")).then().statusCode(403);
        given(hr).get(IMPORTS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void TRN_02_aCertificateIsKeptAsItCameAndAnExecutableIsNone() throws Exception {
        var day = LocalDate.of(2018, 1, 1).plusDays(System.nanoTime() % 300);
        String completion = given(hr)
                .header("Idempotency-Key", key())
                .body(completion(somebody, day))
                .post(COMPLETIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var pdf = ("%PDF-1.4\n%" + key() + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        var path = "/api/v1/training/certificates?completionId=" + completion + "&name=";

        for (var name : new String[] {"certificate.pdf", "certificate.exe"}) {
            given(staff)
                    .contentType("application/octet-stream")
                    .header("Idempotency-Key", key())
                    .body(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0})
                    .post(path + name)
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json");
        }
        String id = given(staff)
                .contentType("application/pdf")
                .header("Idempotency-Key", key())
                .body(pdf)
                .post(path + "certificate.pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(given(hr)
                        .accept("*/*")
                        .get("/api/v1/training/certificates/" + id + "/content")
                        .asByteArray())
                .isEqualTo(pdf);
        given(client(Role.AUDITOR))
                .accept("*/*")
                .get("/api/v1/training/certificates/" + id + "/content")
                .then()
                .statusCode(404);
        assertThat(one(
                        "select count(*) from training_certificate_content where certificate_id = ?"
                                + " and locate('%PDF', content) > 0",
                        id))
                .isEqualTo("0");
    }

    @Test
    void TRN_02_aLearningSystemTellsWhoCompletedAndItsStatementIsTakenOnce() throws Exception {
        var secret = letIn();
        var activity = "https://learning.example/" + UUID.randomUUID();
        var id = UUID.randomUUID().toString();
        var day = LocalDate.of(2022, 1, 1).plusDays(System.nanoTime() % 300);
        var statement = statement(id, "mbox", "mailto:" + emailOf(somebody), activity, day);

        machine(secret).body(statement).post(STATEMENTS).then().statusCode(200).body("[0]", equalTo(id));
        machine(secret).body(statement).post(STATEMENTS).then().statusCode(200).body("[0]", equalTo(id));
        machine(secret)
                .body(statement)
                .put(STATEMENTS + "?statementId=" + id)
                .then()
                .statusCode(204);
        machine(secret)
                .body(statement.replace("0.9", "0.95"))
                .put(STATEMENTS + "?statementId=" + id)
                .then()
                .statusCode(409);
        assertThat(waiting(activity)).isEqualTo("NO_COURSE");

        given(hr)
                .body("{\"courseCode\": \"CALD\"}")
                .put(SYSTEMS + "/waiting/" + id + "/course")
                .then()
                .statusCode(204);

        assertThat(waiting(activity)).isNull();
        assertThat(one(
                        "select c.score from learning_outcome o join training_completion c on c.id = o.completion_id"
                                + " where o.statement_id = ? and o.state = 'RECORDED' and c.source = 'SSO'",
                        id))
                .isEqualTo("90");
        assertThat(one(
                        "select actor_role from audit_event where action = 'STATEMENTS_TAKEN' and after_hash is not null"
                                + " and actor_id = (select system_id from learning_statement where id = ?) limit 1",
                        id))
                .startsWith("MACHINE lrs-");
    }

    @Test
    void TRN_02_whoNobodyKnowsWaitsForAHumanAndTheSenderLearnsNothing() throws Exception {
        var secret = letIn();
        var activity = "https://learning.example/" + UUID.randomUUID();
        var known = statement(
                UUID.randomUUID().toString(),
                "mbox",
                "mailto:" + emailOf(somebody),
                activity,
                LocalDate.of(2021, 3, 1));
        var id = UUID.randomUUID().toString();
        var stranger = statement(
                id, "mbox", "mailto:" + UUID.randomUUID() + "@elsewhere.example", activity, LocalDate.of(2023, 5, 6));

        var first = machine(secret).body("[" + known + "]").post(STATEMENTS);
        var second = machine(secret).body("[" + stranger + "]").post(STATEMENTS);
        first.then().statusCode(200);
        second.then().statusCode(200).body("[0]", equalTo(id));
        assertThat(second.asString()).hasSameSizeAs(first.asString());
        given(hr)
                .body("{\"courseCode\": \"CALD\"}")
                .put(SYSTEMS + "/waiting/" + id + "/course")
                .then()
                .statusCode(204);
        assertThat(waiting(activity)).isEqualTo("NO_PERSON");
        given(hr)
                .body("{\"who\": \"nobody at all\"}")
                .put(SYSTEMS + "/waiting/" + id + "/person")
                .then()
                .statusCode(400);
        given(hr)
                .body("{\"who\": \"" + emailOf(somebody) + "\"}")
                .put(SYSTEMS + "/waiting/" + id + "/person")
                .then()
                .statusCode(204);
        assertThat(one("select state from learning_outcome where statement_id = ?", id))
                .isEqualTo("RECORDED");
    }

    @Test
    void TRN_02_aStatementWithoutAnActorIsRefusedAtThatMemberAndNothingOfTheBatchIsTaken() throws Exception {
        var secret = letIn();
        var id = UUID.randomUUID().toString();
        var good = statement(
                id, "mbox", "mailto:" + emailOf(somebody), "https://learning.example/x", LocalDate.of(2021, 3, 1));
        var bad = good.replace("actor", "who").replace(id, UUID.randomUUID().toString());

        machine(secret)
                .body("[" + good + ", " + bad + "]")
                .post(STATEMENTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("[1].actor"))
                .body("detail", containsString("no actor"));
        assertThat(one("select count(*) from learning_statement where id = ?", id))
                .isEqualTo("0");
        machine(secret).body("{").post(STATEMENTS).then().statusCode(400);
        machine(secret).body("[".repeat(20_000)).post(STATEMENTS).then().statusCode(400);
        machine(secret)
                .body(good.replace("0.9", "1e99999999999"))
                .post(STATEMENTS)
                .then()
                .statusCode(400);
        machine(secret)
                .body(good.replace("\"scaled\": 0.9", "\"raw\": 1e999999999, \"max\": 1e999999999"))
                .post(STATEMENTS)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("result.score.raw"));
        given().baseUri(RunningApplication.get().baseUrl())
                .contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + secret)
                .header("X-Experience-API-Version", "0.9")
                .body(good)
                .post(STATEMENTS)
                .then()
                .statusCode(400);
    }

    @Test
    void TRN_02_theDoorOfLearningSystemsOpensToTheirCredentialOnlyAndThatOpensNoOther() {
        var secret = letIn();

        given(hr)
                .header("X-Experience-API-Version", "2.0.0")
                .body("[]")
                .post(STATEMENTS)
                .then()
                .statusCode(401);
        machine("cfl_forged").body("[]").post(STATEMENTS).then().statusCode(401);
        machine(secret).get(COMPLETIONS).then().statusCode(401);
        machine(secret).get(SYSTEMS).then().statusCode(401);
        given().baseUri(RunningApplication.get().baseUrl())
                .get("/api/v1/xapi/about")
                .then()
                .statusCode(200)
                .body("version", hasItem("2.0.0"));
        given(staff).get(SYSTEMS).then().statusCode(403);

        var row = given(hr).get(SYSTEMS).jsonPath();
        String id = row.get("rows[0].id");
        int version = row.get("rows[0].version");
        given(hr)
                .header("If-Match", "\"" + version + "\"")
                .delete(SYSTEMS + "/" + id)
                .then()
                .statusCode(204);
        machine(secret).body("[]").post(STATEMENTS).then().statusCode(401);
    }

    @Test
    void TRN_05_theFiguresComeAsJsonCsvAndWorkbookWithThePeopleBehindThem() throws Exception {
        var sheet = given(hr).get(FIGURES);
        sheet.then().statusCode(200).body("months.size()", equalTo(14)).body("targetPercent", equalTo(95));
        int people = sheet.path("months[13].people");
        int trained = sheet.path("months[13].trained");

        var csv = given(hr).accept("*/*").get(FIGURES + "/table.csv");
        csv.then().statusCode(200).header("Content-Type", startsWith("text/csv"));
        assertThat(csv.asString()).contains(",Organisation,Everybody," + people + "," + trained + ",");
        assertThat(given(hr).accept("*/*").get(FIGURES + "/table.xlsx").asByteArray())
                .startsWith('P', 'K');
        var behind =
                given(hr).accept("*/*").get(FIGURES + "/people.csv?part=ALL").asString();
        assertThat(behind.lines().count()).isBetween(people - 50L, people + 51L);
        assertThat(one(
                        "select count(*) > 0 from audit_event where action = 'TRAINING_PEOPLE_EXPORTED' and actor_id = ?",
                        personOf(RunningApplication.get().account(Role.HR_MANAGER))))
                .isEqualTo("1");
        given(hr).get(FIGURES + "/people?scope=TEAM&key=nonsense").then().statusCode(404);
        given(hr).get(FIGURES + "/people?asOf=3000-01-01").then().statusCode(400);
        given(hr).get(FIGURES + "/people?part=MOST").then().statusCode(400);
        given(staff).get(FIGURES).then().statusCode(403);
        given(staff).accept("*/*").get(FIGURES + "/people.xlsx").then().statusCode(403);
    }

    private static String letIn() {
        return given(hr)
                .header("Idempotency-Key", key())
                .body("{\"name\": \"Sample learning system\"}")
                .post(SYSTEMS)
                .then()
                .statusCode(201)
                .body("secret", startsWith("cfl_"))
                .extract()
                .path("secret");
    }

    private static RequestSpecification machine(String secret) {
        return given().baseUri(RunningApplication.get().baseUrl())
                .contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + secret)
                .header("X-Experience-API-Version", "2.0.0");
    }

    private static String statement(String id, String by, String actor, String activity, LocalDate day) {
        return """
                {"id": "%s", "actor": {"%s": "%s"}, "verb": {"id": "http://adlnet.gov/expapi/verbs/passed"},
                 "object": {"id": "%s"}, "result": {"score": {"scaled": 0.9}}, "timestamp": "%sT10:00:00Z"}""".formatted(id, by, actor, activity, day);
    }

    /** Why the statement about this activity waits; null when it does not. */
    private static String waiting(String activity) {
        String cursor = "";
        while (cursor != null) {
            var slice = given(hr)
                    .get(SYSTEMS + "/waiting?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .jsonPath();
            String state = slice.get("rows.find { it.activity == '" + activity + "' }?.state");
            if (state != null) return state;
            cursor = slice.get("next");
        }
        return null;
    }

    private static Response bring(String file) {
        var answer = given(hr)
                .contentType("text/csv")
                .header("Idempotency-Key", key())
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?name=sample.csv");
        answer.then().statusCode(201).body("state", equalTo("BROUGHT"));
        return answer;
    }

    private static Response told(String id, String version) {
        var answer = given(hr)
                .header("If-Match", version)
                .body("{\"columns\": {\"EMAIL\": \"E-mail address\", \"COURSE\": \"Course\", \"COMPLETED_ON\":"
                        + " \"Day\"}}")
                .put(IMPORTS + "/" + id + "/mapping");
        answer.then().statusCode(200);
        return answer;
    }

    private static String emailOf(String person) throws Exception {
        return one("select email from person where id = ?", person);
    }

    private static void refused(int status, String body, String key) {
        var request = given(hr).body(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        request.post(COMPLETIONS)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("title", not(empty()));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String completion(String person, LocalDate day) {
        return """
                {"personId": "%s", "courseCode": "CALD", "completedOn": "%s", "score": 88, "source": "MANUAL"}""".formatted(person, day);
    }

    private static RequestSpecification client(Role role) {
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

    private static String personOf(String signInName) throws Exception {
        return one("select person_id from account where sign_in_name = ?", signInName);
    }

    private static String one(String sql, String value) throws Exception {
        try (var connection = RunningApplication.get().database().asApplication();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
