package org.confidant.account;

/** Why a sign-in ended. */
public enum SessionEnd {
    SIGNED_OUT("You signed out"),
    SIGNED_OUT_EVERYWHERE("You signed out everywhere"),
    PASSWORD_CHANGED("The password was changed"),
    LEFT("The person left"),
    DISABLED("The account was disabled"),
    IDLE("No activity"),
    TOO_LONG("The longest time was over"),
    SIGNED_IN_AGAIN("Signed in again");

    private final String label;

    SessionEnd(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
