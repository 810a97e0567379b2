package org.confidant.incident;

/** The risk as assessed last, with what the grid advises. */
public record RiskView(int likelihood, int severity, int product, String advice, Choice gridAdvice, boolean raised) {

    public String likelihoodWords() {
        return RiskGrid.likelihoodWords(likelihood);
    }

    public String severityWords() {
        return RiskGrid.severityWords(severity);
    }
}
