package org.confidant.incident.notice;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.evidence.CanonicalJson;
import org.confidant.foundation.files.DocxOut;
import org.confidant.foundation.files.PdfPaper;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.time.When;

/**
 * A report in the forms in which it leaves the house. All are made from its JSON, so that they say the same, and the same
 * each time.
 */
final class ReportPaper {

    private ReportPaper() {}

    /** @param sent null for a draft */
    static String json(Report report, MarkSent sent) {
        var items = Json.createArrayBuilder();
        for (var item : report.items()) {
            var one = Json.createObjectBuilder()
                    .add("item", item.field().name())
                    .add("label", item.field().label())
                    .add("state", item.state().name());
            if (item.field().required()) one.add("article", item.field().article());
            var text = item.words();
            if (text != null) one.add("text", text);
            if (item.text() == null && item.reason() != null) one.add("reason", item.reason());
            if (item.state() == ReportItem.State.OWED)
                one.add("expectedOn", item.expectedOn().toString());
            items.add(one);
        }
        var all = Json.createObjectBuilder()
                .add("format", "confidant-commissioner-report/1")
                .add("type", report.number() == 1 ? "INITIAL" : "FOLLOW_UP")
                .add("number", report.number())
                .add("case", report.caseReference())
                .add("present", report.present())
                .add("total", report.total())
                .add("awareAt", report.awareAt().toString())
                .add("items", items);
        if (report.icoReference() != null) all.add("icoReference", report.icoReference());
        if (sent != null) {
            all.add("sentAt", sent.sentAt().toInstant().toString());
            all.add("route", sent.route().name());
            if (sent.icoReference() != null) all.add("icoReference", sent.icoReference());
            if (sent.toolkitReference() != null) all.add("toolkitReference", sent.toolkitReference());
        }
        return CanonicalJson.of(all.build());
    }

    static ReportFile file(String json, ReportFormat format) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var report = reader.readObject();
            var name = "report-" + report.getString("case") + "-" + report.getInt("number");
            return switch (format) {
                case JSON -> new ReportFile(name + ".json", format.mediaType(), json.getBytes(StandardCharsets.UTF_8));
                case PDF -> new ReportFile(name + ".pdf", format.mediaType(), pdf(report, json));
                case DOCX -> new ReportFile(name + ".docx", format.mediaType(), docx(report, json));
            };
        }
    }

    private static String title(JsonObject report) {
        return ("INITIAL".equals(report.getString("type")) ? "Initial report" : "Follow-up report")
                + " of a personal data breach";
    }

    /** What stands above the items: a name and a value each. */
    private static List<String[]> head(JsonObject report, String json) {
        var head = new ArrayList<String[]>();
        head.add(new String[] {"Our reference", report.getString("case") + ", report " + report.getInt("number")});
        if (report.containsKey("icoReference"))
            head.add(new String[] {"Commissioner's reference", report.getString("icoReference")});
        head.add(new String[] {"We became aware", When.sayExact(Instant.parse(report.getString("awareAt")))});
        if (report.containsKey("sentAt")) {
            head.add(new String[] {
                "Sent",
                When.sayExact(Instant.parse(report.getString("sentAt"))) + ". "
                        + SendRoute.valueOf(report.getString("route")).words()
            });
            if (report.containsKey("toolkitReference"))
                head.add(new String[] {"Submission", report.getString("toolkitReference")});
        } else {
            head.add(new String[] {"State", "A draft. It has not been sent."});
        }
        head.add(new String[] {"Items", report.getInt("present") + " of " + report.getInt("total")});
        head.add(new String[] {"SHA-256", Sha256.hex(json)});
        return head;
    }

    private static String label(JsonObject item) {
        return item.getString("label") + (item.containsKey("article") ? " [" + item.getString("article") + "]" : "");
    }

    private static String said(JsonObject item) {
        return switch (ReportItem.State.valueOf(item.getString("state"))) {
            case PRESENT -> item.getString("text");
            case REASONED -> "Cannot be said: " + item.getString("reason");
            case OWED ->
                "Not known yet. Expected by " + When.sayDate(java.time.LocalDate.parse(item.getString("expectedOn")))
                        + ".";
            case MISSING -> item.getString("text", "Not known yet.");
        };
    }

    private static byte[] pdf(JsonObject report, String json) {
        try (var paper = PdfPaper.upright()) {
            paper.title(title(report));
            head(report, json).forEach(one -> {
                if (one[0].equals("SHA-256")) paper.hash(one[0], one[1]);
                else paper.fact(one[0], one[1]);
            });
            paper.gap(10);
            for (var item : report.getJsonArray("items").getValuesAs(JsonObject.class)) {
                paper.heading(label(item));
                for (var line : said(item).split("\n")) paper.paragraph(line);
            }
            paper.feet(report.getString("case") + ", report " + report.getInt("number"));
            paper.about(
                    title(report) + " " + report.getString("case"),
                    Instant.parse(report.getString("sentAt", report.getString("awareAt"))),
                    UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8))
                            .getMostSignificantBits());
            return paper.bytes(true);
        }
    }

    private static byte[] docx(JsonObject report, String json) {
        var out = new ByteArrayOutputStream();
        try (var paper = new DocxOut(out)) {
            paper.title(title(report));
            for (var one : head(report, json)) paper.fact(one[0], one[1]);
            for (var item : report.getJsonArray("items").getValuesAs(JsonObject.class)) {
                paper.heading(label(item));
                for (var line : said(item).split("\n")) paper.paragraph(line);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
