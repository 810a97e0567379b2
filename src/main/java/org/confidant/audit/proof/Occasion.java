package org.confidant.audit.proof;

/** Why a tree head was signed. */
public enum Occasion {
    HOURLY("Every hour"),
    DAY_END("End of the day"),
    PACK("For an evidence pack"),
    RECEIPT("For receipts");

    private final String label;

    Occasion(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }
}
