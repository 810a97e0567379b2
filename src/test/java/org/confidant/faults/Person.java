package org.confidant.faults;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.UUID;

/** Somebody who is signed in: the secret stands in the cookie. */
record Person(UUID id, UUID account, String secret) {

    /** More than any answer may take, so that an endless wait is seen as one. */
    private static final Duration LONGEST = Duration.ofSeconds(100);

    HttpRequest.Builder request(String address, String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(LONGEST)
                .header("Cookie", "__Host-SID=" + secret)
                .header("Origin", address)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/json");
    }

    HttpRequest get(String address, String path) {
        return request(address, path)
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
                .GET()
                .build();
    }

    HttpRequest post(String address, String path, UUID key, String body) {
        return request(address, path)
                .header("Accept", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
