package org.confidant.training.xapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.problem.Problem;
import org.confidant.foundation.time.When;
import org.confidant.training.CompletionBook;
import org.confidant.training.CompletionBook.NamesOf;
import org.confidant.training.CompletionRules;
import org.confidant.training.CourseNames;
import org.confidant.training.CourseTerms;
import org.confidant.training.Done;
import org.confidant.training.NewCompletion;
import org.confidant.training.TrainingSource;

/** Decides what becomes of a statement, as often as somebody placed something. Behind the services. */
@ApplicationScoped
class StatementDesk {

    @Inject
    private Statements statements;

    @Inject
    private CompletionBook book;

    /** @param responsible who let the system in, or who placed the statement */
    void decide(UUID id, Statement statement, Instant receivedAt, UUID responsible) {
        decide(id, statement, receivedAt, responsible, book.names(NamesOf.XAPI));
    }

    void decide(UUID id, Statement statement, Instant receivedAt, UUID responsible, CourseNames names) {
        switch (statement.meaning()) {
            case ANOTHER -> put(id, OutcomeState.NO_COMPLETION, "Another verb.", statement, null, receivedAt);
            case FAILED -> put(id, OutcomeState.NO_COMPLETION, "Not passed.", statement, null, receivedAt);
            default -> completed(id, statement, receivedAt, responsible, names);
        }
    }

    private void completed(UUID id, Statement statement, Instant receivedAt, UUID responsible, CourseNames names) {
        var course = names.find(statement.activity());
        if (course.isEmpty()) {
            put(id, OutcomeState.NO_COURSE, null, statement, null, receivedAt);
        } else if (course.get().leftOut()) {
            put(id, OutcomeState.NO_COMPLETION, "A course that is not kept here.", statement, null, receivedAt);
        } else {
            var person = statements.person(statement.actor());
            if (person.isEmpty()) put(id, OutcomeState.NO_PERSON, null, statement, null, receivedAt);
            else record(id, statement, receivedAt, person.get(), course.get().terms(), responsible);
        }
    }

    private void record(
            UUID id, Statement statement, Instant receivedAt, UUID person, CourseTerms terms, UUID responsible) {
        try {
            var day =
                    CompletionRules.day(When.dayOf(statement.at() == null ? receivedAt : statement.at()), book.today());
            boolean passed = statement.meaning() == Statement.Meaning.PASSED;
            var score = CompletionRules.score(statement.percent(), terms.passMark(), passed);
            var done = new Done(person, terms.id(), day);
            if (book.counting(Set.of(person)).contains(done)) {
                put(id, OutcomeState.KNOWN, null, statement, null, receivedAt);
                return;
            }
            var fresh = new NewCompletion(done, terms, score, TrainingSource.SSO, responsible, id, book.now());
            book.add(List.of(fresh));
            put(id, OutcomeState.RECORDED, null, statement, fresh.id(), receivedAt);
        } catch (Problem rule) {
            put(id, OutcomeState.NO_COMPLETION, rule.getMessage(), statement, null, receivedAt);
        }
    }

    private void put(
            UUID id, OutcomeState state, String why, Statement statement, UUID completion, Instant receivedAt) {
        statements.outcome(id, state, why, statement.activity(), completion, receivedAt);
    }

    Statement read(Statements.Kept kept) {
        return Statement.read(json(statements.content(kept)), "", book.now());
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
