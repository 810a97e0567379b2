package org.confidant.agreement;

/** What a party is in data protection law. */
public enum PartyRole {
    CONTROLLER("Controller"),
    JOINT_CONTROLLER("Joint controller"),
    PROCESSOR("Processor"),
    SUB_PROCESSOR("Sub-processor");

    private final String words;

    PartyRole(String words) {
        this.words = words;
    }

    public String getWords() {
        return words;
    }
}
