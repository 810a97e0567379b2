package org.confidant.training;

/** Where a record comes from (TRN-02). */
public enum TrainingSource {
    ELFH_IMPORT("Import from e-learning for healthcare"),
    MANUAL("Entered by hand"),
    SSO("Told by the course system");

    private final String label;

    TrainingSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
