package org.confidant.support;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.security.Role;

/** REST with the session cookie of somebody who signed in with the browser, once for each role, and anew when it was not used for a while. */
public final class SignedInClient {

    /** A third of what a session may stand idle. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final Map<Role, Client> CLIENTS = new EnumMap<>(Role.class);

    private record Client(RequestSpecification requests, long usedNanos) {
        boolean fresh() {
            return System.nanoTime() - usedNanos < FRESH.toNanos();
        }

        Client usedNow() {
            return new Client(requests, System.nanoTime());
        }
    }

    private SignedInClient() {}

    /** A fresh request of somebody in the sample organisation who holds this role. */
    public static synchronized RequestSpecification as(Role role) {
        var client = CLIENTS.get(role);
        if (client == null || !client.fresh()) client = new Client(signIn(role), 0);
        CLIENTS.put(role, client.usedNow());
        return given().spec(client.requests());
    }

    /** A fresh request of nobody. */
    public static RequestSpecification asNobody() {
        return given().spec(ours().build());
    }

    /** Whether that somebody has the permission, by whatever roles they hold beside this one, deputies included. */
    public static boolean may(Role role, Permission permission) {
        return Role.EVERYBODY.contains(permission)
                || rolesOf(RunningApplication.get().account(role)).stream()
                        .anyMatch(held -> held.permissions().contains(permission));
    }

    private static Set<Role> rolesOf(String signInName) {
        var roles = EnumSet.noneOf(Role.class);
        try (var connection = RunningApplication.get().database().asApplication();
                var statement = connection.prepareStatement("select r.role from role_assignment r join account a"
                        + " on a.person_id = r.person_id where a.sign_in_name = ? and r.status = 'APPROVED'")) {
            statement.setString(1, signInName);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) roles.add(Role.valueOf(rows.getString(1)));
            }
            return roles;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static RequestSpecification signIn(Role role) {
        var page = SignedIn.as(role);
        var client = ours();
        page.context().cookies().forEach(cookie -> client.addCookie(cookie.name, cookie.value));
        page.context().close();
        return client.build();
    }

    private static RequestSpecBuilder ours() {
        var address = RunningApplication.get().baseUrl();
        return new RequestSpecBuilder()
                .setBaseUri(address)
                .setContentType(ContentType.JSON)
                .setAccept(ContentType.JSON)
                .addHeader("Origin", address)
                .addHeader("Sec-Fetch-Site", "same-origin");
    }
}
