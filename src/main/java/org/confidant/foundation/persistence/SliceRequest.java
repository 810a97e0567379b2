package org.confidant.foundation.persistence;

import org.confidant.foundation.problem.Invalid;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many rows, 1 to {@link #MOST}
 * @param cursor where the former slice ended; null or blank for the first
 */
public record SliceRequest(int limit, String cursor) {

    public static final int MOST = 200;
    public static final int USUAL = 50;

    /** How many rows a page shows; whoever asks by REST may ask for more. */
    private static final int ON_A_PAGE = 20;

    public SliceRequest {
        if (limit < 1 || limit > MOST) throw new Invalid("limit", "Ask for 1 to " + MOST + " rows.");
        if (cursor != null && cursor.isBlank()) cursor = null;
    }

    public static SliceRequest first(int limit) {
        return new SliceRequest(limit, null);
    }

    /** What a page shows of a list. */
    public static SliceRequest page(String cursor) {
        return new SliceRequest(ON_A_PAGE, cursor);
    }

    public static SliceRequest of(Integer limit, String cursor) {
        return new SliceRequest(limit == null ? USUAL : limit, cursor);
    }
}
