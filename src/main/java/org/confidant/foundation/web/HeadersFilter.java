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

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = new Guarded((HttpServletResponse) response);
        boolean asset = request.getDispatcherType() == DispatcherType.REQUEST && isAsset(http);
        SecurityHeaders.put((HttpServletResponse) response, asset);
        chain.doFilter(request, answer);
    }

    private static boolean isAsset(HttpServletRequest http) {
        return http.getRequestURI().substring(http.getContextPath().length()).startsWith("/jakarta.faces.resource/");
    }

    /**
     * Merges the nonce that PrimeFaces announces into the one policy that is sent, and leads to places of this site by
     * their path alone: servers would name the host, and believe whatever the request calls it.
     */
    private static final class Guarded extends jakarta.servlet.http.HttpServletResponseWrapper {

        private static final String LOCATION = "Location";
        private static final String NAME = SecurityHeaders.CONTENT_POLICY;
        private static final String SCRIPT = "script-src ";

        Guarded(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            if (isCommitted()) throw new IllegalStateException("The answer has left already.");
            resetBuffer();
            setStatus(SC_FOUND);
            setHeader(LOCATION, location);
            flushBuffer();
        }

        @Override
        public void setHeader(String name, String value) {
            if (LOCATION.equalsIgnoreCase(name)) super.setHeader(LOCATION, path(value));
            else if (NAME.equalsIgnoreCase(name)) super.setHeader(NAME, merged(value));
            else if (!isOurs(name)) super.setHeader(name, value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (LOCATION.equalsIgnoreCase(name)) super.setHeader(LOCATION, path(value));
            else if (NAME.equalsIgnoreCase(name)) super.setHeader(NAME, merged(value));
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

        /** Nothing here ever leads to another site. */
        private static String path(String location) {
            return location == null
                    ? null
                    : location.replaceFirst("^(?i:https?:)?//[^/?#]*", "").replaceFirst("^$", "/");
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
                if (directive.strip().startsWith(SCRIPT)) return SecurityHeaders.contentPolicy(directive.strip());
            return SecurityHeaders.contentPolicy("script-src 'self'");
        }
    }
}
