package org.confidant.foundation.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.ValueHolder;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.convert.Converter;
import jakarta.faces.model.SelectItem;
import jakarta.faces.render.FacesRenderer;
import jakarta.faces.render.Renderer;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.omnifaces.util.selectitems.SelectItemsCollector;

/**
 * Radio buttons and tick boxes with a hint for each choice. The standard renderers know no hint and write a table; they
 * still do the reading and converting here, and only the markup is ours.
 */
@FacesRenderer(componentFamily = "jakarta.faces.SelectOne", rendererType = Choices.TYPE)
public class Choices extends Renderer<UIComponent> {

    static final String TYPE = "confidant.Choices";

    /** The same for several choices: a renderer is registered once per family. */
    @FacesRenderer(componentFamily = "jakarta.faces.SelectMany", rendererType = Choices.TYPE)
    public static class Many extends Choices {}

    @Override
    public void decode(FacesContext faces, UIComponent component) {
        standard(faces, component).decode(faces, component);
    }

    @Override
    public Object getConvertedValue(FacesContext faces, UIComponent component, Object submitted) {
        return standard(faces, component).getConvertedValue(faces, component, submitted);
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext faces, UIComponent component) {
        // the children are the choices, written by encodeEnd
    }

    @Override
    public void encodeEnd(FacesContext faces, UIComponent component) throws IOException {
        var out = faces.getResponseWriter();
        var chosen = chosen(faces, component);
        var id = component.getClientId(faces);
        out.startElement("div", component);
        out.writeAttribute("id", id, "id");
        out.writeAttribute("class", "choices", null);
        out.writeAttribute("tabindex", "-1", null);
        var language = String.valueOf(component.getAttributes().getOrDefault("lang", ""));
        if (!language.isEmpty()) out.writeAttribute("lang", language, "lang");
        var number = 0;
        for (var item : SelectItemsCollector.collectFromParent(faces, component)) {
            choice(faces, component, out, item, chosen, id + "-" + number++);
        }
        out.endElement("div");
    }

    private static void choice(
            FacesContext faces,
            UIComponent component,
            ResponseWriter out,
            SelectItem item,
            Set<String> chosen,
            String id)
            throws IOException {
        var value = text(faces, component, item.getValue());
        out.startElement("div", null);
        out.writeAttribute("class", "choice", null);
        out.startElement("input", null);
        out.writeAttribute("type", component instanceof UISelectMany ? "checkbox" : "radio", null);
        out.writeAttribute("name", component.getClientId(faces), null);
        out.writeAttribute("id", id, null);
        out.writeAttribute("value", value, null);
        if (chosen.contains(value)) out.writeAttribute("checked", "checked", null);
        if (item.isDisabled()
                || Boolean.parseBoolean(String.valueOf(component.getAttributes().get("disabled"))))
            out.writeAttribute("disabled", "disabled", null);
        out.endElement("input");
        out.startElement("label", null);
        out.writeAttribute("for", id, null);
        out.writeText(item.getLabel() == null ? value : item.getLabel(), null);
        if (item.getDescription() != null && !item.getDescription().isBlank()) {
            out.startElement("span", null);
            out.writeText(item.getDescription(), null);
            out.endElement("span");
        }
        out.endElement("label");
        out.endElement("div");
    }

    private static Set<String> chosen(FacesContext faces, UIComponent component) {
        var input = (UIInput) component;
        var value = input.getSubmittedValue() == null ? input.getValue() : input.getSubmittedValue();
        var found = new LinkedHashSet<String>();
        if (value instanceof Collection<?> many) {
            many.stream().filter(Objects::nonNull).forEach(one -> found.add(text(faces, component, one)));
        } else if (value != null && value.getClass().isArray()) {
            for (var i = 0; i < Array.getLength(value); i++) found.add(text(faces, component, Array.get(value, i)));
        } else if (value != null) {
            found.add(text(faces, component, value));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static String text(FacesContext faces, UIComponent component, Object value) {
        if (value == null) return "";
        if (value instanceof String plain) return plain;
        var converter = (Converter<Object>) ((ValueHolder) component).getConverter();
        if (converter == null) converter = faces.getApplication().createConverter(value.getClass());
        return converter == null ? value.toString() : converter.getAsString(faces, component, value);
    }

    private static Renderer<UIComponent> standard(FacesContext faces, UIComponent component) {
        var several = component instanceof UISelectMany;
        return renderer(faces, component.getFamily(), several ? "jakarta.faces.Checkbox" : "jakarta.faces.Radio");
    }

    @SuppressWarnings("unchecked")
    private static Renderer<UIComponent> renderer(FacesContext faces, String family, String type) {
        return (Renderer<UIComponent>) (Renderer<?>) faces.getRenderKit().getRenderer(family, type);
    }
}
