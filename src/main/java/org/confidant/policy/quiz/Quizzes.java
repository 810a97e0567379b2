package org.confidant.policy.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.persistence.Sql;

/** The banks of questions, how versions ask, and every attempt that was ever made. */
@ApplicationScoped
class Quizzes {

    /** An attempt as it is kept: what was shown and what is right, and once closed what was given. */
    record Attempt(
            UUID id,
            UUID personId,
            UUID versionId,
            int number,
            QuizPaper paper,
            List<Set<Integer>> key,
            String answers,
            Integer right,
            Boolean passed) {
        boolean isClosed() {
            return answers != null;
        }
    }

    private static final String ATTEMPT =
            "SELECT a.id, a.person_id, a.policy_version_id, a.attempt_no, a.paper, a.answer_key, r.answers, r.right_count,"
                    + " r.passed FROM quiz_attempt a LEFT JOIN quiz_result r ON r.attempt_id = a.id";

    @PersistenceContext
    private EntityManager entities;

    /** The policy of a version and whether its terms may still change; empty when there is no such version. */
    record Version(UUID policyId, String title, String status) {}

    Optional<Version> version(UUID id) {
        return new Sql("SELECT policy_id, title, status FROM policy_version WHERE id = ?", id)
                .rows(entities).stream()
                        .findFirst()
                        .map(row -> new Version(Rows.uuid(row[0]), (String) row[1], (String) row[2]));
    }

    boolean isAsked(UUID version, UUID person) {
        return !new Sql(
                        "SELECT 1 FROM policy_assignment WHERE policy_version_id = ? AND person_id = ?"
                                + " AND status IN ('ASSIGNED', 'OPENED', 'DECLINED')",
                        version,
                        person)
                .values(entities)
                .isEmpty();
    }

    List<QuizQuestion> bank(UUID policy, boolean withdrawnToo) {
        return new Sql(
                        "SELECT id, wording, many, choices, withdrawn_at FROM quiz_question WHERE policy_id = ?"
                                + (withdrawnToo ? "" : " AND withdrawn_at IS NULL")
                                + " ORDER BY withdrawn_at IS NOT NULL, id LIMIT 500",
                        policy)
                .rows(entities).stream()
                        .map(row -> new QuizQuestion(
                                Rows.uuid(row[0]),
                                (String) row[1],
                                Rows.flag(row[2]),
                                choices((String) row[3]),
                                Rows.instant(row[4])))
                        .toList();
    }

    private static List<AskQuestion.Choice> choices(String json) {
        return array(json).getValuesAs(JsonObject.class).stream()
                .map(one -> new AskQuestion.Choice(one.getString("text"), one.getBoolean("right")))
                .toList();
    }

    private static JsonArray array(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray();
        }
    }

    void add(UUID id, UUID policy, AskQuestion question, UUID by, Instant now) {
        var choices = Json.createArrayBuilder();
        for (var choice : question.choices())
            choices.add(Json.createObjectBuilder().add("text", choice.text()).add("right", choice.right()));
        new Sql(
                        "INSERT INTO quiz_question (id, policy_id, wording, many, choices, written_by, written_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        id,
                        policy,
                        question.wording(),
                        question.many(),
                        choices.build().toString(),
                        by,
                        Rows.utc(now))
                .run(entities);
    }

    int withdraw(UUID question, UUID policy, Instant now) {
        return new Sql(
                        "UPDATE quiz_question SET withdrawn_at = ? WHERE id = ? AND policy_id = ? AND withdrawn_at IS NULL",
                        Rows.utc(now),
                        question,
                        policy)
                .run(entities);
    }

    Optional<QuizTerms> terms(UUID version) {
        return new Sql("SELECT drawn, pass_mark FROM policy_quiz WHERE policy_version_id = ?", version)
                .rows(entities).stream()
                        .findFirst()
                        .map(row -> new QuizTerms((int) Rows.number(row[0]), (int) Rows.number(row[1])));
    }

    void set(UUID version, QuizTerms terms) {
        new Sql(
                        "INSERT INTO policy_quiz (policy_version_id, drawn, pass_mark) VALUES (?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE drawn = VALUES(drawn), pass_mark = VALUES(pass_mark)",
                        version,
                        terms.drawn(),
                        terms.passMark())
                .run(entities);
    }

    void unset(UUID version) {
        new Sql("DELETE FROM policy_quiz WHERE policy_version_id = ?", version).run(entities);
    }

    /** One person's attempts at one version, the last first. */
    List<Attempt> attempts(UUID version, UUID person) {
        return new Sql(
                        ATTEMPT
                                + " WHERE a.policy_version_id = ? AND a.person_id = ? ORDER BY a.attempt_no DESC LIMIT 200",
                        version,
                        person)
                .rows(entities).stream().map(Quizzes::attempt).toList();
    }

    /** Held for this transaction alone: the second of two answers waits for the first. */
    Optional<Attempt> locked(UUID id) {
        new Sql("SELECT id FROM quiz_attempt WHERE id = ? FOR UPDATE", id).values(entities);
        return new Sql(ATTEMPT + " WHERE a.id = ?", id)
                .rows(entities).stream().findFirst().map(Quizzes::attempt);
    }

    private static Attempt attempt(Object[] row) {
        return new Attempt(
                Rows.uuid(row[0]),
                Rows.uuid(row[1]),
                Rows.uuid(row[2]),
                (int) Rows.number(row[3]),
                QuizPaper.parse((String) row[4]),
                key((String) row[5]),
                (String) row[6],
                row[7] == null ? null : (int) Rows.number(row[7]),
                row[8] == null ? null : Rows.flag(row[8]));
    }

    private static List<Set<Integer>> key(String json) {
        var key = new ArrayList<Set<Integer>>();
        for (var one : array(json).getValuesAs(JsonArray.class))
            key.add(new TreeSet<>(one.getValuesAs(JsonNumber::intValue)));
        return key;
    }

    void add(QuizPaper.Drawn drawn, UUID version, UUID person, Instant now) {
        var paper = drawn.paper();
        var text = paper.text();
        var key = Json.createArrayBuilder();
        drawn.key().forEach(right -> key.add(Json.createArrayBuilder(right)));
        new Sql(
                        "INSERT INTO quiz_attempt (id, person_id, policy_version_id, attempt_no, paper, paper_sha256, answer_key, begun_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        paper.attemptId(),
                        person,
                        version,
                        paper.attemptNo(),
                        text,
                        Sha256.hex(text),
                        key.build().toString(),
                        Rows.utc(now))
                .run(entities);
    }

    void close(UUID attempt, String answers, int right, int asked, boolean passed, Instant now) {
        new Sql(
                        "INSERT INTO quiz_result (attempt_id, answers, answers_sha256, right_count, asked_count, passed, closed_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        attempt,
                        answers,
                        Sha256.hex(answers),
                        right,
                        asked,
                        passed,
                        Rows.utc(now))
                .run(entities);
    }
}
