package org.confidant.incident;

/** What came of it for people (INC-26). Kept apart from the case and seen by human resources only; no machine decides it (INC-27). */
public enum HrOutcome {
    NO_CASE("No case to answer"),
    ADVICE_TRAINING("Advice or training"),
    INFORMAL_WARNING("Informal warning"),
    FIRST_WRITTEN("First written warning"),
    FINAL_WRITTEN("Final written warning"),
    DISMISSAL("Dismissal"),
    RESIGNED_DURING("Resigned during the process"),
    CONTRACT_ENDED("Contract ended"),
    REFERRED_REGULATOR("Referred to a regulator"),
    REFERRED_POLICE("Referred to the police"),
    NOT_PROVEN("Not proven");

    private final String words;

    HrOutcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
