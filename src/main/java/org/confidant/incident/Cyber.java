package org.confidant.incident;

/** Whether it was an attack by computer (INC-04). */
public enum Cyber {
    YES("Yes"),
    NO("No"),
    DONT_KNOW("Not yet known");

    private final String words;

    Cyber(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
