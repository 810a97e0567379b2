package org.confidant.foundation.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import org.confidant.foundation.problem.Refused;
import org.confidant.foundation.security.Caller;

/** A change that rests on the session cookie must come from our own pages; tokens need no such proof. */
@Provider
@ApplicationScoped
public class SameSite implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Inject
    private Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || !caller.signedIn() || "TOKEN".equals(caller.authnMethod())) return;
        if (!fromOurPages(request)) throw new Refused("This request did not come from Confidant's own pages.");
    }

    private static boolean fromOurPages(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        var origin = request.getHeaderString("Origin");
        if (origin == null) return false;
        try {
            return request.getUriInfo()
                    .getBaseUri()
                    .getAuthority()
                    .equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException forged) {
            return false;
        }
    }
}
