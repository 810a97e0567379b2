package org.confidant.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser: comes with a sign-in, or none, and keeps what cookies the pages give. */
final class Visitor {

    private final int port;
    private String cookies;

    Visitor(int port, String cookies) {
        this.port = port;
        this.cookies = cookies;
    }

    Wire.Answer get(Wire wire, String path) throws IOException {
        var answer = ask(wire, path, List.of());
        if (answer.status() != 200) throw new IOException(path + " answers " + answer.status() + ": " + answer.head());
        return answer;
    }

    /** Whatever the answer is. */
    Wire.Answer ask(Wire wire, String path, List<String> more) throws IOException {
        return keep(wire.send(Wire.request(port, "GET", path, headers(more), null)));
    }

    Wire.Answer postJson(Wire wire, String path, String body, List<String> more) throws IOException {
        return postJson(wire, path, body, more, 201);
    }

    Wire.Answer postJson(Wire wire, String path, String body, List<String> more, int hoped) throws IOException {
        var headers = new ArrayList<>(more);
        headers.add("Content-Type: application/json");
        headers.add("Accept: application/json");
        return post(wire, path, body, headers, hoped);
    }

    Wire.Answer postForm(Wire wire, String path, String body) throws IOException {
        return post(wire, path, body, List.of("Content-Type: application/x-www-form-urlencoded"), 302);
    }

    private Wire.Answer post(Wire wire, String path, String body, List<String> more, int hoped) throws IOException {
        var headers = new ArrayList<>(more);
        headers.add("Origin: http://127.0.0.1:" + port);
        headers.add("Sec-Fetch-Site: same-origin");
        var answer = keep(wire.send(Wire.request(port, "POST", path, headers(headers), body)));
        if (answer.status() != hoped)
            throw new IOException(path + " answers " + answer.status() + ": " + answer.text());
        return answer;
    }

    private List<String> headers(List<String> more) {
        var headers = new ArrayList<>(more);
        if (!cookies.isEmpty()) headers.add("Cookie: " + cookies);
        return headers;
    }

    private Wire.Answer keep(Wire.Answer answer) {
        var given = answer.cookies();
        if (!given.isEmpty()) cookies = cookies.isEmpty() ? given : cookies + "; " + given;
        return answer;
    }
}
