package org.confidant.foundation.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.primefaces.renderkit.HeadRenderer;

/** The head of a page. Only where PrimeFaces has something on the page does it get its settings and its scripts. */
public class PageHead extends HeadRenderer {

    @Override
    public void encodeBegin(FacesContext faces, UIComponent head) throws IOException {
        if (hasNoParts(faces)) {
            faces.getResponseWriter().startElement("head", head);
            return;
        }
        super.encodeBegin(faces, head);
    }

    @Override
    public void encodeEnd(FacesContext faces, UIComponent head) throws IOException {
        if (hasNoParts(faces)) faces.getResponseWriter().endElement("head");
        else super.encodeEnd(faces, head);
    }

    /** Every component that has parts, scripts and styles, asks for them in the head while the page is built. */
    static boolean hasNoParts(FacesContext faces) {
        return faces.getViewRoot().getComponentResources(faces, "head").isEmpty();
    }
}
