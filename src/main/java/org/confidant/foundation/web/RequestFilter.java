package org.confidant.foundation.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.confidant.foundation.log.Log;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Problems;
import org.confidant.foundation.problem.Unavailable;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.settings.Settings;

/**
 * Gives each request its id and one line in the log: method, path without query, status and duration. What escapes
 * every other handler ends here: the log gets its kind, the person a number.
 */
public class RequestFilter implements Filter {

    /** Request attribute: the number that a person can quote and the log bears. */
    public static final String NUMBER = "confidant.problem.number";

    private static final Log LOG = Log.of(RequestFilter.class);
    private static final String ID = "confidant.request.id";

    @Inject
    private Caller caller;

    @Inject
    private Settings settings;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        long from = java.lang.System.nanoTime();
        var id = identified(http);
        Log.request(id);
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failed) {
            fail(http, answer, id, failed);
        } finally {
            if (answer.getStatus() < 500) Turns.well(request);
            LOG.info(
                    "request",
                    Map.of(
                            "method", http.getMethod(),
                            "path", shown(http.getRequestURI()),
                            "status", answer.getStatus(),
                            "ms", (java.lang.System.nanoTime() - from) / 1_000_000));
            Log.request(null);
        }
    }

    /** The mechanism may have been asked before this filter; both use the same id. */
    private String identified(HttpServletRequest http) {
        if (http.getAttribute(ID) instanceof String known) return known;
        var id = Ids.next().toString();
        http.setAttribute(ID, id);
        caller.cameFrom(id, truncated(ClientAddress.of(http, proxies())), family(http.getHeader("User-Agent")));
        return id;
    }

    private Set<String> proxies() {
        return Set.copyOf(
                Arrays.asList(settings.text("confidant.proxies").strip().split("[,\\s]+")));
    }

    private static void fail(HttpServletRequest http, HttpServletResponse answer, String id, Exception failed)
            throws IOException {
        var problem = Problems.in(failed);
        if (problem == null) LOG.failed("request.failed", failed);
        http.setAttribute(NUMBER, id);
        if (answer.isCommitted()) return;
        if (problem instanceof Unavailable notNow)
            answer.setHeader("Retry-After", Integer.toString(notNow.retryAfterSeconds()));
        answer.sendError(problem == null ? statusOf(failed) : problem.kind().status());
    }

    private static int statusOf(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            var name = cause.getClass().getSimpleName();
            if (name.contains("SizeLimitExceeded") || name.contains("FileSizeLimit")) return 413;
            if (name.equals("ViewExpiredException") || name.equals("ProtectedViewException")) return 400;
        }
        return 500;
    }

    /** Without what is a secret: the address of somebody's calendar. Also as it is spelt by those who try. */
    static String shown(String path) {
        int from = path.toLowerCase(java.util.Locale.ROOT).lastIndexOf("calendar/");
        return from < 0 || path.indexOf("/api/") < 0 ? path : path.substring(0, from + "calendar/".length()) + "...";
    }

    /** /24 of an IPv4 address, /48 of an IPv6 address: enough to see a pattern, not a person. */
    static String truncated(String address) {
        if (address == null) return null;
        if (address.indexOf(':') < 0) {
            int last = address.lastIndexOf('.');
            return last < 0 ? null : address.substring(0, last) + ".0/24";
        }
        try {
            var bytes = java.net.InetAddress.getByName(address).getAddress();
            java.util.Arrays.fill(bytes, Math.min(6, bytes.length), bytes.length, (byte) 0);
            return java.net.InetAddress.getByAddress(bytes).getHostAddress() + "/48";
        } catch (java.net.UnknownHostException notAnAddress) {
            return null;
        }
    }

    static String family(String userAgent) {
        if (userAgent == null) return "unknown";
        for (var known : new String[] {"Edg", "OPR", "Firefox", "Chrome", "Safari", "curl"})
            if (userAgent.contains(known)) return known.equals("Edg") ? "Edge" : known.equals("OPR") ? "Opera" : known;
        return "other";
    }
}
