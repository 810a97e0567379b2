package org.confidant.foundation.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.security.InNewTransaction;
import org.confidant.foundation.security.InTransaction;

/** How far the sample organisation has come into this database, kept in it. */
@ApplicationScoped
class SampleProgress {

    private static final String ALL = "all";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Whether there is anything to load: nobody was ever here, or an earlier start was ended while it loaded. */
    @InTransaction
    boolean wanted() {
        var done = done();
        return done.isEmpty() ? nobodyIsHere() : !done.contains(ALL);
    }

    @InTransaction
    Set<String> done() {
        List<?> names =
                entities.createNativeQuery("SELECT name FROM sample_chapter").getResultList();
        return names.stream().map(Object::toString).collect(Collectors.toSet());
    }

    /** The chapter and the note that it is loaded come into the database together. */
    @InNewTransaction
    void load(SampleChapter chapter) {
        chapter.load();
        note(chapter.name());
    }

    /** From now on nothing is ever loaded, whatever chapters later versions bring. */
    @InTransaction
    void complete() {
        note(ALL);
    }

    private void note(String name) {
        entities.createNativeQuery("INSERT INTO sample_chapter (name, loaded_at) VALUES (?, ?)")
                .setParameter(1, name)
                .setParameter(2, Rows.utc(clock.instant()))
                .executeUpdate();
    }

    private boolean nobodyIsHere() {
        return entities.createNativeQuery("SELECT 1 FROM person LIMIT 1")
                .getResultList()
                .isEmpty();
    }
}
