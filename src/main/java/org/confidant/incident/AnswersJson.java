package org.confidant.incident;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Answers as text for the draft's one column, and back. */
final class AnswersJson {

    private static final Jsonb JSONB = JsonbBuilder.create();

    private AnswersJson() {}

    static String write(ReportAnswers answers) {
        return JSONB.toJson(answers);
    }

    static ReportAnswers read(String text) {
        return text == null || text.isEmpty() ? new ReportAnswers() : JSONB.fromJson(text, ReportAnswers.class);
    }
}
