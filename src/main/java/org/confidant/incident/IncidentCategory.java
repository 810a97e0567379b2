package org.confidant.incident;

/** What kind of incident it is (rulebook 3.2); a case has exactly one first category and may have others beside it. */
public enum IncidentCategory {
    B3_WRONG_RECIPIENT(
            "Sent to the wrong person", "A letter, e-mail or file reached someone it was not meant for", "Policy 6"),
    B4_DEVICE_LOST_STOLEN(
            "Device lost or stolen", "Laptop, phone, memory stick or anything else that holds information", "Policy 6"),
    D1_WRONGFUL_DISCLOSURE(
            "Told to someone without consent",
            "Also by word of mouth, or by confirming that somebody is a client",
            "Policy 4.2, 4.3"),
    A1_ACCESS_NO_LEGIT_REASON(
            "Someone looked at a record without a reason to", "Client information opened without need", "Policy 4.3"),
    P2_CREDENTIAL_MISUSE(
            "Someone used another person's password or access", "Obtained, borrowed or guessed", "Policy 5.5"),
    P3_PASSWORD_DISCLOSED("Password shared or written down", "For example on a note at the screen", "Policy 5.4"),
    P1_SECURITY_BYPASS_ATTEMPT(
            "Someone tried to get round security",
            "Bypassing or defeating a system that protects information",
            "Policy 5.5, 2"),
    B1_THIRD_PARTY_ACCESS("Someone from outside got in", "Access by a third party without authority", "Policy 6"),
    B5_UNAUTHORISED_ALTERATION(
            "Information changed without permission", "Altered or deleted by someone who should not have", "Policy 6"),
    B6_AVAILABILITY_LOSS(
            "Information cannot be reached", "Lost, locked or destroyed, even if only for a time", "Policy 6"),
    E1_EMAIL_RULE(
            "E-mail rule broken",
            "Personal information sent by ordinary e-mail outside the organisation",
            "Policy 5.6"),
    M1_PAPER_DISPOSAL(
            "Paper left, lost or thrown away", "Paper files, confidential waste, disposal", "Policy 5.2, 5.3"),
    K1_PHYSICAL("Door, cabinet or keypad", "A room, cabinet, archive or code that did not protect", "Policy 5.2"),
    C1_COMMERCIAL("Commercial information disclosed", "Prices, tenders, contracts marked as sensitive", "Policy 5.7"),
    R1_PROCESSOR_DUTY("Agreement on data processing broken", "By us or by a supplier", "Policy 7"),
    B2_CONTROLLER_PROCESSOR_ACT(
            "Something we or a supplier did, or left undone", "By accident or on purpose", "Policy 6"),
    N1_NEAR_MISS("It nearly happened", "Nothing was harmed this time", "Good practice"),
    X9_OTHER("Something else, or not yet known", "Describe it below; we will find the kind", "Good practice");

    private final String words;
    private final String hint;
    private final String source;

    IncidentCategory(String words, String hint, String source) {
        this.words = words;
        this.hint = hint;
        this.source = source;
    }

    public String words() {
        return words;
    }

    public String hint() {
        return hint;
    }

    /** Where the category comes from, for the page that explains it. */
    public String source() {
        return source;
    }

    /** The form asks whether it can be got back only where something left the house. */
    public boolean asksForRecovery() {
        return this == B3_WRONG_RECIPIENT || this == B4_DEVICE_LOST_STOLEN;
    }

    /** INC-09: the Caldicott Guardian is told of illegitimate access and of wrongful disclosure. */
    public boolean concernsCaldicottGuardian() {
        return this == A1_ACCESS_NO_LEGIT_REASON || this == D1_WRONGFUL_DISCLOSURE;
    }

    /** INC-25: for these an HR outcome is owed before the case can end. */
    public boolean needsHrOutcome() {
        return this == A1_ACCESS_NO_LEGIT_REASON || this == P1_SECURITY_BYPASS_ATTEMPT || this == P2_CREDENTIAL_MISUSE;
    }
}
