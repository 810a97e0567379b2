package org.confidant.foundation.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * Writes the links of the navigation: {@code <house:places value="#{groups of Place}" here="#{the page}"/>}. They stand
 * on every page, and made of tags they took longer than what most pages are about.
 */
@FacesComponent(Places.TYPE)
public class Places extends UIComponentBase {

    public static final String TYPE = "confidant.Places";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        super.encodeBegin(faces);
        if (!isRendered() || !(getAttributes().get("value") instanceof Iterable<?> groups)) return;
        var here = String.valueOf(getAttributes().get("here"));
        var root = faces.getExternalContext().getRequestContextPath();
        var html = faces.getResponseWriter();
        for (var group : groups) write((Place.Group) group, here, root, html);
    }

    private void write(Place.Group group, String here, String root, ResponseWriter html) throws IOException {
        if (group.heading() != null) {
            html.startElement("h2", this);
            html.writeText(group.heading(), null);
            html.endElement("h2");
        }
        html.startElement("ul", this);
        for (var place : group.places()) {
            html.startElement("li", this);
            html.startElement("a", this);
            html.writeAttribute("href", root + place.page(), null);
            var current = here.equals(place.page())
                    ? "page"
                    : place.room().matcher(here).matches() ? "true" : null;
            if (current != null) html.writeAttribute("aria-current", current, null);
            html.writeText(place.words(), null);
            if (place.count() > 0) count(place.count(), html);
            html.endElement("a");
            html.endElement("li");
        }
        html.endElement("ul");
    }

    private void count(int count, ResponseWriter html) throws IOException {
        html.startElement("span", this);
        html.writeAttribute("class", "count bad", null);
        html.writeText(count, null);
        html.startElement("span", this);
        html.writeAttribute("class", "hidden-text", null);
        html.writeText(" owed", null);
        html.endElement("span");
        html.endElement("span");
    }
}
