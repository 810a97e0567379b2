package org.confidant.foundation.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * Writes a whole list: {@code <house:table caption="The latest first" columns="When|Who" rows="#{lines}"/>}, each row a
 * {@link Line}; nothing when there are no rows. A repetition in the page evaluates an expression for each word.
 */
@FacesComponent(ListTable.TYPE)
public class ListTable extends UIComponentBase {

    public static final String TYPE = "confidant.Table";

    private static final int USUAL = 16_384;

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        super.encodeBegin(faces);
        if (!isRendered() || !(getAttributes().get("rows") instanceof Iterable<?> rows)) return;
        var all = rows.iterator();
        if (!all.hasNext()) return;
        var columns = Html.words(this, "columns").split("\\|");
        var html = new Html(USUAL);
        html.raw("<table class=\"stack\"><caption>").say(Html.words(this, "caption"));
        html.raw("</caption><thead><tr>");
        for (var column : columns) html.raw("<th scope=\"col\">").say(column).raw("</th>");
        html.raw("</tr></thead><tbody>");
        while (all.hasNext()) line(html, columns, (Line) all.next());
        html.raw("</tbody></table>").into(faces);
    }

    private static void line(Html html, String[] columns, Line line) {
        html.raw("<tr>");
        int column = 0;
        for (var cell : line.cells()) {
            if (cell.head()) html.raw("<th scope=\"row\">");
            else
                html.raw("<td")
                        .attribute("data-label", columns[column])
                        .attribute("class", cell.whole() ? "whole" : null)
                        .raw(">");
            cell.write(html);
            html.raw(cell.head() ? "</th>" : "</td>");
            column++;
        }
        html.raw("</tr>");
    }
}
