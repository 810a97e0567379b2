package org.confidant.foundation.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.confidant.foundation.security.Caller;

/**
 * Where a form is sent to: the page with the very query that it was shown by. Whoever has to sign in again in the middle
 * of a form comes back to that form and not to an empty one.
 */
@Named
@RequestScoped
public class FormPlace {

    @Inject
    private Caller caller;

    public String getHere() {
        var faces = FacesContext.getCurrentInstance();
        var outside = faces.getExternalContext();
        var page = faces.getApplication()
                .getViewHandler()
                .getActionURL(faces, faces.getViewRoot().getViewId());
        var query = ((HttpServletRequest) outside.getRequest()).getQueryString();
        return outside.encodeActionURL(query == null || !caller.signedIn() ? page : page + "?" + query);
    }
}
