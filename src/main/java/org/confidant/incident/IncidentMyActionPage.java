package org.confidant.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.NotFound;

/** What the person owns and says to be done, with what shows it. */
@Named
@ViewScoped
public class IncidentMyActionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private IncidentClosingService closing;

    private UUID id;
    private long version;
    private String evidence;
    private transient ActionLine action;

    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        action = closing.myAction(id);
        version = action.version();
    }

    public String done() {
        closing.actionDone(id, version, evidence);
        Notice.later("Recorded as done.");
        return "/index.xhtml?faces-redirect=true";
    }

    public ActionLine getAction() {
        if (action == null) {
            action = closing.myAction(id);
        }
        return action;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }
}
