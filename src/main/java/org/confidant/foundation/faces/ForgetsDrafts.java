package org.confidant.foundation.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.confidant.foundation.drafts.DraftService;
import org.confidant.foundation.security.Caller;

/**
 * Forgets the draft of a form that was sent with success, which is when its action leads on to another page. As long as
 * the same page is shown again, to mend something or to look somebody up, the draft stays.
 */
public class ForgetsDrafts implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforePhase(PhaseEvent event) {
        // nothing is known yet
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        var draft = faces.getExternalContext().getRequestParameterMap().get("draft");
        if (draft == null || draft.isBlank() || !faces.isPostback() || !faces.getResponseComplete()) return;
        var worst = faces.getMaximumSeverity();
        if (worst != null && worst.compareTo(FacesMessage.SEVERITY_ERROR) >= 0) return;
        var beans = CDI.current();
        if (beans.select(Caller.class).get().signedIn())
            beans.select(DraftService.class).get().drop(draft);
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.INVOKE_APPLICATION;
    }
}
