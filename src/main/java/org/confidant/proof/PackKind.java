package org.confidant.proof;

/** What a pack of evidence is about. */
public enum PackKind {
    PERSON("One person"),
    POLICY("One policy"),
    PERIOD("A period");

    private final String label;

    PackKind(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }
}
