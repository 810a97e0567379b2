package org.confidant.training.xapi;

/** What became of a statement. */
public enum OutcomeState {
    RECORDED("Recorded", "good"),
    KNOWN("On file already", "calm"),
    NO_COMPLETION("No completion", "calm"),
    NO_COURSE("Its course is not placed", "warn"),
    NO_PERSON("Its person is not placed", "warn"),
    AGAIN("To be looked at again", "info"),
    SET_ASIDE("Set aside", "calm");

    private final String label;
    private final String kind;

    OutcomeState(String label, String kind) {
        this.label = label;
        this.kind = kind;
    }

    public String label() {
        return label;
    }

    public String kind() {
        return kind;
    }
}
