package org.confidant.foundation.faces;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** A small part of pages: some markup before and after what stands inside. As a tag of its own it is built faster. */
abstract class Piece extends UIComponentBase {

    static final String FAMILY = "confidant.Piece";

    private static final int USUAL = 128;

    @Override
    public String getFamily() {
        return FAMILY;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        super.encodeBegin(faces);
        if (!isRendered()) return;
        var html = new Html(USUAL);
        begin(html);
        html.into(faces);
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        if (isRendered()) faces.getResponseWriter().write(end());
        super.encodeEnd(faces);
    }

    abstract void begin(Html html);

    abstract String end();

    String said(String attribute) {
        return Html.words(this, attribute);
    }

    String said(String attribute, String otherwise) {
        var words = said(attribute);
        return words.isEmpty() ? otherwise : words;
    }
}
