package org.confidant.foundation.minimise;

/** A kind of thing that points at one person when it stands in free text (MIN-02). */
public enum Identifier {
    NHS_NUMBER("an NHS number"),
    NATIONAL_INSURANCE_NUMBER("a National Insurance number"),
    POSTCODE("a postcode"),
    EMAIL("an e-mail address"),
    PHONE("a telephone number");

    private final String words;

    Identifier(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
