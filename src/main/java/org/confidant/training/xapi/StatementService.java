package org.confidant.training.xapi;

import static org.confidant.foundation.security.Permission.RECORD_TRAINING;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.NotSignedIn;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.AllowedToEveryone;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.training.CompletionBook;
import org.confidant.training.CompletionBook.NamesOf;
import org.confidant.training.CourseTerms;

/** Takes statements from learning systems, and lets a human place those that say nobody or nothing known here. */
@Service
public class StatementService {

    /** How a learning system comes in; everybody else has a person behind them. */
    public static final String MACHINE = "MACHINE";

    private static final int MOST_AT_ONCE = 500;
    private static final int AGAIN_AT_ONCE = 200;

    @Inject
    private Statements statements;

    @Inject
    private StatementDesk desk;

    @Inject
    private CompletionBook book;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    /**
     * All of them or none. Open to everyone who asks, and refused to whoever brings no credential of a learning system:
     * no sign-in and no personal token opens this door.
     *
     * @param authorization as the request has it: Basic or Bearer
     * @return the ids in the order of the statements
     */
    @AllowedToEveryone
    public List<UUID> take(String authorization, JsonValue body, UUID idWanted) {
        var system = recognised(authorization);
        var told = read(body, idWanted);
        var ids = new ArrayList<UUID>();
        caller.as(asMachine(system), () -> {
            for (var statement : told) ids.add(take(system, statement, idWanted));
            if (!ids.isEmpty()) {
                facts.fire(Fact.of("STATEMENTS_TAKEN", "LEARNING_SYSTEM", system.id())
                        .changed(null, ids));
            }
        });
        statements.used(system.id(), book.today());
        return ids;
    }

    private UUID take(LearningSystem system, Statement statement, UUID idWanted) {
        var id = statement.id() != null ? statement.id() : idWanted != null ? idWanted : UUID.randomUUID();
        var kept = statements.hash(id);
        if (kept != null) {
            if (kept.equals(statement.hash())) return id;
            throw new Conflict("id", "There is another statement with the id " + id + " already.");
        }
        var now = book.now();
        statements.add(id, system.id(), statement, statement.json().toString(), now);
        desk.decide(id, statement, now, system.madeBy());
        return id;
    }

    private List<Statement> read(JsonValue body, UUID idWanted) {
        var told = new ArrayList<Statement>();
        if (body instanceof JsonObject) {
            told.add(Statement.read(body, "", book.now()));
        } else if (body instanceof JsonArray array && idWanted == null) {
            if (array.size() > MOST_AT_ONCE) throw new Invalid("body", "Send at most 500 statements at once.");
            for (int i = 0; i < array.size(); i++) {
                told.add(Statement.read(array.get(i), "[" + i + "].", book.now()));
            }
        } else {
            throw new Invalid("body", "Send a statement, or an array of statements.");
        }
        if (idWanted != null && told.get(0).id() != null && !told.get(0).id().equals(idWanted)) {
            throw new Invalid("statementId", "The statement has another id than the address.");
        }
        Set<UUID> seen = new HashSet<>();
        for (var statement : told) {
            if (statement.id() != null && !seen.add(statement.id())) {
                throw new Invalid("id", "Two statements have the same id.");
            }
        }
        return told;
    }

