package org.confidant.foundation.faces;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A link of the navigation.
 *
 * @param room the pages that belong to it
 * @param count how many things wait there
 */
public record Place(String page, String words, Pattern room, int count) {

    /** Places under one heading; null for those without one. */
    public record Group(String heading, List<Place> places) {}
}
