package org.confidant.policy.signing;

/** Why somebody need not sign for a while (POL-03). */
public enum ExemptReason {
    LONG_TERM_ABSENCE("Long absence"),
    LEFT("Has left"),
    NO_DATA_ACCESS("Meets no personal or confidential information"),
    DUPLICATE("Is in the list twice");

    private final String label;

    ExemptReason(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }
}
