package org.confidant.training.analysis;

/** Of whom a figure speaks. */
public enum FigureScope {
    ORGANISATION("Organisation"),
    TEAM("Team"),
    ROLE("Role");

    private final String label;

    FigureScope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
