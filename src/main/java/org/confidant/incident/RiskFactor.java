package org.confidant.incident;

/**
 * What somebody looks at when they judge a risk to people's rights (INC-15). How many people there are is one of them
 * here; in the grid it is none (INC-13).
 */
public enum RiskFactor {
    TYPE("The type of the breach"),
    SENSITIVITY("How sensitive the information is"),
    VOLUME("How much of it there is"),
    IDENTIFICATION("How easily somebody is identified by it"),
    SEVERITY("How severe the consequences would be"),
    PEOPLE("Who the people are: children, vulnerable people"),
    CONTROLLER("Who we are, and what people trust us with"),
    NUMBER("How many people it concerns");

    private final String words;

    RiskFactor(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
