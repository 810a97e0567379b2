package org.confidant.foundation.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts the security headers on every answer, whatever its status (rulebook 10.3). Mapped first in web.xml. */
public class HeadersFilter implements Filter {

    private static final String PERMISSIONS =
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(),"
                    + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=(),"
                    + " xr-spatial-tracking=()";
    private static final String A_YEAR = "public, max-age=31536000, immutable";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = new ContentPolicy((HttpServletResponse) response);
        if (request.getDispatcherType() == DispatcherType.REQUEST) answer.set(http, isAsset(http));
        chain.doFilter(request, answer);
    }

    private static boolean isAsset(HttpServletRequest http) {
        return http.getRequestURI().substring(http.getContextPath().length()).startsWith("/jakarta.faces.resource/");
    }

    /** Merges the nonce that PrimeFaces announces into the one policy that is sent. */
    private static final class ContentPolicy extends jakarta.servlet.http.HttpServletResponseWrapper {

        private static final String NAME = "Content-Security-Policy";
        private static final String SCRIPT = "script-src ";
        private static final String REST =
                "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                        + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

        private boolean asset;

        ContentPolicy(HttpServletResponse response) {
            super(response);
        }

        void set(HttpServletRequest http, boolean isAsset) {
            asset = isAsset;
            super.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
            super.setHeader(NAME, "script-src 'self'; " + REST);
            super.setHeader("X-Content-Type-Options", "nosniff");
            super.setHeader("X-Frame-Options", "DENY");
            super.setHeader("Referrer-Policy", "no-referrer");
            super.setHeader("Permissions-Policy", PERMISSIONS);
            super.setHeader("Cross-Origin-Opener-Policy", "same-origin");
            super.setHeader("Cross-Origin-Resource-Policy", "same-origin");
            super.setHeader("X-XSS-Protection", "0");
            super.setHeader("X-Robots-Tag", "noindex, nofollow");
            super.setHeader("Cache-Control", asset ? A_YEAR : "no-store");
        }

        @Override
        public void setHeader(String name, String value) {
            if (NAME.equalsIgnoreCase(name)) super.setHeader(NAME, merged(value));
            else if (!isOurs(name)) super.setHeader(name, value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (NAME.equalsIgnoreCase(name)) super.setHeader(NAME, merged(value));
            else if (!isOurs(name)) super.addHeader(name, value);
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (!isOurs(name)) super.setDateHeader(name, date);
        }

        @Override
        public void reset() {
            var kept = getHeaderNames().stream()
                    .filter(name -> !name.equalsIgnoreCase("Content-Length") && !name.equalsIgnoreCase("Content-Type"))
                    .collect(java.util.stream.Collectors.toMap(name -> name, this::getHeader, (a, b) -> a));
            super.reset();
            kept.forEach(super::setHeader);
        }

        private static boolean isOurs(String name) {
            return name.equalsIgnoreCase("Cache-Control")
                    || name.equalsIgnoreCase("Pragma")
                    || name.equalsIgnoreCase("Expires")
                    || name.equalsIgnoreCase("X-Powered-By")
                    || name.equalsIgnoreCase("Server")
                    || name.equalsIgnoreCase("X-Frame-Options");
        }

        private static String merged(String announced) {
            for (var directive : announced.split(";"))
                if (directive.strip().startsWith(SCRIPT)) return directive.strip() + "; " + REST;
            return "script-src 'self'; " + REST;
        }
    }
}
