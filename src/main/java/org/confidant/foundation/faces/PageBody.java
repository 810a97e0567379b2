package org.confidant.foundation.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.primefaces.renderkit.BodyRenderer;

/** The body of a page, without what PrimeFaces does for its own components where there are none. */
public class PageBody extends BodyRenderer {

    @Override
    public void encodeBegin(FacesContext faces, UIComponent body) throws IOException {
        if (PageHead.hasNoParts(faces)) faces.getResponseWriter().startElement("body", body);
        else super.encodeBegin(faces, body);
    }

    @Override
    public void encodeEnd(FacesContext faces, UIComponent body) throws IOException {
        if (PageHead.hasNoParts(faces)) faces.getResponseWriter().endElement("body");
        else super.encodeEnd(faces, body);
    }
}
