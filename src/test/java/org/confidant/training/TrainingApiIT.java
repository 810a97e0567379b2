package org.confidant.training;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
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
        var database = RunningApplication.get().database();
        try (var connection = java.sql.DriverManager.getConnection(
                        database.url(), database.applicationUser(), database.applicationPassword());
                var statement = connection.prepareStatement("select person_id from account where sign_in_name = ?")) {
            statement.setString(1, signInName);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
