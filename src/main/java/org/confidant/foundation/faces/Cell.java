package org.confidant.foundation.faces;

/**
 * What stands in one cell of a list.
 *
 * @param look classes of the words; null for plain ones
 * @param link where the words lead to; null when nowhere
 * @param head whether it names the line
 * @param whole whether it must not be broken into lines
 * @param next what else stands in it; null when nothing
 * @param below whether that begins a line of its own
 */
public record Cell(String words, String look, String link, boolean head, boolean whole, Cell next, boolean below) {

    public static Cell of(String words) {
        return marked(null, words);
    }

    public static Cell marked(String look, String words) {
        return new Cell(words, look, null, false, false, null, false);
    }

    public static Cell link(String look, String address, String words) {
        return new Cell(words, look, address, false, false, null, false);
    }

    public Cell asHead() {
        return new Cell(words, look, link, true, whole, next, below);
    }

    public Cell asWhole() {
        return new Cell(words, look, link, head, true, next, below);
    }

    /** @param more null when there is no more */
    public Cell and(Cell more) {
        return new Cell(words, look, link, head, whole, more, false);
    }

    /** @param more null when there is no more */
    public Cell above(Cell more) {
        return new Cell(words, look, link, head, whole, more, more != null);
    }

    void write(Html html) {
        if (link != null)
            html.raw("<a")
                    .attribute("class", look)
                    .attribute("href", link)
                    .raw(">")
                    .say(words)
                    .raw("</a>");
        else if (look != null)
            html.raw("<span").attribute("class", look).raw(">").say(words).raw("</span>");
        else html.say(words);
        if (next == null) return;
        html.raw(below ? "<br/>" : " ");
        next.write(html);
    }
}
