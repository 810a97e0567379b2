package org.confidant.training;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The courses by what they are called: by their code, by their title, and by the names that somebody has placed. */
public final class CourseNames {

    /** A course, or that it is none of ours. */
    public record Named(CourseTerms terms, boolean leftOut) {}

    private final Map<String, Named> byName = new HashMap<>();

    public CourseNames(List<CourseTerms> courses, Map<String, Optional<CourseTerms>> placed) {
        for (var course : courses) byName.putIfAbsent(plain(course.title()), new Named(course, false));
        for (var course : courses) byName.put(plain(course.code()), new Named(course, false));
        placed.forEach((name, course) -> byName.put(plain(name), new Named(course.orElse(null), course.isEmpty())));
    }

    public Optional<Named> find(String name) {
        return Optional.ofNullable(byName.get(plain(name)));
    }

    /** Names that differ in case or blanks only are one name. */
    public static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
