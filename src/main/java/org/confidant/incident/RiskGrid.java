package org.confidant.incident;

/**
 * One cell of the DSPT grid: how likely harm to people's rights is, and how severe (rulebook 3.6).
 *
 * <p>The grid advises; a person decides (INC-14). The product is shown because people expect it, but it is not the
 * threshold: 2 times 5 is not reportable, 3 times 2 is (INC-11).
 */
public record RiskGrid(int likelihood, int severity) {

    private static final String[] LIKELIHOOD = {
        "Has not occurred, and that is certain",
        "Not likely, or no proof that none occurred",
        "Likely",
        "Highly likely",
        "Has occurred"
    };
    private static final String[] SEVERITY = {
        "None, and that is certain",
        "Possibly minor: inconvenience, a cancelled appointment without suffering",
        "Possibly some adverse effect: an embarrassing release, suffering prolonged",
        "Possibly serious: pain, decline in health, loss of money or employment",
        "Death or a catastrophic event"
    };

    public RiskGrid {
        if (likelihood < 1 || likelihood > 5 || severity < 1 || severity > 5) {
            throw new IllegalArgumentException("likelihood and severity go from 1 to 5");
        }
    }

    /** INC-12: for vulnerable people and while it is not contained, neither may be rated below 2. */
    public static RiskGrid rated(int likelihood, int severity, boolean vulnerable, boolean contained) {
        return vulnerable && !contained
                ? new RiskGrid(Math.max(2, likelihood), Math.max(2, severity))
                : new RiskGrid(likelihood, severity);
    }

    public boolean ico() {
        return likelihood >= 3 && severity >= 2;
    }

    public boolean dhsc() {
        return likelihood >= 3 && severity >= 4;
    }

    public int product() {
        return likelihood * severity;
    }

    public Choice advice() {
        return ico() ? Choice.NOTIFY : Choice.NOT_NOTIFY;
    }

    public String adviceWords() {
        if (dhsc()) {
            return "Notify the ICO and the Department of Health and Social Care";
        }
        return ico() ? "Notify the ICO" : "No need to notify the ICO";
    }

    /** INC-16. */
    public Priority priority() {
        if (dhsc()) {
            return Priority.P1;
        }
        return ico() ? Priority.P2 : Priority.P3;
    }

    public static String likelihoodWords(int level) {
        return LIKELIHOOD[level - 1];
    }

    public static String severityWords(int level) {
        return SEVERITY[level - 1];
    }
}
