package org.confidant.incident;

/** Why somebody may learn who reported in confidence (INC-20). */
public enum IdentityBasis {
    CONSENT("The reporter consents", "They said so, in a message or to you in person"),
    LEGAL_NEED("The law needs it", "For example a court, the police or a regulator asks for it by right");

    private final String words;
    private final String hint;

    IdentityBasis(String words, String hint) {
        this.words = words;
        this.hint = hint;
    }

    public String words() {
        return words;
    }

    public String hint() {
        return hint;
    }
}
