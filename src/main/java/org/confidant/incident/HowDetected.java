package org.confidant.incident;

/** How the incident came to light. */
public enum HowDetected {
    STAFF("I noticed it, or a colleague did"),
    SUBJECT_COMPLAINT("The person concerned told us"),
    AUDIT_MONITORING("A check of access records"),
    SYSTEM_ALERT("A system warned us"),
    PROCESSOR_NOTICE("A supplier told us"),
    CONTROLLER_NOTICE("An organisation we work for told us"),
    THIRD_PARTY("Somebody else told us"),
    OTHER("In another way, or not yet known");

    private final String words;

    HowDetected(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
