package org.confidant.incident.clock;

import org.confidant.foundation.problem.Invalid;

/** Free texts of forms: blank is nothing, and no longer than the column holds. */
public final class Words {

    public static final int MOST = 2_000;

    private Words() {}

    /** @return null when nothing was said */
    public static String clean(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public static void atMost(String text, String field) {
        if (tooLong(text)) throw new Invalid(field, "Shorten this to 2,000 characters.");
    }

    public static boolean tooLong(String text) {
        return text != null && text.codePointCount(0, text.length()) > MOST;
    }
}
