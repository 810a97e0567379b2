package org.confidant.training.xapi;

import static org.confidant.foundation.security.Permission.RECORD_TRAINING;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.service.Service;
import org.confidant.people.PeopleService;
import org.confidant.training.CompletionBook;

/** Who lets learning systems in, and shuts them out. */
@Service
public class LearningSystemService {

    /** Begins so that a leaked one is recognised by scanners. */
    private static final String PREFIX = "cfl_";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Statements statements;

    @Inject
    private PeopleService people;

    @Inject
    private CompletionBook book;

    @Inject
    private Idempotency idempotency;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Allowed(RECORD_TRAINING)
    public List<LearningSystemRow> systems() {
        var systems = statements.systems();
        var names = people.names(systems.stream().map(LearningSystem::madeBy).toList());
        return systems.stream()
                .map(system -> system.row(names.get(system.madeBy())))
                .toList();
    }

    /** The answer holds the secret this once. */
    @Allowed(RECORD_TRAINING)
    public MadeSystem letIn(String name, UUID key) {
        var made = new AtomicReference<MadeSystem>();
        var id = idempotency.once(key, "learning-system", String.valueOf(name), () -> {
            var bytes = new byte[BYTES];
            RANDOM.nextBytes(bytes);
            var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            var system = LearningSystem.letIn(name, Sha256.hex(secret), caller.personId(), book.now());
            statements.add(system);
            facts.fire(Fact.of("LEARNING_SYSTEM_LET_IN", "LEARNING_SYSTEM", system.id())
                    .changed(null, system.keyName()));
            made.set(new MadeSystem(system.id(), system.keyName(), secret));
            return system.id();
        });
        return made.get() != null
                ? made.get()
                : new MadeSystem(
                        id, statements.system(id).map(LearningSystem::keyName).orElse(null), null);
    }

    @Allowed(RECORD_TRAINING)
    public void shutOut(UUID id, long version) {
        var system = statements.system(id).orElseThrow(NotFound::new);
        system.expect(version);
        system.revoke(book.now());
        facts.fire(Fact.of("LEARNING_SYSTEM_SHUT_OUT", "LEARNING_SYSTEM", id));
    }
}
