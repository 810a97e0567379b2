package org.confidant.incident;

/** What happened to a case, for its timeline; insert-only, like the case's other evidence. */
public enum EventKind {
    SUBMITTED("Reported"),
    ROUTED("Sent on"),
    ACKNOWLEDGED("Acknowledged"),
    ESCALATED("Not acknowledged in time"),
    WITHDRAWN("Withdrawn by the reporter"),
    AMENDED("The reporter added something"),
    TRIAGED("Triaged"),
    MOVED("Moved on"),
    NOTE("Note added"),
    FOUND_AGAIN("Confidant found it again"),
    ATTACHED("File attached"),
    PERSON_NAMED("Colleague named"),
    CONTAINED("Contained"),
    RISK_ASSESSED("Risk assessed"),
    RIGHTS_ASSESSED("Risk to people's rights judged"),
    ADVISED("The data protection officer advised"),
    DECIDED("Decision recorded"),
    NOTIFIED("Told the Commissioner"),
    AGREEMENT_LINKED("Agreement linked"),
    AGREEMENT_TAKEN_OFF("Agreement taken off"),
    PARTY_TOLD("Told the other party of an agreement"),
    BODY_RECORDED("Who else is told"),
    CLOCK_WARNED("A deadline comes near"),
    REPORT_WRITTEN("Report to the Commissioner written on"),
    REPORT_EXPORTED("Report to the Commissioner exported"),
    ACTION_ADDED("Action added"),
    ACTION_DONE("Action done"),
    FINDINGS("Findings recorded"),
    OUTCOME("HR outcome recorded"),
    IDENTITY_ASKED("Asked who reported it"),
    IDENTITY_OPENED("Name of the reporter opened to whoever asked"),
    IDENTITY_REFUSED("Name of the reporter not opened"),
    SIGN_AGAIN("Policies are to be signed again"),
    CLOSED("Closed"),
    REOPENED("Reopened");

    private final String words;

    EventKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
