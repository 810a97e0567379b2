package org.confidant.agreement;

/** What the controller wants of the data when the agreement ends (Article 28(3)(g)). */
public enum EndOfContract {
    RETURN("Return", true, false),
    DELETE("Delete", false, true),
    RETURN_THEN_DELETE("Return, then delete", true, true);

    private final String words;
    private final boolean returns;
    private final boolean deletes;

    EndOfContract(String words, boolean returns, boolean deletes) {
        this.words = words;
        this.returns = returns;
        this.deletes = deletes;
    }

    public String getWords() {
        return words;
    }

    boolean returns() {
        return returns;
    }

    boolean deletes() {
        return deletes;
    }
}
