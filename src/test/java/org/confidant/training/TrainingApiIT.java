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
