package org.confidant.foundation.problem;

/** The one table of what can go wrong and how both doors, screens and REST, answer. */
public enum ProblemKind {
    INVALID(400, "Something in the request is not as it must be"),
    NOT_SIGNED_IN(401, "Sign in first"),
    REFUSED(403, "You may not do this"),
    NOT_FOUND(404, "There is nothing here"),
    CONFLICT(409, "This does not fit with what is already there"),
    STALE(412, "Somebody changed this meanwhile"),
    TOO_LARGE(413, "This is too large"),
    WRONG_TYPE(415, "This kind of content is not accepted"),
    RULE_BROKEN(422, "A rule does not allow this"),
    VERSION_NEEDED(428, "Say which version you are changing"),
    TOO_MANY(429, "Too many tries"),
    UNAVAILABLE(503, "Not available right now"),
    UNEXPECTED(500, "Something went wrong on our side");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The "type" member of RFC 9457, relative to the application. */
    public String type() {
        return "/problems/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
