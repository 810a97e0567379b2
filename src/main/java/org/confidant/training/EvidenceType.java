package org.confidant.training;

/** What proves that a course was completed. */
public enum EvidenceType {
    CERTIFICATE("Certificate"),
    TEST_RESULT("Test result"),
    ATTENDANCE("Attendance list");

    private final String label;

    EvidenceType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String getLabel() {
        return label;
    }
}
