package org.confidant.faults;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.policy.Declarations;
import org.confidant.run.BreakableHouse;

/** What those with a role do by REST around the faults: publish policies, have the trail verified. */
final class Office {

    private static final Duration LONGEST_CHECK = Duration.ofSeconds(90);

    private final BreakableHouse house;
    private final Person lead;
    private final Person chief;
    private final Person auditor;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Office(BreakableHouse house) {
        this.house = house;
        lead = person(Role.IG_LEAD);
        chief = person(Role.CHIEF_EXECUTIVE);
        auditor = person(Role.AUDITOR);
    }

    Person auditor() {
        return auditor;
    }

    private Person person(Role role) {
        var account = house.samples().holding(role.label()).orElseThrow();
        return Crowd.signedIn(account.signInName(), house.database());
    }

    /** One signature of each of these people under a new policy. */
    List<Wish> signatures(UUID team, List<Person> people) {
        var text = published(team);
        var wishes = new ArrayList<Wish>();
        for (var person : people) wishes.add(Wish.signature(person, text));
        return wishes;
    }

    private Wish.Text published(UUID team) {
        var today = When.dayOf(Clock.systemUTC().instant());
        var version = send(lead.post(house.address(), "/api/v1/policies", UUID.randomUUID(), """
                        {"code": "F-%s", "title": "Policy of a fault test", "owner": "%s", "changeSummary": "The first version.",
                         "reviewDue": "%s", "materiality": "MATERIAL", "audience": {"match": "ANY", "teams": ["%s"]},
                         "text": "# One\\n\\nKeep it to yourself."}""".formatted(
                                UUID.randomUUID().toString().substring(0, 12), lead.id(), today.plusYears(1), team)))
                .getString("id");
        step(lead, version, "submission", "{}");
        step(chief, version, "approval", "{\"materiality\": \"MATERIAL\"}");
        step(lead, version, "publication", "{\"effectiveFrom\": \"" + today + "\"}");
        var hash = send(lead.get(house.address(), "/api/v1/policy-versions/" + version + "/document"))
                .getString("textSha256");
        var statements = Declarations.USUAL.hashes().stream()
                .map(one -> "\"" + one + "\"")
                .collect(Collectors.joining(","));
        return new Wish.Text(
                version,
                hash,
                "{\"displayedSha256\": \"%s\", \"decision\": \"AGREED\", \"declarations\": [%s]}"
                        .formatted(hash, statements));
    }

    private void step(Person who, String version, String step, String body) {
        var path = "/api/v1/policy-versions/" + version;
        var tag = answer(lead.get(house.address(), path))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        send(who.request(house.address(), path + "/" + step)
                .header("Accept", "application/json")
                .header("If-Match", tag)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Has the application verify its trail. @return what it found, or null when all is whole */
    String finding() {
        var id = send(auditor.post(house.address(), "/api/v1/audit-trail/verifications", UUID.randomUUID(), ""))
                .getString("id");
        long end = System.nanoTime() + LONGEST_CHECK.toNanos();
        while (System.nanoTime() < end) {
            for (var check : send(auditor.get(house.address(), "/api/v1/audit-trail"))
                    .getJsonArray("checks")
                    .getValuesAs(JsonObject.class))
                if (check.getString("id").equals(id) && check.getString("endedAt", null) != null)
                    return check.getString("finding", null);
            LockSupport.parkNanos(500_000_000);
        }
        return "The verification did not come to an end.";
    }

    JsonObject send(HttpRequest request) {
        return Clients.read(answer(request).body());
    }

    HttpResponse<String> answer(HttpRequest request) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300)
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
