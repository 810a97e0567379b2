package org.confidant.support;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.EnumMap;
import java.util.Map;
import org.confidant.foundation.security.Role;

/** REST with the session cookie of somebody who signed in with the browser, once for each role and run. */
public final class SignedInClient {

    private static final Map<Role, RequestSpecification> CLIENTS = new EnumMap<>(Role.class);

    private SignedInClient() {}

    /** A fresh request of somebody in the sample organisation who holds this role. */
    public static synchronized RequestSpecification as(Role role) {
        return given().spec(CLIENTS.computeIfAbsent(role, SignedInClient::signIn));
    }

    /** A fresh request of nobody. */
    public static RequestSpecification asNobody() {
        return given().spec(ours().build());
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