    private LearningSystem recognised(String authorization) {
        String name = null;
        String secret = null;
        if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            secret = authorization.substring(7).strip();
        } else if (authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            var both = basic(authorization.substring(6).strip());
            int colon = both.indexOf(':');
            if (colon > 0) {
                name = both.substring(0, colon);
                secret = both.substring(colon + 1);
            }
        }
        if (secret == null || secret.isEmpty()) throw new NotSignedIn();
        return statements.comingIn(name, Sha256.hex(secret)).orElseThrow(NotSignedIn::new);
    }

    private static String basic(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static Identity asMachine(LearningSystem system) {
        return new Identity(null, system.id(), system.keyName(), Set.of(), null, MACHINE, null);
    }

    @Allowed(RECORD_TRAINING)
    public Slice<WaitingStatement> waiting(SliceRequest slice) {
        return statements.waiting(slice).map(this::shown);
    }

    @Allowed(RECORD_TRAINING)
    public WaitingStatement waiting(UUID statement) {
        return statements.one(statement).map(this::shown).orElseThrow(NotFound::new);
    }

    /**
     * Says which course an activity is, for all statements to come and for those that wait.
     *
     * @param courseCode empty: a course that is not kept here
     */
    @Allowed(RECORD_TRAINING)
    public void placeActivity(UUID statement, String courseCode) {
        var kept = statements.one(statement).orElseThrow(NotFound::new);
        var read = desk.read(kept);
        CourseTerms course = courseCode == null || courseCode.isBlank()
                ? null
                : book.course(courseCode)
                        .orElseThrow(() -> new Invalid("courseCode", "There is no course with this code."));
        book.place(NamesOf.XAPI, read.activity(), course);
        statements.again(read.activity());
        facts.fire(Fact.of("ACTIVITY_PLACED", "LEARNING_STATEMENT", statement)
                .changed(null, read.activity() + " " + courseCode));
        lookAgain(AGAIN_AT_ONCE);
    }

    /** Says whom the actor is, for this statement and all to come. @param who an e-mail address or employee number */
    @Allowed(RECORD_TRAINING)
    public void placePerson(UUID statement, String who) {
        var kept = statements.one(statement).orElseThrow(NotFound::new);
        if (kept.state() != OutcomeState.NO_PERSON) throw new Conflict("This statement does not wait for a person.");
        if (who == null || who.isBlank()) throw new Invalid("who", "Enter an e-mail address or an employee number.");
        var person = statements
                .personCalled(who.strip())
                .orElseThrow(() -> new Invalid("who", "Nobody here has this e-mail address or employee number."));
        var read = desk.read(kept);
        statements.means(read.actor(), person, caller.personId(), book.now());
        facts.fire(Fact.of("ACTOR_PLACED", "LEARNING_STATEMENT", statement).changed(null, person));
        desk.decide(statement, read, kept.receivedAt(), caller.personId());
        statements.decided(statement, caller.personId(), book.now());
    }

    /** It is about nobody here. It stays on file. */
    @Allowed(RECORD_TRAINING)
    public void setAside(UUID statement, String reason) {
        var kept = statements.one(statement).orElseThrow(NotFound::new);
        if (kept.state() != OutcomeState.NO_PERSON && kept.state() != OutcomeState.NO_COURSE) {
            throw new Conflict("This statement does not wait any more.");
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > 500) {
            throw new Invalid("reason", "Say why, in at most 500 characters.");
        }
        statements.outcome(
                statement,
                OutcomeState.SET_ASIDE,
                reason.strip(),
                desk.read(kept).activity(),
                null,
                kept.receivedAt());
        statements.decided(statement, caller.personId(), book.now());
        facts.fire(Fact.of("STATEMENT_SET_ASIDE", "LEARNING_STATEMENT", statement));
    }

    /** For the job: what is left to be looked at again. @return how many it looked at */
    @Allowed({Permission.ADMINISTER, RECORD_TRAINING})
    public int lookAgain(int most) {
        var again = statements.toLookAtAgain(Math.min(most, AGAIN_AT_ONCE));
        var names = book.names(NamesOf.XAPI);
        for (var kept : again) {
            var responsible = statements
                    .system(kept.systemId())
                    .map(LearningSystem::madeBy)
                    .orElseThrow();
            desk.decide(kept.id(), desk.read(kept), kept.receivedAt(), responsible, names);
        }
        return again.size();
    }

    private WaitingStatement shown(Statements.Kept kept) {
        var read = desk.read(kept);
        return new WaitingStatement(
                kept.id(),
                kept.state(),
                kept.system(),
                read.actor().shown(),
                read.activity(),
                read.activityName(),
                read.percent(),
                read.at() == null ? kept.receivedAt() : read.at(),
                kept.receivedAt());
    }
}
