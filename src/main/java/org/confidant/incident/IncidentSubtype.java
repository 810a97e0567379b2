package org.confidant.incident;

/** The closer description, after NHS England's examples of reportable events (INC-05). */
public enum IncidentSubtype {
    SUSPECTED_DISCLOSURE("Suspected disclosure"),
    LOSS_OR_THEFT("Loss or theft, attempted or actual"),
    SERVICE_DISRUPTION("Service disruption"),
    UNAUTHORISED_ACCESS_ATTEMPT("Attempt at access without authority"),
    UNAUTHORISED_ALTERATION("Alteration or deletion without authority"),
    MALWARE("Malicious software"),
    BLAGGING("Deception to obtain information"),
    PHYSICAL_BREACH("Room or cabinet open or broken into"),
    UNLOCKED_DEVICE("Device left unlocked and unattended"),
    HUMAN_EMAIL_ERROR("Mistake with e-mail"),
    COVERT_RECORDING("Covert recording"),
    FIRE_FLOOD_FAILURE("Fire, flood or failure"),
    DELIBERATE_LEAK("Deliberate leak"),
    INSIDER_FRAUD("Fraud from the inside");

    private final String words;

    IncidentSubtype(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
