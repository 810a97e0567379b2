package org.confidant.agreement;

/**
 * Which agreements are wanted.
 *
 * @param words in the reference, the title or the other party's name; null for any
 * @param state null for all that are not closed
 * @param closedToo with those replaced or closed, when no state is chosen
 */
public record AgreementFilter(String words, AgreementState state, boolean closedToo) {

    public AgreementFilter {
        words = words == null || words.isBlank() ? null : words.strip();
    }

    public static AgreementFilter current() {
        return new AgreementFilter(null, null, false);
    }
}
