package org.confidant.foundation.faces;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * Lets forms be sent without a script. With its content security policy switched on PrimeFaces expects every form to
 * carry back the nonce of the page, and lets its own script put it there; a page without PrimeFaces components, or a
 * browser without scripts, has no such script and was answered with an error. A whole page that is written anew takes
 * the nonce from the server's own view of it, never from the client.
 */
@WebFilter(
        servletNames = "faces",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class NonceFilter implements Filter {

    private static final String NONCE = "primefaces.nonce";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var part = "partial/ajax".equals(http.getHeader("Faces-Request"));
        chain.doFilter("POST".equals(http.getMethod()) && !part ? new WithNonce(http) : http, response);
    }

    private static final class WithNonce extends HttpServletRequestWrapper {

        private final String own =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));

        WithNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return NONCE.equals(name) ? nonce() : super.getParameter(name);
        }

        private String nonce() {
            var faces = FacesContext.getCurrentInstance();
            if (faces == null || faces.getViewRoot() == null) return own;
            var view = faces.getViewRoot().getViewMap(false);
            var kept = view == null ? null : (String) view.get(NONCE);
            return kept == null || kept.isBlank() ? own : kept;
        }
    }
}
