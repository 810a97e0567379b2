package org.confidant.policy.quiz;

import static org.confidant.foundation.security.Permission.APPROVE_POLICY;
import static org.confidant.foundation.security.Permission.SIGN_POLICY;
import static org.confidant.foundation.security.Permission.WRITE_POLICY;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.confidant.foundation.evidence.CanonicalJson;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.settings.Settings;

/** Writing questions, and answering them. */
@Service
public class QuizService {

    private static final int MOST_DRAWN = 50;
    private static final Set<String> OPEN = Set.of("DRAFT", "IN_REVIEW", "APPROVED", "REJECTED");

    private final SecureRandom chance = new SecureRandom();

    @Inject
    private Quizzes quizzes;

    @Inject
    private Settings settings;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<Fact> facts;

    // ---- the author

    /** The bank of the version's policy, with what is right: for authors and approvers alone. */
    @Allowed({WRITE_POLICY, APPROVE_POLICY})
    public List<QuizQuestion> bank(UUID versionId) {
        return quizzes.bank(version(versionId).policyId(), true);
    }

    @Allowed({WRITE_POLICY, APPROVE_POLICY})
    public Optional<QuizTerms> terms(UUID versionId) {
        version(versionId);
        return quizzes.terms(versionId);
    }

    /** CFG quiz.passMark. */
    @Allowed({WRITE_POLICY, APPROVE_POLICY})
    public int usualPassMark() {
        return settings.number("quiz.passMark");
    }

    @Allowed({WRITE_POLICY, APPROVE_POLICY})
    public String title(UUID versionId) {
        return version(versionId).title();
    }

    @Allowed({WRITE_POLICY, APPROVE_POLICY})
    public boolean mayChange(UUID versionId) {
        return OPEN.contains(version(versionId).status()) && caller.may(WRITE_POLICY);
    }

    /** Adds a question to the bank. One that is wrong is withdrawn and written anew: attempts keep what they showed. */
    @Allowed(WRITE_POLICY)
    public UUID add(UUID versionId, AskQuestion question) {
        var policy = version(versionId).policyId();
        var id = Ids.next();
        quizzes.add(id, policy, question, caller.personId(), clock.instant());
        facts.fire(Fact.of("QUIZ_QUESTION_WRITTEN", "QUIZ_QUESTION", id).changed(null, question));
        return id;
    }

    @Allowed(WRITE_POLICY)
    public void withdraw(UUID versionId, UUID question) {
        if (quizzes.withdraw(question, version(versionId).policyId(), clock.instant()) == 0) throw new NotFound();
        facts.fire(Fact.of("QUIZ_QUESTION_WITHDRAWN", "QUIZ_QUESTION", question));
    }

    /** How a version asks; null for no questions. Before it is published: all who sign it are asked alike. */
    @Allowed(WRITE_POLICY)
    public void set(UUID versionId, QuizTerms terms) {
        var version = version(versionId);
        if (!OPEN.contains(version.status()))
            throw new RuleBroken("This version is published, so how it asks cannot change any more.");
        var before = quizzes.terms(versionId).orElse(null);
        if (terms == null) quizzes.unset(versionId);
        else {
            int there = quizzes.bank(version.policyId(), false).size();
            if (terms.drawn() < 1 || terms.drawn() > MOST_DRAWN)
                throw new Invalid("drawn", "Ask between 1 and 50 questions.");
            if (terms.drawn() > there)
                throw new RuleBroken(
                        "drawn", "There are only " + there + " questions in the bank. Write more, or ask fewer.");
            if (terms.passMark() < 1 || terms.passMark() > 100)
                throw new Invalid("passMark", "The pass mark is between 1 and 100.");
            quizzes.set(versionId, terms);
        }
        facts.fire(Fact.of("QUIZ_SET", "POLICY_VERSION", versionId).changed(before, terms));
    }

    // ---- the person who signs

