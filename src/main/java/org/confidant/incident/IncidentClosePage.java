package org.confidant.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.Violation;

/** The end of a case: what was found, what came of it, and in words whatever is still missing. */
@Named
@ViewScoped
public class IncidentClosePage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private IncidentClosingService closing;

    private String rootCause;
    private String effects;
    private String remedialAction;
    private String lessons;
    private HrOutcome outcome;
    private String outcomeNote;
    private boolean signAgain;
    private String reason;
    private transient List<Violation> missing;

    @Override
    public void load() {
        super.load();
        var incident = getIncident();
        rootCause = incident.rootCause();
        effects = incident.effects();
        remedialAction = incident.remedialAction();
        lessons = incident.lessons();
        missing = closing.missing(getId());
    }

    /** Keeps what was found so far. */
    public String keep() {
        closing.record(getId(), version(), findings());
        Notice.later("What you found is kept.");
        return toCase();
    }

    public String close() {
        closing.close(getId(), version(), findings());
        Notice.later("The case is closed.");
        return toCase();
    }

    public String reopen() {
        closing.reopen(getId(), version(), reason);
        Notice.later("The case is open again.");
        return toCase();
    }

    private RecordFindings findings() {
        return new RecordFindings(rootCause, effects, remedialAction, lessons, outcome, outcomeNote, signAgain);
    }

    public List<Violation> getMissing() {
        return missing;
    }

    public String getRootCause() {
        return rootCause;
    }

    public void setRootCause(String rootCause) {
        this.rootCause = rootCause;
    }

    public String getEffects() {
        return effects;
    }

    public void setEffects(String effects) {
        this.effects = effects;
    }

    public String getRemedialAction() {
        return remedialAction;
    }

    public void setRemedialAction(String remedialAction) {
        this.remedialAction = remedialAction;
    }

    public String getLessons() {
        return lessons;
    }

    public void setLessons(String lessons) {
        this.lessons = lessons;
    }

    public HrOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(HrOutcome outcome) {
        this.outcome = outcome;
    }

    public String getOutcomeNote() {
        return outcomeNote;
    }

    public void setOutcomeNote(String outcomeNote) {
        this.outcomeNote = outcomeNote;
    }

    public boolean isSignAgain() {
        return signAgain;
    }

    public void setSignAgain(boolean signAgain) {
        this.signAgain = signAgain;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
