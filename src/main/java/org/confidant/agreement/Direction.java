package org.confidant.agreement;

/** Who processes for whom (DPA-01). */
public enum Direction {
    WE_PROCESS_FOR("We process for them", PartyRole.PROCESSOR, PartyRole.CONTROLLER),
    THEY_PROCESS_FOR_US("They process for us", PartyRole.CONTROLLER, PartyRole.PROCESSOR),
    WE_SUBPROCESS("We are their sub-processor", PartyRole.SUB_PROCESSOR, PartyRole.PROCESSOR),
    JOINT_CONTROLLERS("We are joint controllers", PartyRole.JOINT_CONTROLLER, PartyRole.JOINT_CONTROLLER),
    SHARING("We share as separate controllers", PartyRole.CONTROLLER, PartyRole.CONTROLLER);

    private final String words;
    private final PartyRole ours;
    private final PartyRole theirs;

    Direction(String words, PartyRole ours, PartyRole theirs) {
        this.words = words;
        this.ours = ours;
        this.theirs = theirs;
    }

    public String getWords() {
        return words;
    }

    PartyRole ours() {
        return ours;
    }

    PartyRole theirs() {
        return theirs;
    }

    /** Whether Article 28 governs it: between controllers (Article 26, or sharing) there is no processor to bind. */
    boolean hasProcessor() {
        return this != JOINT_CONTROLLERS && this != SHARING;
    }
}
