package org.confidant.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.support.RunningApplication;
import org.confidant.support.SignedInClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleApiIT {

    private static final LocalDate TODAY = When.dayOf(Clock.systemUTC().instant());

    @ParameterizedTest
    @CsvSource({
        "HR_MANAGER, /api/v1/people, 200",
        "SYSADMIN, /api/v1/people, 200",
        "AUDITOR, /api/v1/people, 200",
        "STAFF, /api/v1/people, 403",
        "VOLUNTEER, /api/v1/people, 403",
        "CONTRACT_MANAGER, /api/v1/people, 403",
        "HR_MANAGER, /api/v1/role-assignments, 200",
        "AUDITOR, /api/v1/role-assignments, 200",
        "STAFF, /api/v1/role-assignments, 403",
        "SERVICE_MANAGER, /api/v1/role-assignments, 403",
        "STAFF, /api/v1/tokens, 200",
        "STAFF, /api/v1/session, 200"
    })
    void SEC_06_eachRoleSeesWhatItMay(Role role, String path, int status) {
        SignedInClient.as(role).get(path).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/people", "/api/v1/role-assignments", "/api/v1/tokens", "/api/v1/session", "/api/v1/nothing"})
    void SEC_06_nobodySeesAnything(String path) {
        SignedInClient.asNobody()
                .get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    @Test
    void SEC_06_aPersonWhoIsNotThereIsNotFound() {
        SignedInClient.as(Role.HR_MANAGER)
                .get("/api/v1/people/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        SignedInClient.as(Role.HR_MANAGER)
                .get("/api/v1/people/not-an-id")
                .then()
                .statusCode(404);
    }

    @Test
    void aPersonIsAddedOnceChangedWithTheVersionAndNotWithout() {
        var key = UUID.randomUUID().toString();
        var body = person("Api", key);
        var id = SignedInClient.as(Role.HR_MANAGER)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        SignedInClient.as(Role.HR_MANAGER)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/people")
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        var tag = SignedInClient.as(Role.HR_MANAGER)
                .get("/api/v1/people/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");

        SignedInClient.as(Role.HR_MANAGER)
                .body(body)
                .put("/api/v1/people/" + id)
                .then()
                .statusCode(428);
        SignedInClient.as(Role.HR_MANAGER)
                .header("If-Match", tag)
                .body(person("Changed", key))
                .put("/api/v1/people/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Changed Sample"));
        SignedInClient.as(Role.HR_MANAGER)
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/people/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsStored() {
        SignedInClient.as(Role.HR_MANAGER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("givenName", "Only"))
                .post("/api/v1/people")
                .then()
                .statusCode(400)
                .body("violations.field", org.hamcrest.Matchers.hasItems("familyName", "email", "employmentType"));
        SignedInClient.as(Role.HR_MANAGER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"givenName\":\"A\",\"employmentType\":\"BUTLER\"}")
                .post("/api/v1/people")
                .then()
                .statusCode(400);
        SignedInClient.as(Role.HR_MANAGER)
                .get("/api/v1/people?who=NOBODY")
                .then()
                .statusCode(400);
        SignedInClient.as(Role.HR_MANAGER)
                .get("/api/v1/people?limit=201")
                .then()
                .statusCode(400);
        SignedInClient.as(Role.HR_MANAGER)
                .get("/api/v1/people?cursor=forged")
                .then()
                .statusCode(400);
    }

    @Test
    void ACT_02_aRoleIsProposedByRestAndWaits() {
        var person = SignedInClient.as(Role.HR_MANAGER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(person("Role", UUID.randomUUID().toString()))
                .post("/api/v1/people")
                .then()
                .extract()
                .<String>path("id");
        var id = SignedInClient.as(Role.HR_MANAGER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("personId", person, "role", "DATA_TEAM", "deputy", false, "fromDate", TODAY.toString()))
                .post("/api/v1/role-assignments")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        SignedInClient.as(Role.HR_MANAGER)
                .get("/api/v1/role-assignments/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("PROPOSED"));
    }

    @Test
    void SEC_01_aTokenIsMadeUsedAndRevoked() {
        var staff = SignedInClient.as(Role.STAFF);
        var made = staff.header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("tokenName", "Api test", "tokenDays", 7))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract();
        var token = made.<String>path("token");

        assertThat(token).startsWith("cfd_");
        byToken(token).get("/api/v1/session").then().statusCode(200);
        byToken(token).get("/api/v1/people").then().statusCode(403);
        byToken(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("tokenName", "Child"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(403);
        SignedInClient.as(Role.STAFF)
                .header("If-Match", "\"1\"")
                .delete("/api/v1/tokens/" + made.<String>path("id"))
                .then()
                .statusCode(204);
        byToken(token).get("/api/v1/session").then().statusCode(401);
    }

    private static io.restassured.specification.RequestSpecification byToken(String token) {
        return given().baseUri(RunningApplication.get().baseUrl())
                .contentType("application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static Map<String, Object> person(String given, String mark) {
        return Map.of(
                "givenName",
                given,
                "familyName",
                "Sample",
                "email",
                "p" + mark + "@sample.example",
                "jobTitle",
                "Clerk",
                "employmentType",
                "PERMANENT",
                "startedOn",
                TODAY.toString());
    }
}
