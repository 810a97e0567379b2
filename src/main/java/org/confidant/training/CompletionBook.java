package org.confidant.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.time.When;

/**
 * Where files and learning systems write what they tell. Behind their services, within this room: it asks for no
 * permission itself.
 */
@ApplicationScoped
public class CompletionBook {

    /** Where names of courses come from. */
    public enum NamesOf {
        TITLE,
        XAPI
    }

    @Inject
    private Courses courses;

    @Inject
    private CourseAliases aliases;

    @Inject
    private Completions completions;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    public List<CourseTerms> courses() {
        return courses.all().stream().map(Course::terms).toList();
    }

    public CourseNames names(NamesOf kind) {
        return new CourseNames(courses(), aliases.placed(kind, courses()));
    }

    public Optional<CourseTerms> course(String code) {
        return code == null ? Optional.empty() : courses.byCode(code.strip()).map(Course::terms);
    }

    /** From now on this name means that course; no course: it is left out on purpose. */
    public void place(NamesOf kind, String name, CourseTerms course) {
        aliases.place(kind, name, course == null ? null : course.id(), caller.personId(), clock.instant());
    }

    public List<PlacedName> placed(NamesOf kind) {
        return aliases.all(kind);
    }

    public Set<Done> counting(Collection<UUID> people) {
        return completions.counting(people);
    }

    public void add(List<NewCompletion> fresh) {
        completions.addAll(fresh);
    }

    public LocalDate today() {
        return When.dayOf(clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }
}
