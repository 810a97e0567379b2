package org.confidant.incident;

/** What the organisation is to the information: it decides whose duty the clock is (CLK-01, CLK-07). */
public enum ControllerRole {
    WE_ARE_CONTROLLER("It is ours: we decide why and how it is used"),
    WE_ARE_PROCESSOR("We hold it for another organisation"),
    JOINT("We decide together with another organisation"),
    UNKNOWN("Not yet known");

    private final String words;

    ControllerRole(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
