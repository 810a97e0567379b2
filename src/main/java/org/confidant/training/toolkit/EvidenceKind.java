package org.confidant.training.toolkit;

/** What the evidence is. */
public enum EvidenceKind {
    NEEDS_ANALYSIS("Training needs analysis", "Which roles need which training, how and how often"),
    DELIVERY("Delivery of training", "What was taught to whom, when and by whom"),
    EVALUATION("Evaluation of training", "How it was measured whether people understood, and what changes");

    private final String label;
    private final String hint;

    EvidenceKind(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    public String label() {
        return label;
    }

    public String getLabel() {
        return label;
    }

    public String hint() {
        return hint;
    }
}
