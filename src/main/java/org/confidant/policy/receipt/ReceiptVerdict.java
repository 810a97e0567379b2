package org.confidant.policy.receipt;

/** All that a stranger learns about a receipt. */
public enum ReceiptVerdict {
    IN_FORCE(
            "good",
            "Genuine and in force",
            "This organisation gave this receipt, its records bear it out, and what it says still holds."),
    NO_LONGER(
            "warn",
            "Genuine, no longer in force",
            "This organisation gave this receipt and its records bear it out. What it says was taken back since, or a newer text has replaced the one it is about."),
    CHANGED_FILE(
            "bad",
            "Not as it was given",
            "There is a genuine receipt inside this file, but the file is not as this organisation gave it. Do not rely on what it shows. Ask for the file as it was downloaded, or type the code and the name."),
    NOT_OURS(
            "bad",
            "Not a receipt of this organisation",
            "Nothing here shows that this organisation gave it. If you typed a code, compare it and the name with the receipt."),
    DISPUTED(
            "bad",
            "Sealed, but not borne out",
            "The receipt bears this organisation's seal, but its records do not agree with it. Tell its Data Protection Officer.");

    private final String kind;
    private final String label;
    private final String sentence;

    ReceiptVerdict(String kind, String label, String sentence) {
        this.kind = kind;
        this.label = label;
        this.sentence = sentence;
    }

    public String getKind() {
        return kind;
    }

    public String getLabel() {
        return label;
    }

    public String getSentence() {
        return sentence;
    }
}
