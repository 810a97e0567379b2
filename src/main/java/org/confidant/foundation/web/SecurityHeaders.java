package org.confidant.foundation.web;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The headers of every answer (rulebook 10.3). {@link HeadersFilter} puts them on all that passes filters; what answers
 * before them, such as the redirect to the sign-in page, puts them itself.
 */
public final class SecurityHeaders {

    static final String CONTENT_POLICY = "Content-Security-Policy";

    private static final String REST = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
    private static final String PERMISSIONS =
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(),"
                    + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=(),"
                    + " xr-spatial-tracking=()";
    private static final String A_YEAR = "public, max-age=31536000, immutable";

    private SecurityHeaders() {}

    /** @param asset whether this is a versioned static file, which browsers may keep for a year */
    public static void put(HttpServletResponse answer, boolean asset) {
        answer.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        answer.setHeader(CONTENT_POLICY, contentPolicy("script-src 'self'"));
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Permissions-Policy", PERMISSIONS);
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader("X-XSS-Protection", "0");
        answer.setHeader("X-Robots-Tag", "noindex, nofollow");
        answer.setHeader("Cache-Control", asset ? A_YEAR : "no-store");
    }

    static String contentPolicy(String scriptDirective) {
        return scriptDirective + "; " + REST;
    }
}
