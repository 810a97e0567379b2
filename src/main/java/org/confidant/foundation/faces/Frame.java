package org.confidant.foundation.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Role;

/**
 * What surrounds every page: the bar, the navigation, what the page has to say, the foot. It stands on every page, and
 * made of tags it took longer than what most pages are about. Pages of nobody in particular give no caller and get
 * neither navigation nor anything else that needs one.
 */
@FacesComponent(Frame.TYPE)
public class Frame extends UIComponentBase {

    public static final String TYPE = "confidant.Frame";

    private static final int USUAL = 4_096;
    private static final int END = 512;

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        super.encodeBegin(faces);
        var root = faces.getExternalContext().getRequestContextPath();
        var html = new Html(USUAL);
        html.raw("<a class=\"skip\" href=\"#main\">Skip to main content</a>");
        if (getAttributes().get("caller") instanceof Caller caller) {
            bar(html, root, caller);
            html.raw("<div class=\"shell\">");
            if (caller.signedIn()) navigation(html, root);
        } else {
            html.raw("<header class=\"bar\">");
            name(html, root);
            html.raw("</header><div class=\"shell bare\">");
        }
        html.raw("<main id=\"main\" tabindex=\"-1\">");
        problems(html, Messages.problems(faces));
        notices(html, Messages.notices(faces));
        if (getAttributes().get("vacant") instanceof List<?> roles && !roles.isEmpty()) vacant(html, root, roles);
        html.into(faces);
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        var root = faces.getExternalContext().getRequestContextPath();
        var html = new Html(END);
        html.raw("</main></div><footer class=\"foot\"><ul><li><a")
                .attribute("href", root + "/help.xhtml")
                .raw(">Help</a></li><li><a")
                .attribute("href", root + "/accessibility.xhtml")
                .raw(">Accessibility statement</a></li><li><a")
                .attribute("href", root + "/receipt-check.xhtml")
                .raw(">Check a receipt</a></li></ul></footer>")
                .into(faces);
        super.encodeEnd(faces);
    }

    private void bar(Html html, String root, Caller caller) {
        html.raw("<header class=\"bar\">");
        name(html, root);
        var organisation = Html.words(this, "organisation");
        if (!organisation.isEmpty())
            html.raw("<span class=\"org\">").say(organisation).raw("</span>");
        html.raw("<div class=\"push\">");
        if (caller.signedIn())
            html.raw("<a class=\"button alert\"")
                    .attribute("href", root + "/incident/report.xhtml")
                    .raw(">Report an incident</a>\n");
        html.raw("<a").attribute("href", root + "/help.xhtml").raw(">Help</a>\n");
        if (caller.signedIn())
            html.raw("<a")
                    .attribute("href", root + "/people/my-account.xhtml")
                    .raw("><span class=\"hidden-text\">My account: </span>")
                    .say(caller.name())
                    .raw("</a>\n<form method=\"post\"")
                    .attribute("action", root + "/sign-out")
                    .raw("><button type=\"submit\" class=\"button plain\">Sign out</button></form>");
        else html.raw("<a").attribute("href", root + "/index.xhtml").raw(">Sign in</a>");
        html.raw("</div></header>");
    }

    private static void name(Html html, String root) {
        html.raw("<a class=\"name\"").attribute("href", root + "/index.xhtml").raw(">Confidant</a>");
    }

    private void navigation(Html html, String root) {
        html.raw(
                "<nav class=\"nav\" aria-label=\"Main\"><button type=\"button\" class=\"button fold\""
                        + " aria-expanded=\"false\" aria-controls=\"places\">Menu</button><div class=\"places\" id=\"places\">");
        var here = Html.words(this, "here");
        if (getAttributes().get("places") instanceof Iterable<?> groups)
            for (var group : groups) group(html, root, here, (Place.Group) group);
        html.raw("</div></nav>");
    }

    private static void group(Html html, String root, String here, Place.Group group) {
        if (group.heading() != null) html.raw("<h2>").say(group.heading()).raw("</h2>");
        html.raw("<ul>");
        for (var place : group.places()) {
            var current = here.equals(place.page())
                    ? "page"
                    : place.room().matcher(here).matches() ? "true" : null;
            html.raw("<li><a")
                    .attribute("href", root + place.page())
                    .attribute("aria-current", current)
                    .raw(">")
                    .say(place.words());
            if (place.count() > 0)
                html.raw("<span class=\"count bad\">")
                        .say(place.count())
                        .raw("<span class=\"hidden-text\"> owed</span></span>");
            html.raw("</a></li>");
        }
        html.raw("</ul>");
    }

    private static void problems(Html html, List<Messages.Entry> problems) {
        if (problems.isEmpty()) return;
        html.raw("<div class=\"problems\" id=\"problems\" role=\"alert\" tabindex=\"-1\""
                        + " aria-labelledby=\"problems-title\"><h2 id=\"problems-title\">")
                .raw(problems.size() == 1 ? "There is a problem" : "There are problems")
                .raw("</h2><ul>");
        for (var problem : problems) {
            html.raw("<li>");
            if (problem.isLinked())
                html.raw("<a")
                        .attribute("href", "#" + problem.getField())
                        .raw(">")
                        .say(problem.getText())
                        .raw("</a>");
            else html.say(problem.getText());
            html.raw("</li>");
        }
        html.raw("</ul></div>");
    }

    private static void notices(Html html, List<String> notices) {
        html.raw("<div class=\"notice\" role=\"status\">");
        for (var notice : notices) html.raw("<p>").say(notice).raw("</p>");
        html.raw("</div>");
    }

    /** Every such role must always be held. */
    private static void vacant(Html html, String root, List<?> roles) {
        boolean one = roles.size() == 1;
        html.raw(
                        "<aside class=\"card\" aria-label=\"Roles without a holder\"><p><span class=\"tag bad\">No holder</span>"
                                + "&#160;")
                .say(roles.stream().map(role -> ((Role) role).getLabel()).collect(Collectors.joining(", ")))
                .raw(one ? ". This role must always be held. <a" : ". These roles must always be held. <a")
                .attribute("href", root + "/people/roles.xhtml")
                .raw(one ? ">Fill it" : ">Fill them")
                .raw("</a></p></aside>");
    }
}
