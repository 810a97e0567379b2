package org.confidant.incident.notice;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.evidence.CanonicalJson;

/** All answers of a draft as one text, and back. */
final class ReportAnswers {

    private ReportAnswers() {}

    static String write(Map<ReportField, ReportAnswer> answers) {
        var all = Json.createObjectBuilder();
        answers.forEach((field, answer) -> {
            if (answer.nothing()) return;
            var one = Json.createObjectBuilder();
            if (answer.text() != null) one.add("text", answer.text());
            if (answer.ownerId() != null) one.add("ownerId", answer.ownerId().toString());
            if (answer.expectedOn() != null)
                one.add("expectedOn", answer.expectedOn().toString());
            if (answer.reason() != null) one.add("reason", answer.reason());
            all.add(field.name(), one);
        });
        return CanonicalJson.of(all.build());
    }

    static Map<ReportField, ReportAnswer> read(String text) {
        var answers = new EnumMap<ReportField, ReportAnswer>(ReportField.class);
        if (text == null || !text.startsWith("{")) return answers;
        try (var reader = Json.createReader(new StringReader(text))) {
            reader.readObject()
                    .forEach((field, value) -> answers.put(ReportField.valueOf(field), one(value.asJsonObject())));
        }
        return answers;
    }

    private static ReportAnswer one(JsonObject one) {
        var owner = one.getString("ownerId", null);
        var day = one.getString("expectedOn", null);
        return new ReportAnswer(
                one.getString("text", null),
                owner == null ? null : UUID.fromString(owner),
                day == null ? null : LocalDate.parse(day),
                one.getString("reason", null));
    }
}
