package org.confidant.foundation.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.confidant.foundation.problem.Refused;
import org.confidant.foundation.security.ActionRefused;
import org.confidant.foundation.security.Caller;

/**
 * Closes a page that shows nothing of its own yet, such as an empty form, to those who could not use it:
 * {@code <f:viewAction action="#{door.needs('MANAGE_AGREEMENTS')}"/>}. The service decides all the same.
 */
@Named("door")
@RequestScoped
public class PageDoor {

    @Inject
    private Caller caller;

    @Inject
    private Event<ActionRefused> refusals;

    /** @param permissions one or several, separated by a bar; any one of them opens the page */
    public void needs(String permissions) {
        if (Arrays.stream(permissions.split("\\|")).anyMatch(caller::may)) return;
        var page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        refusals.fire(new ActionRefused("Page", page, permissions));
        throw caller.isRestricted() ? Refused.untilSigned() : new Refused();
    }
}
