package org.confidant.foundation.faces;

import jakarta.faces.component.FacesComponent;

/** The parts that pages are made of; house.taglib.xml says what each is called there. */
public final class Pieces {

    private Pieces() {}

    /** A word and a shape. */
    @FacesComponent("confidant.Status")
    public static class Status extends Piece {
        @Override
        void begin(Html html) {
            html.raw("<span")
                    .attribute("class", "tag " + said("kind", "calm"))
                    .raw(">")
                    .say(said("text"));
        }

        /** With a space after it: several in a row are several words. */
        @Override
        String end() {
            return "</span>\n";
        }
    }

    /** What stands where a list would, with what to do first. */
    @FacesComponent("confidant.Empty")
    public static class Empty extends Piece {
        @Override
        void begin(Html html) {
            html.raw("<div class=\"empty\">");
            var title = said("title");
            if (!title.isEmpty()) html.raw("<h2>").say(title).raw("</h2>");
        }

        @Override
        String end() {
            return "</div>";
        }
    }

    /** Facts, each with its name. */
    @FacesComponent("confidant.Facts")
    public static class Facts extends Piece {
        @Override
        void begin(Html html) {
            html.raw("<dl class=\"facts\">");
        }

        @Override
        String end() {
            return "</dl>";
        }
    }

    /** One of them. */
    @FacesComponent("confidant.Fact")
    public static class Fact extends Piece {
        @Override
        void begin(Html html) {
            html.raw("<dt>")
                    .say(said("label"))
                    .raw("</dt><dd")
                    .attribute("data-none", said("none", "Not yet known"))
                    .raw(">")
                    .say(said("value"));
        }

        @Override
        String end() {
            return "</dd>";
        }
    }

    /** What happened, in order. */
    @FacesComponent("confidant.Timeline")
    public static class Timeline extends Piece {
        @Override
        void begin(Html html) {
            html.raw("<ol class=\"timeline\">");
        }

        @Override
        String end() {
            return "</ol>";
        }
    }

    /** One thing that happened. */
    @FacesComponent("confidant.Moment")
    public static class Moment extends Piece {
        @Override
        void begin(Html html) {
            html.raw("<li><span class=\"when\">").say(said("at")).raw("</span>\n");
        }

        @Override
        String end() {
            return "</li>";
        }
    }
}
