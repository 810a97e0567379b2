package org.confidant.duty;

/**
 * One line of "Needs you now".
 *
 * @param due how far the moment is away, in words; empty when no date hangs on it
 * @param kind the shape of those words: bad when late, warn when near
 * @param style the button's classes: only one button on the page is the main one
 */
public record DutyRow(
        String title, String explanation, String due, String kind, String link, String button, String style) {}
