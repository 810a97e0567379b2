package org.confidant.policy;

import static org.hamcrest.Matchers.lessThan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.support.RunningApplication;
import org.confidant.support.SignedInClient;

/** Brings a policy of a test's own as far as the test needs it, without a browser. */
public final class PolicyByRest {

    public static final String TEXT = "# One\n\nKeep it to yourself.";

    public static final String WELSH = "# Un\n\nCadwch ef i chi'ch hun.";

    private static final String VERSIONS = "/api/v1/policy-versions/";

    private PolicyByRest() {}

    /** @return the version's id */
    public static String inReview(String title, Role whoMustSign) {
        var version = drafted(title, whoMustSign);
        step(Role.IG_LEAD, version, "submission", "{}");
        return version;
    }

    /** With a text in Welsh that is equal to the English one. @return the version's id */
    public static String publishedInTwoLanguages(String title, Role... whoMustSign) {
        var version = drafted(title, whoMustSign);
        var statements = IntStream.rangeClosed(
                        1, Declarations.USUAL.statements().size())
                .mapToObj(number -> "\"Datganiad " + number + ".\"")
                .collect(Collectors.joining(", "));
        SignedInClient.as(Role.IG_LEAD)
                .header(
                        "If-Match",
                        SignedInClient.as(Role.IG_LEAD).get(VERSIONS + version).header("ETag"))
                .body("{\"title\": \"Polisi\", \"declarations\": [%s], \"text\": \"%s\"}"
                        .formatted(statements, WELSH.replace("\n", "\\n")))
                .put(VERSIONS + version + "/languages/cy")
                .then()
                .statusCode(200);
        step(Role.IG_LEAD, version, "submission", "{}");
        approve(version);
        publish(version);
        return version;
    }

    private static String drafted(String title, Role... whoMustSign) {
        return SignedInClient.as(Role.IG_LEAD)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("""
                        {"code": "R-%s", "title": "%s", "owner": "%s", "changeSummary": "The first version.",
                         "reviewDue": "%s", "materiality": "MATERIAL", "audience": {"match": "ANY", "roles": ["%s"]}, "text": "%s"}""".formatted(
                                UUID.randomUUID().toString().substring(0, 12),
                                title,
                                person(Role.IG_LEAD),
                                today().plusYears(1),
                                Arrays.stream(whoMustSign).map(Role::name).collect(Collectors.joining("\", \"")),
                                TEXT.replace("\n", "\\n")))
                .post("/api/v1/policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String published(String title, Role whoMustSign) {
        var version = inReview(title, whoMustSign);
        approve(version);
        publish(version);
        return version;
    }

    public static void signed(Role role, String version) {
        signed(role, version, "en-GB");
    }

    public static void signed(Role role, String version, String language) {
        var document = SignedInClient.as(role)
                .get(VERSIONS + version + "/document?language=" + language)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var statements = document.getList("declarations", String.class).stream()
                .map(statement -> "\"" + Declarations.hash(statement) + "\"")
                .toList();
        SignedInClient.as(role)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"displayedSha256\": \"%s\", \"decision\": \"AGREED\", \"declarations\": [%s]}"
                        .formatted(document.getString("textSha256"), String.join(", ", statements)))
                .post(VERSIONS + version + "/attestations")
                .then()
                .statusCode(lessThan(300));
    }

    public static void publish(String version) {
        step(Role.IG_LEAD, version, "publication", "{\"effectiveFrom\": \"%s\"}".formatted(today()));
    }

    public static void approve(String version) {
        step(Role.CHIEF_EXECUTIVE, version, "approval", "{\"materiality\": \"MATERIAL\"}");
    }

    private static void step(Role role, String version, String step, String body) {
        SignedInClient.as(role)
                .header(
                        "If-Match",
                        SignedInClient.as(role).get(VERSIONS + version).header("ETag"))
                .body(body)
                .post(VERSIONS + version + "/" + step)
                .then()
                .statusCode(lessThan(300));
    }

    /** @return the id of the person of the sample organisation who has the role */
    public static String person(Role role) {
        try (var connection = RunningApplication.get().database().asApplication();
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

    private static LocalDate today() {
        return When.dayOf(Clock.systemUTC().instant());
    }
}
