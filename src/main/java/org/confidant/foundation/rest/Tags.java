package org.confidant.foundation.rest;

import jakarta.ws.rs.core.EntityTag;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.VersionNeeded;

/** Versions of things as entity tags. */
public final class Tags {

    private Tags() {}

    public static EntityTag etag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The version named by an If-Match header.
     *
     * @throws VersionNeeded when the header is missing
     * @throws Invalid when it is none of our tags
     */
    public static long version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank())
            throw new VersionNeeded("Send If-Match with the ETag that you read, so that nobody's change is lost.");
        try {
            return Long.parseLong(ifMatch.strip().replaceFirst("^W/", "").replaceAll("(^\")|(\"$)", ""));
        } catch (NumberFormatException forged) {
            throw new Invalid("If-Match", "Send If-Match with the ETag that you read.");
        }
    }
}
