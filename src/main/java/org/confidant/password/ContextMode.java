package org.confidant.password;

/** How strictly a password is kept away from words about the person and the system (rulebook 2.4). */
public enum ContextMode {
    /** Refused when a word, or its reverse, appears anywhere; words of three letters only at the start or the end. */
    CONTAINS,
    /** Refused only when it is nothing but a word: alone, doubled, reversed, or with up to four digits or symbols. */
    EXACT,
    /** Refused when a word appears and too few letters remain without it. */
    RESIDUAL
}
