package org.confidant.policy;

/** How far a version differs from the one before it (POL-05). */
public enum Materiality {
    MATERIAL("Material: what people must do has changed, and everybody signs again"),
    EDITORIAL("Editorial: wording only, earlier signatures go on counting");

    private final String label;

    Materiality(String label) {
        this.label = label;
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.UK);
    }

    public String getLabel() {
        return label;
    }
}
