package org.confidant.audit.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.time.When;

/** Whether the trail is whole, since when that is known, and what outsiders need to check it. */
@Named
@RequestScoped
public class AuditProofPage {

    @Inject
    private TrailService trail;

    private TrailState state;

    public String verify() {
        trail.verify();
        Notice.later("The verification begins within seconds. Load this page again to see how far it has come.");
        return "proof.xhtml?faces-redirect=true";
    }

    public TrailState getState() {
        if (state == null) state = trail.state();
        return state;
    }

    public String getLead() {
        var last = getState().getLastCheck();
        if (state.isBroken()) return "The trail does not verify. Treat this as an incident of priority 1.";
        if (state.isLate())
            return "An event of " + When.sayExact(state.oldestWaiting())
                    + " still waits for its place in the trail. Look at the log under audit.sequencer.";
        if (state.key() == null) return "There is no key, so nothing can be sealed.";
        if (last == null) return "The trail grows as it should. It has not been verified yet.";
        return "The trail is whole: verified on " + When.sayExact(last.endedAt()) + ", "
                + String.format("%,d", last.checked()) + (last.checked() == 1 ? " event." : " events.");
    }

    /** "good", "warn" or "bad". */
    public String getKind() {
        if (getState().isBroken()) return "bad";
        return state.isLate() || state.key() == null || state.getLastCheck() == null ? "warn" : "good";
    }

    public String getWord() {
        return switch (getKind()) {
            case "bad" -> "Does not verify";
            case "warn" -> state.isLate() ? "Late" : state.key() == null ? "Not sealed" : "Not verified yet";
            default -> "Whole";
        };
    }

    public String kind(CheckRow check) {
        return check.isBad() ? "bad" : check.isGood() ? "good" : "info";
    }

    public String word(CheckRow check) {
        if (check.isBad()) return "Does not verify";
        if (check.isGood()) return "Whole";
        return check.startedAt() == null ? "Waiting" : check.getPercent() + " % done";
    }

    public String copyKind(HeadRow head) {
        if (head.copied()) return "good";
        return isFresh(head) ? "info" : "bad";
    }

    public String copyWord(HeadRow head) {
        if (head.copied()) return "Written";
        return isFresh(head) ? "Within a minute" : "Missing";
    }

    private boolean isFresh(HeadRow head) {
        return head.signedAt().isAfter(getState().now().minus(SignHeads.COPY));
    }

    public String number(long value) {
        return String.format("%,d", value);
    }
}
