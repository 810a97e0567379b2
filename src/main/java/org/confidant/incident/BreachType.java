package org.confidant.incident;

/** What the breach did to the information (INC-02); several may be true at once. */
public enum BreachType {
    CONFIDENTIALITY("Somebody saw or received it who should not have", "Confidentiality"),
    INTEGRITY("It was changed, or is now wrong", "Integrity"),
    AVAILABILITY("It is lost, or cannot be reached", "Availability");

    private final String words;
    private final String hint;

    BreachType(String words, String hint) {
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
