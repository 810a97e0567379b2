package org.confidant.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.confidant.foundation.problem.DatabaseAway;
import org.confidant.foundation.problem.Problems;
import org.confidant.foundation.problem.Unavailable;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.web.SecurityHeaders;
import org.confidant.foundation.web.Turns;

/**
 * Tells the container and the house, at every request, who is calling: by the cookie of a sign-in or by a personal
 * access token. Nothing is remembered between requests, so what was ended or changed in the database holds from the next
 * request on, at every node.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final String API = "/api/";
    private static final String OWN_SESSION = "/api/v1/session";

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private Caller caller;

    @Inject
    private CurrentSession current;

    @Inject
    private Turns turns;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!needsNoDatabase(path(request)) && !turns.take(request)) {
            return notNow(request, response, new DatabaseAway());
        }
        if (context.isAuthenticationRequest() && context.getAuthParameters().getCredential() != null) {
            return signIn(request, response, context);
        }
        var credential = credential(request);
        if (credential != null) {
            CredentialValidationResult result;
            try {
                result = stores.validate(credential);
            } catch (RuntimeException failed) {
                if (!(Problems.in(failed) instanceof Unavailable away)) throw failed;
                return notNow(request, response, away);
            }
            if (result.getStatus() == Status.VALID) {
                return recognised((RecognisedCaller) result.getCallerPrincipal(), context, result);
            }
        }
        return context.isProtected() || context.isAuthenticationRequest()
                ? askToSignIn(request, response, context)
                : context.doNothing();
    }

    private AuthenticationStatus signIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var result = stores.validate(context.getAuthParameters().getCredential());
        if (result.getStatus() != Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        // what the server kept of the pages before the sign-in may be known to somebody else (SEC-01)
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var who = (RecognisedCaller) result.getCallerPrincipal();
        SignInCookie.give(response, who.secret());
        return recognised(who, context, result);
    }

    private static AuthenticationStatus notNow(
            HttpServletRequest request, HttpServletResponse response, Unavailable away) {
        return path(request).startsWith(API)
                ? NotNowAnswer.toProgram(response, away)
                : NotNowAnswer.toPerson(response, away);
    }

    private AuthenticationStatus recognised(
            RecognisedCaller who, HttpMessageContext context, CredentialValidationResult result) {
        caller.become(who.identity());
        current.is(who);
        return context.notifyContainerAboutLogin(result);
    }

    private static Credential credential(HttpServletRequest request) {
        var path = path(request);
        var header = request.getHeader("Authorization");
        if (path.startsWith(API) && header != null && header.startsWith(BEARER)) {
            return new TokenCredential(header.substring(BEARER.length()).strip());
        }
        var secret = needsNoDatabase(path) ? null : SignInCookie.of(request);
        return secret == null ? null : new SessionCredential(secret, !isJustALook(request, path));
    }

    /** What is answered without the database is answered when the database is away. */
    private static boolean needsNoDatabase(String path) {
        return path.startsWith("/jakarta.faces.resource/")
                || path.equals("/health/live")
                || path.equals("/health/ready");
    }

    /** A page that only asks how long it may still stay open is no activity. */
    private static boolean isJustALook(HttpServletRequest request, String path) {
        return path.equals(OWN_SESSION) && request.getMethod().equals("GET");
    }

    private static AuthenticationStatus askToSignIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        SecurityHeaders.put(response, false);
        if (path(request).startsWith(API)) {
            return NotSignedInAnswer.to(response);
        }
        return redirect(request, response, signInPage(request));
    }

    /** Somebody who was in the middle of something is told so, and comes back to it. */
    private static String signInPage(HttpServletRequest request) {
        boolean posted =
                !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        var query = request.getQueryString();
        var here = path(request) + (query == null ? "" : "?" + query);
        return "/sign-in.xhtml?next=" + Next.parameter(Next.safe(here)) + (posted ? "&interrupted=true" : "");
    }

    private static AuthenticationStatus redirect(HttpServletRequest request, HttpServletResponse response, String to) {
        // by path alone: the server would name the host, and would believe whatever the request calls it
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", request.getContextPath() + to);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
