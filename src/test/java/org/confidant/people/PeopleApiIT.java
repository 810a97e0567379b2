package org.confidant.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
    void POL_02_placesAreNamedOnceAndByThoseWhoKeepPeople() {
        var name = "Api " + UUID.randomUUID();
        for (var path : new String[] {"/api/v1/places/sites", "/api/v1/places/systems"}) {
            problem(hr().body(Map.of("placeName", name)).post(path), 400);
            for (var role : new Role[] {Role.STAFF, Role.AUDITOR, Role.IG_LEAD})
                problem(
                        keyed(SignedInClient.as(role))
                                .body(Map.of("placeName", name))
                                .post(path),
                        403);
            problem(SignedInClient.asNobody().body("{}").post(path), 401);
            for (var wrong : new String[] {
                "", "[]", "{}", "{\"placeName\": \" \"}", "{\"placeName\": \"" + "x".repeat(121) + "\"}"
            }) problem(keyed(hr()).body(wrong).post(path), 400);
            keyed(hr())
                    .body(Map.of("placeName", name))
                    .post(path)
                    .then()
                    .statusCode(201)
                    .body("id", notNullValue());
            problem(keyed(hr()).body(Map.of("placeName", name)).post(path), 409);
        }
        hr().get("/api/v1/places").then().statusCode(200).body("sites.name", org.hamcrest.Matchers.hasItem(name));
        problem(SignedInClient.as(Role.STAFF).get("/api/v1/places"), 403);
    }

    @Test
    void POL_02_whereAndWithWhatSomebodyWorksIsRecordedWithItsDays() {
        var person = keyed(hr())
                .body(person("Work", UUID.randomUUID().toString()))
                .post("/api/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var work = "/api/v1/people/" + person + "/work";
        var name = Map.of("placeName", "Api " + UUID.randomUUID());
        var site = keyed(hr()).body(name).post("/api/v1/places/sites").<String>path("id");
        var system = keyed(hr()).body(name).post("/api/v1/places/systems").<String>path("id");
        var begin = "{\"kind\": \"SYSTEM\", \"with\": \"%s\", \"from\": \"%s\"}".formatted(system, TODAY);

        problem(SignedInClient.as(Role.STAFF).get(work), 403);
        problem(hr().get("/api/v1/people/" + UUID.randomUUID() + "/work"), 404);
        problem(hr().body(Map.of("site", site)).put(work + "/site"), 428);
        problem(hr().header("If-Match", "\"99\"").body(Map.of("site", site)).put(work + "/site"), 412);
        problem(
                SignedInClient.as(Role.IG_LEAD)
                        .header("If-Match", "\"1\"")
                        .body(Map.of("site", site))
                        .put(work + "/site"),
                403);
        problem(
                hr().header("If-Match", workTag(work))
                        .body(Map.of("site", UUID.randomUUID()))
                        .put(work + "/site"),
                422);
        problem(hr().header("If-Match", workTag(work)).body(Map.of("site", "x")).put(work + "/site"), 400);
        hr().header("If-Match", workTag(work))
                .body(Map.of("site", site))
                .put(work + "/site")
                .then()
                .statusCode(200)
                .body("siteId", equalTo(site));

        problem(
                SignedInClient.as(Role.IG_LEAD)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(begin)
                        .post(work + "/engagements"),
                403);
        problem(hr().body(begin).post(work + "/engagements"), 400);
        for (var wrong : new String[] {
            "",
            "[]",
            begin.replace("SYSTEM", "ZOO"),
            begin.replace(TODAY.toString(), ""),
            begin.replace(TODAY.toString(), "+20000-01-01")
        }) problem(keyed(hr()).body(wrong).post(work + "/engagements"), 400);
        for (var wrong : new String[] {
            begin.replace(system, UUID.randomUUID().toString()),
            begin.replace("\"}", "\", \"to\": \"" + TODAY.minusDays(1) + "\"}"),
            "{}"
        }) problem(keyed(hr()).body(wrong).post(work + "/engagements"), 422);
        var made = keyed(hr())
                .body(begin)
                .post(work + "/engagements")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        problem(keyed(hr()).body(begin).post(work + "/engagements"), 409);
        var end = work + "/engagements/" + made + "/end";
        var tag = "\"" + hr().get(work).path("engagements[0].version") + "\"";
        problem(hr().header("If-Match", tag).body("{}").post(end), 400);
        problem(
                hr().header("If-Match", "\"99\"")
                        .body(Map.of("to", TODAY.toString()))
                        .post(end),
                412);
        problem(
                hr().header("If-Match", tag)
                        .body(Map.of("to", TODAY.toString()))
                        .post(end.replace(made, UUID.randomUUID().toString())),
                404);
        hr().header("If-Match", tag)
                .body(Map.of("to", TODAY.toString()))
                .post(end)
                .then()
                .statusCode(200)
                .body("engagements[0].to", equalTo(TODAY.toString()));
    }

    private static RequestSpecification hr() {
        return SignedInClient.as(Role.HR_MANAGER);
    }

    private static RequestSpecification keyed(RequestSpecification request) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String workTag(String work) {
        return hr().get(work).header("ETag");
    }

    @Test
    void ACT_02_aRoleIsProposedByRestAndWaits() {
        assertThat(status(proposed())).isEqualTo("PROPOSED");
    }

    @Test
    void ACT_03_aRoleIsApprovedByASecondPersonAndByNobodyElse() {
        var id = proposed();
        var approve = "/api/v1/role-assignments/" + id + "/approve";
        var fresh = Map.of("password", RunningApplication.get().password());
        var tag = tagOf(id);

        for (var role : new Role[] {Role.STAFF, Role.SYSADMIN, Role.AUDITOR}) {
            problem(SignedInClient.as(role).header("If-Match", tag).body(fresh).post(approve), 403);
        }
        problem(SignedInClient.asNobody().header("If-Match", tag).body(fresh).post(approve), 401);
        problem(
                SignedInClient.as(Role.HR_MANAGER)
                        .header("If-Match", tag)
                        .body(fresh)
                        .post(approve),
                422);
        problem(SignedInClient.as(Role.CHIEF_EXECUTIVE).body(fresh).post(approve), 428);
        problem(chief("nonsense").body(fresh).post(approve), 400);
        problem(chief("\"7\"").body(fresh).post(approve), 412);
        problem(chief(tag).body("{").post(approve), 400);
        problem(chief(tag).body(fresh).post("/api/v1/role-assignments/" + UUID.randomUUID() + "/approve"), 404);
        assertThat(status(id)).isEqualTo("PROPOSED");

        chief(tag)
                .body(fresh)
                .post(approve)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", equalTo("APPROVED"));

        problem(chief(tag).body(fresh).post(approve), 412);
        problem(chief(tagOf(id)).body(fresh).post(approve), 422);
    }

    @Test
    void ACT_03_aRoleIsRefusedWithAReason() {
        var id = proposed();
        var refuse = "/api/v1/role-assignments/" + id + "/refuse";
        var tag = tagOf(id);

        problem(SignedInClient.as(Role.STAFF).header("If-Match", tag).body("{}").post(refuse), 403);
        problem(chief(tag).body("{}").post(refuse), 422);
        chief(tag)
                .body(Map.of("why", "Not needed any more."))
                .post(refuse)
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"));
    }

    @Test
    void SEC_03_aTokenAloneDoesNotApproveARole() {
        var token = SignedInClient.as(Role.CHIEF_EXECUTIVE)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("tokenName", "Roles", "tokenDays", 1))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("token");
        var id = proposed();
        var approve = "/api/v1/role-assignments/" + id + "/approve";
        var tag = tagOf(id);

        byToken(token)
                .header("If-Match", tag)
                .body("{}")
                .post(approve)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("password"));
        problem(
                byToken(token)
                        .header("If-Match", tag)
                        .body(Map.of("password", "not the password"))
                        .post(approve),
                422);
        assertThat(status(id)).isEqualTo("PROPOSED");
        byToken(token)
                .header("If-Match", tag)
                .body(Map.of("password", RunningApplication.get().password()))
                .post(approve)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification chief(String tag) {
        return SignedInClient.as(Role.CHIEF_EXECUTIVE).header("If-Match", tag);
    }

    private static void problem(Response answer, int status) {
        answer.then().statusCode(status).contentType("application/problem+json");
    }

    private static String tagOf(String id) {
        return SignedInClient.as(Role.AUDITOR)
                .get("/api/v1/role-assignments/" + id)
                .header("ETag");
    }

    private static String status(String id) {
        return SignedInClient.as(Role.AUDITOR)
                .get("/api/v1/role-assignments/" + id)
                .path("status");
    }

    /** A role that the HR manager proposed for somebody new. */
    private static String proposed() {
        var person = SignedInClient.as(Role.HR_MANAGER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(person("Role", UUID.randomUUID().toString()))
                .post("/api/v1/people")
                .then()
                .extract()
                .<String>path("id");
        return SignedInClient.as(Role.HR_MANAGER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("personId", person, "role", "DATA_TEAM", "deputy", false, "fromDate", TODAY.toString()))
                .post("/api/v1/role-assignments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
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

    private static RequestSpecification byToken(String token) {
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
