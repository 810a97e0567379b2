package org.confidant.training;

import java.io.Serializable;

/** What a course is called elsewhere. @param courseCode null when it is left out on purpose */
public record PlacedName(String name, String courseCode, String courseTitle) implements Serializable {}
