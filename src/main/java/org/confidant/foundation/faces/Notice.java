package org.confidant.foundation.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Tells a person that something is done, where the page itself does not show it. */
public final class Notice {

    private Notice() {}

    public static void now(String text) {
        add(FacesMessage.SEVERITY_INFO, text);
    }

    /** Shown on the page that a redirect leads to. */
    public static void later(String text) {
        now(text);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    private static void add(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, text));
    }
}