    @Allowed(SIGN_POLICY)
    public QuizStanding standing(UUID versionId) {
        var terms = quizzes.terms(versionId).orElse(null);
        if (terms == null) return new QuizStanding(false, false, 0, 0, 0);
        var attempts = quizzes.attempts(versionId, caller.personId());
        boolean passed = attempts.stream().anyMatch(one -> Boolean.TRUE.equals(one.passed()));
        int closed = (int) attempts.stream().filter(Quizzes.Attempt::isClosed).count();
        return new QuizStanding(true, passed, closed, terms.drawn(), terms.passMark());
    }

    /** The open attempt, or a new one with questions drawn anew; what was shown once stays as it is until answered. */
    @Allowed(SIGN_POLICY)
    public QuizPaper begin(UUID versionId) {
        var version = version(versionId);
        if (!version.status().equals("PUBLISHED") || !quizzes.isAsked(versionId, caller.personId()))
            throw new RuleBroken(
                    "This policy does not ask for your signature now. Open your policies to see which one does.");
        var terms = quizzes.terms(versionId).orElseThrow(NotFound::new);
        var attempts = quizzes.attempts(versionId, caller.personId());
        if (!attempts.isEmpty() && !attempts.get(0).isClosed())
            return attempts.get(0).paper();
        int number = attempts.isEmpty() ? 1 : attempts.get(0).number() + 1;
        var drawn = QuizPaper.draw(Ids.next(), number, terms, quizzes.bank(version.policyId(), false), chance);
        quizzes.add(drawn, versionId, caller.personId(), clock.instant());
        facts.fire(Fact.of("QUIZ_BEGUN", "QUIZ_ATTEMPT", drawn.paper().attemptId())
                .changed(null, drawn.paper().text()));
        return drawn.paper();
    }

    /** Closes an attempt. The same answers once more give the same outcome; others come too late. */
    @Allowed(SIGN_POLICY)
    public QuizOutcome close(UUID attemptId, Map<UUID, Set<Integer>> answers) {
        var attempt = quizzes.locked(attemptId)
                .filter(one -> one.personId().equals(caller.personId()))
                .orElseThrow(NotFound::new);
        int right = attempt.paper().right(answers == null ? Map.of() : answers, attempt.key());
        var text = text(answers);
        int asked = attempt.paper().questions().size();
        boolean passed = QuizPaper.isPassed(right, asked, attempt.paper().passMark());
        if (!attempt.isClosed()) {
            quizzes.close(attemptId, text, right, asked, passed, clock.instant());
            facts.fire(Fact.of(passed ? "QUIZ_PASSED" : "QUIZ_NOT_PASSED", "QUIZ_ATTEMPT", attemptId)
                    .changed(attempt.paper().text(), text));
        } else if (!attempt.answers().equals(text)) {
            throw new Conflict("These questions are answered already. Begin again to get new ones.");
        }
        return outcome(attempt, answers, right, passed);
    }

    private static QuizOutcome outcome(
            Quizzes.Attempt attempt, Map<UUID, Set<Integer>> answers, int right, boolean passed) {
        var questions = new ArrayList<QuizOutcome.Answered>();
        for (int at = 0; at < attempt.paper().questions().size(); at++) {
            var question = attempt.paper().questions().get(at);
            var chosen = answers.get(question.id());
            var key = attempt.key().get(at);
            questions.add(new QuizOutcome.Answered(
                    question.wording(),
                    QuizOutcome.words(question, chosen),
                    QuizOutcome.words(question, key),
                    chosen.equals(key)));
        }
        return new QuizOutcome(
                attempt.id(),
                attempt.number(),
                right,
                questions.size(),
                attempt.paper().passMark(),
                passed,
                List.copyOf(questions));
    }

    private static String text(Map<UUID, Set<Integer>> answers) {
        var json = Json.createObjectBuilder();
        new TreeMap<>(answers)
                .forEach((question, chosen) ->
                        json.add(question.toString(), Json.createArrayBuilder(new TreeSet<>(chosen))));
        return CanonicalJson.of(json.build());
    }

    private Quizzes.Version version(UUID id) {
        if (id == null) throw new NotFound();
        return quizzes.version(id).orElseThrow(NotFound::new);
    }
}
