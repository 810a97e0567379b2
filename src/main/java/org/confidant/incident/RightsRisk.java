package org.confidant.incident;

/** How likely the breach endangers people's rights and freedoms: the test of Articles 33 and 34 (INC-15). */
public enum RightsRisk {
    UNLIKELY("A risk to people is unlikely", "Record it, and tell nobody outside", Choice.NOT_NOTIFY),
    LIKELY("A risk to people is likely", "Tell the Commissioner", Choice.NOTIFY),
    HIGH("A high risk to people is likely", "Tell the Commissioner and the people themselves", Choice.NOTIFY);

    private final String words;
    private final String consequence;
    private final Choice advice;

    RightsRisk(String words, String consequence, Choice advice) {
        this.words = words;
        this.consequence = consequence;
        this.advice = advice;
    }

    public String words() {
        return words;
    }

    public String label() {
        return words + ": " + consequence.substring(0, 1).toLowerCase(java.util.Locale.UK) + consequence.substring(1);
    }

    public Choice advice() {
        return advice;
    }
}
