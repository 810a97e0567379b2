package org.confidant.policy.signing;

/** What a person says to a policy (rulebook 1.3). */
public enum Decision {
    AGREED("I have read the policy and agree to keep it", "Agreed"),
    AGREED_WITH_QUERY("I agree to keep it, and have a question", "Agreed, with a question"),
    DECLINED("I do not agree", "Declined");

    private final String words;
    private final String label;

    Decision(String words, String label) {
        this.words = words;
        this.label = label;
    }

    public boolean isAgreement() {
        return this != DECLINED;
    }

    public String getWords() {
        return words;
    }

    public String getLabel() {
        return label;
    }
}
