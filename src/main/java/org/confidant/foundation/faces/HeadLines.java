package org.confidant.foundation.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What stands in the head of every page: {@code <house:head title="Incidents"/>}. Only the title ever differs. */
@FacesComponent(HeadLines.TYPE)
public class HeadLines extends UIComponentBase {

    public static final String TYPE = "confidant.Head";

    private static final String[] SHEETS = {"tokens", "base", "layout", "parts", "primefaces", "print"};

    /** Made once for each place the application is reached at. */
    private static final Map<String, String> LINKS = new ConcurrentHashMap<>();

    private static final int USUAL = 1_536;

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        super.encodeBegin(faces);
        new Html(USUAL)
                .raw(
                        "<meta charset=\"UTF-8\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"
                                + "<meta name=\"color-scheme\" content=\"light dark\"/><title>")
                .raw(Messages.problems(faces).isEmpty() ? "" : "Problem: ")
                .say(Html.words(this, "title"))
                .raw(" · Confidant</title>")
                .raw(links(faces))
                .into(faces);
    }

    private static String links(FacesContext faces) {
        var place = faces.getExternalContext().getRequestContextPath();
        var known = LINKS.get(place);
        if (known != null) return known;
        var html = new Html(USUAL);
        html.raw("<link rel=\"icon\" type=\"image/svg+xml\"")
                .attribute("href", Assets.url("img/mark.svg"))
                .raw("/><script")
                .attribute("src", Assets.url("js/app.js"))
                .raw("></script>");
        for (var sheet : SHEETS)
            html.raw("<link rel=\"stylesheet\"")
                    .attribute("href", Assets.url("css/" + sheet + ".css"))
                    .raw("/>");
        LINKS.put(place, html.toString());
        return html.toString();
    }
}
