package org.confidant.foundation.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Links to the first and the next part of a list, with all that the page was asked for: {@code <house:pager>}. */
@FacesComponent(Pager.TYPE)
public class Pager extends UIComponentBase {

    public static final String TYPE = "confidant.Pager";

    private static final int USUAL = 512;

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        super.encodeBegin(faces);
        if (!isRendered()) return;
        var next = Html.words(this, "next");
        var cursor = Html.words(this, "cursor");
        if (next.isEmpty() && cursor.isEmpty()) return;
        var html = new Html(USUAL);
        html.raw("<nav class=\"pager\" aria-label=\"Pages of this list\">");
        if (!cursor.isEmpty()) link(html, faces, "", "First page");
        if (!next.isEmpty()) link(html, faces, next, "Next page");
        html.raw("</nav>").into(faces);
    }

    private void link(Html html, FacesContext faces, String cursor, String words) {
        var parameter = Html.words(this, "parameter");
        Map<String, List<String>> own = new HashMap<>();
        own.put(parameter.isEmpty() ? "cursor" : parameter, List.of(cursor));
        var address = faces.getApplication()
                .getViewHandler()
                .getBookmarkableURL(faces, faces.getViewRoot().getViewId(), own, true);
        html.raw("<a class=\"button\"")
                .attribute("href", address)
                .raw(">")
                .say(words)
                .raw("</a>\n");
    }
}
