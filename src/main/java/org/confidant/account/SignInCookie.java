package org.confidant.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;

/**
 * The cookie of a sign-in (SEC-01): 256 random bits of our own, because the container's session ids are shorter and
 * belong to what it keeps of pages. New at every sign-in; the database knows only its hash.
 */
final class SignInCookie {

    static final String NAME = "__Host-SID";

    private static final String FLAGS = "; Path=/; Secure; HttpOnly; SameSite=Strict";

    private SignInCookie() {}

    static String of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    static void give(HttpServletResponse response, String secret) {
        response.addHeader("Set-Cookie", NAME + "=" + secret + FLAGS);
    }

    static void takeBack(HttpServletResponse response) {
        response.addHeader("Set-Cookie", NAME + "=; Max-Age=0" + FLAGS);
    }
}
