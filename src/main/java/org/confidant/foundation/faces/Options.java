package org.confidant.foundation.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * Writes the options of a select that belongs to a plain GET form: {@code <house:options value="#{list of Option}"
 * chosen="#{what was sent}"/>}. A repetition in the page would evaluate several expressions for each of them.
 */
@FacesComponent(Options.TYPE)
public class Options extends UIComponentBase {

    public static final String TYPE = "confidant.Options";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        super.encodeBegin(faces);
        if (!isRendered() || !(getAttributes().get("value") instanceof Iterable<?> all)) return;
        var chosen = getAttributes().get("chosen");
        var sent = chosen instanceof Enum<?> one ? one.name() : String.valueOf(chosen);
        var html = faces.getResponseWriter();
        for (var one : all) {
            var option = (Option) one;
            html.startElement("option", this);
            html.writeAttribute("value", option.value(), null);
            if (option.value().equals(sent)) html.writeAttribute("selected", "selected", null);
            html.writeText(option.words(), null);
            html.endElement("option");
        }
    }
}
