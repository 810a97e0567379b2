package org.confidant.foundation.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * A piece of a page, put together as one text and handed to the writer at once. The writer itself keeps books on each
 * element and attribute, which takes longer than to write them.
 */
final class Html {

    private final StringBuilder text;

    Html(int usual) {
        text = new StringBuilder(usual);
    }

    /** Markup of our own. */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Words that may hold anything; none when there are none. */
    Html say(Object words) {
        var said = words(words);
        for (int i = 0; i < said.length(); i++) append(said.charAt(i));
        return this;
    }

    /** Nothing at all when it has no value. */
    Html attribute(String name, Object value) {
        if (value == null) return this;
        text.append(' ').append(name).append("=\"");
        say(value);
        text.append('"');
        return this;
    }

    private void append(char one) {
        switch (one) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            default -> text.append(one);
        }
    }

    void into(FacesContext faces) throws IOException {
        faces.getResponseWriter().write(text.toString());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** What the page said of a part, as words. */
    static String words(UIComponent part, String attribute) {
        return words(part.getAttributes().get(attribute));
    }

    static String words(Object value) {
        if (value == null) return "";
        return value instanceof Enum<?> one ? one.name() : value.toString();
    }
}
