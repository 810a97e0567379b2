package org.confidant.foundation.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.problem.NotSignedIn;

/** The person, or the system, on whose behalf the present request is served. Nobody until {@link #become} is called. */
@Named
@RequestScoped
public class Caller {

    private Identity identity;
    private Set<Permission> permissions = Set.of();
    private String requestId;
    private String ipTruncated;
    private String userAgentFamily;

    public boolean isSignedIn() {
        return signedIn();
    }

    public boolean signedIn() {
        return identity != null;
    }

    /** Stable id of the person. Null for the system. @throws NotSignedIn when nobody is signed in */
    public UUID personId() {
        return required().personId();
    }

    /** Whether roles give nothing yet, because something has to be signed first (POL-13). */
    public boolean isRestricted() {
        return identity != null && identity.restricted();
    }

    /** The password was given once more; from now on that is the last time. */
    public void authenticatedAgain(Instant at) {
        become(required().authenticatedAgain(at));
    }

    public UUID accountId() {
        return required().accountId();
    }

    public String name() {
        return required().name();
    }

    public String getName() {
        return identity == null ? "" : identity.name();
    }

    /** None of them while something has to be signed first (POL-13). */
    public Set<Role> roles() {
        return identity == null || identity.restricted() ? Set.of() : identity.roles();
    }

    public boolean has(Role role) {
        return roles().contains(role);
    }

    /** Whether the caller has this permission now. Screens ask only to hide; services decide. */
    public boolean may(Permission permission) {
        return identity != null && (identity.isSystem() || permissions.contains(permission));
    }

    /** For EL: {@code #{caller.may('SEE_INCIDENTS')}}. */
    public boolean may(String permission) {
        return may(Permission.valueOf(permission));
    }

    public boolean isSystem() {
        return identity != null && identity.isSystem();
    }

    /** Whether nothing may be written down of who or where the caller is (INC-19, INC-20). */
    public boolean isUnnamed() {
        return identity != null && identity.isUnnamed();
    }

    public Instant authenticatedAt() {
        return required().authenticatedAt();
    }

    public String authnMethod() {
        return required().authnMethod();
    }

    public String sessionHash() {
        return required().sessionHash();
    }

    /** Correlates log lines and audit events of one request; null outside requests. */
    public String requestId() {
        return requestId;
    }

    /** The caller's network, /24 or /48, never the full address. */
    public String ipTruncated() {
        return ipTruncated;
    }

    public String userAgentFamily() {
        return userAgentFamily;
    }

    /** Says who is calling, for the rest of the request. Null means nobody. */
    public void become(Identity who) {
        identity = who;
        permissions = who == null || who.isUnnamed() ? Set.of() : permissionsOf(who);
    }

    /** Who is calling, or null, to be given back to {@link #become} later. */
    Identity identity() {
        return identity;
    }

    /** Does the work as somebody else, then is the former caller again. */
    public void as(Identity who, Runnable work) {
        var before = identity;
        become(who);
        try {
            work.run();
        } finally {
            become(before);
        }
    }

    public void cameFrom(String request, String ip, String userAgent) {
        requestId = request;
        ipTruncated = ip;
        userAgentFamily = userAgent;
    }

    private Identity required() {
        if (identity == null) throw new NotSignedIn();
        return identity;
    }

    private static Set<Permission> permissionsOf(Identity who) {
        var all = EnumSet.copyOf(Role.EVERYBODY);
        if (!who.restricted()) who.roles().forEach(role -> all.addAll(role.permissions()));
        return Collections.unmodifiableSet(all);
    }
}
