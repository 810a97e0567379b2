package org.confidant.policy.quiz;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.confidant.foundation.evidence.CanonicalJson;
import org.confidant.foundation.problem.Invalid;

/** The questions of one attempt, exactly as they are shown. Which choices are right is not in it. */
public record QuizPaper(UUID attemptId, int attemptNo, int passMark, List<Asked> questions) implements Serializable {

    /** One question as it is shown; a choice is meant by its place, from 0. */
    public record Asked(UUID id, String wording, boolean many, List<String> choices) implements Serializable {}

    /** A paper and, apart from it, the places of the right choices. */
    record Drawn(QuizPaper paper, List<Set<Integer>> key) {}

    static Drawn draw(UUID attempt, int number, QuizTerms terms, List<QuizQuestion> bank, Random chance) {
        var shuffled = new ArrayList<>(bank);
        Collections.shuffle(shuffled, chance);
        var asked = new ArrayList<Asked>();
        var key = new ArrayList<Set<Integer>>();
        for (var question : shuffled.subList(0, Math.min(terms.drawn(), shuffled.size()))) {
            var choices = new ArrayList<>(question.choices());
            Collections.shuffle(choices, chance);
            asked.add(new Asked(
                    question.id(),
                    question.wording(),
                    question.many(),
                    choices.stream().map(AskQuestion.Choice::text).toList()));
            var right = new TreeSet<Integer>();
            for (int at = 0; at < choices.size(); at++) if (choices.get(at).right()) right.add(at);
            key.add(right);
        }
        return new Drawn(new QuizPaper(attempt, number, terms.passMark(), List.copyOf(asked)), key);
    }

    /** How many answers are right. @throws Invalid when an answer is to no question here, or to none of its choices */
    int right(Map<UUID, Set<Integer>> answers, List<Set<Integer>> key) {
        var ids = new HashSet<UUID>();
        questions.forEach(question -> ids.add(question.id()));
        if (!ids.containsAll(answers.keySet()))
            throw new Invalid(
                    "answers", "There is an answer to a question that was not asked. Open the questions again.");
        int right = 0;
        for (int at = 0; at < questions.size(); at++) {
            var question = questions.get(at);
            var chosen = answers.get(question.id());
            if (chosen == null || chosen.isEmpty()) throw new Invalid("answers", "Answer question " + (at + 1) + ".");
            if (chosen.stream()
                    .anyMatch(one ->
                            one == null || one < 0 || one >= question.choices().size()))
                throw new Invalid("answers", "Question " + (at + 1) + " has no such answer. Open the questions again.");
            if (!question.many() && chosen.size() > 1)
                throw new Invalid("answers", "Question " + (at + 1) + " has one answer. Choose one.");
            if (chosen.equals(key.get(at))) right++;
        }
        return right;
    }

    /** Whole numbers only: 4 of 5 are 80 of a hundred, 79 are not. */
    static boolean isPassed(int right, int asked, int passMark) {
        return right * 100L >= (long) passMark * asked;
    }

    /** Canonical JSON, whose hash is kept beside it. */
    String text() {
        var all = Json.createArrayBuilder();
        for (var question : questions) {
            all.add(Json.createObjectBuilder()
                    .add("id", question.id().toString())
                    .add("wording", question.wording())
                    .add("many", question.many())
                    .add("choices", Json.createArrayBuilder(question.choices())));
        }
        return CanonicalJson.of(Json.createObjectBuilder()
                .add("attempt", attemptId.toString())
                .add("attemptNo", attemptNo)
                .add("passMark", passMark)
                .add("questions", all)
                .build());
    }

    static QuizPaper parse(String text) {
        var json = object(text);
        var questions = new ArrayList<Asked>();
        for (var one : json.getJsonArray("questions").getValuesAs(JsonObject.class)) {
            questions.add(new Asked(
                    UUID.fromString(one.getString("id")),
                    one.getString("wording"),
                    one.getBoolean("many"),
                    List.copyOf(one.getJsonArray("choices").getValuesAs(JsonString::getString))));
        }
        return new QuizPaper(
                UUID.fromString(json.getString("attempt")),
                json.getInt("attemptNo"),
                json.getInt("passMark"),
                List.copyOf(questions));
    }

    static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
