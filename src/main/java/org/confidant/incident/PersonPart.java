package org.confidant.incident;

/** What a colleague has to do with the incident. A subject of concern never sees that the case exists (INC-18). */
public enum PersonPart {
    SUBJECT_OF_CONCERN("It is about what they did"),
    WITNESS("They saw it"),
    INVOLVED("They are involved in another way");

    private final String words;

    PersonPart(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
