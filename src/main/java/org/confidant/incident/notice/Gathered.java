package org.confidant.incident.notice;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.foundation.time.When;
import org.confidant.incident.ActionLine;
import org.confidant.incident.BreachType;
import org.confidant.incident.Cyber;
import org.confidant.incident.DataCategory;
import org.confidant.incident.FormView;
import org.confidant.incident.HowDetected;
import org.confidant.incident.IncidentDetail;
import org.confidant.incident.SubjectCategory;
import org.confidant.training.TrainingAt;

/** What the case says already of each item, so that nobody types it twice. What is not yet known is left out. */
final class Gathered {

    private final IncidentDetail detail;
    private final Map<ReportField, String> all = new EnumMap<>(ReportField.class);

    private Gathered(IncidentDetail detail) {
        this.detail = detail;
    }

    /** What is around the case: who we are, and whom the Commissioner may ask. */
    record Around(String organisation, String registration, String reporter, String officer, String othersTold) {}

    static Map<ReportField, String> of(IncidentDetail detail, Around around) {
        var gathered = new Gathered(detail);
        gathered.happening();
        gathered.people();
        gathered.work();
        gathered.put(ReportField.ORGANISATION, around.organisation());
        gathered.put(ReportField.REGISTRATION, around.registration());
        gathered.put(ReportField.REPORTER, around.reporter());
        gathered.put(ReportField.OFFICER, around.officer());
        gathered.put(ReportField.OTHERS_TOLD, around.othersTold());
        return gathered.all;
    }

    /** Which items are asked for: some follow from others. */
    static List<ReportField> asked(IncidentDetail detail, boolean late) {
        return Stream.of(ReportField.values())
                .filter(field -> field != ReportField.AFFECTED || detail.cyber() == Cyber.YES)
                .filter(field -> field != ReportField.DELAY || late)
                .toList();
    }

    private void happening() {
        var form = detail.form();
        put(ReportField.WHAT_HAPPENED, form.narrative());
        put(ReportField.HOW, detail.rootCause());
        put(ReportField.CYBER, detail.cyber() == Cyber.YES ? "YES" : detail.cyber() == Cyber.NO ? "NO" : null);
        if (form.howDetected() != HowDetected.OTHER)
            put(ReportField.HOW_FOUND, form.howDetected().words());
        put(ReportField.DISCOVERED, When.sayExact(form.detectedAt()));
        put(ReportField.HAPPENED, happened(form));
        put(ReportField.CONSEQUENCES, detail.effects());
        put(ReportField.LIKELIHOOD, likelihood());
        put(
                ReportField.AFFECTED,
                detail.breachTypes().stream().map(BreachType::hint).collect(Collectors.joining(" ")));
    }

    private static String happened(FormView form) {
        if (form.occurredFrom() == null) return null;
        var from = When.sayExact(form.occurredFrom());
        return form.occurredTo() == null || form.occurredTo().equals(form.occurredFrom())
                ? from
                : from + " to " + When.sayExact(form.occurredTo());
    }

    private String likelihood() {
        if (detail.rightsRisk() != null)
            return switch (detail.rightsRisk()) {
                case UNLIKELY -> "UNLIKELY";
                case LIKELY -> "LIKELY";
                case HIGH -> "VERY_LIKELY";
            };
        if (detail.risk() == null) return null;
        return switch (detail.risk().likelihood()) {
            case 1 -> "VERY_UNLIKELY";
            case 2 -> "UNLIKELY";
            case 3 -> "LIKELY";
            default -> "VERY_LIKELY";
        };
    }

    private void people() {
        var form = detail.form();
        put(
                ReportField.DATA_CATEGORIES,
                form.dataCategories().stream()
                        .filter(one -> one != DataCategory.NOT_YET_KNOWN)
                        .map(DataCategory::words)
                        .collect(Collectors.joining(", ")));
        put(ReportField.RECORDS, form.approxRecords());
        put(ReportField.SUBJECTS, form.approxSubjects());
        put(
                ReportField.SUBJECT_CATEGORIES,
                form.subjectCategories().stream()
                        .filter(one -> one != SubjectCategory.NOT_YET_KNOWN)
                        .map(SubjectCategory::words)
                        .collect(Collectors.joining(", ")));
    }

    private void work() {
        put(
                ReportField.ACTIONS,
                Stream.concat(
                                Stream.of(detail.form().immediateActions(), contained(), detail.remedialAction()),
                                detail.actions().stream().map(Gathered::action))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")));
        put(ReportField.TRAINING, training(detail.training()));
    }

    private String contained() {
        Instant at = detail.containedAt();
        return at == null ? null : "Contained since " + When.sayExact(at) + ".";
    }

    private static String action(ActionLine one) {
        return one.what() + (one.done() ? " (done)" : " (by " + When.sayDate(one.due()) + ")");
    }

    private static String training(List<TrainingAt> training) {
        if (training.isEmpty()) return null;
        long inOrder = training.stream().filter(TrainingAt::inOrder).count();
        long recent = training.stream().filter(TrainingAt::withinTwoYears).count();
        return "Of " + training.size() + (training.size() == 1 ? " colleague" : " colleagues")
                + " of the case, " + recent + " had trained in the two years before, and of " + inOrder
                + " the training was in order on the day.";
    }

    private void put(ReportField field, String text) {
        if (text != null && !text.isBlank()) all.put(field, text.strip());
    }
}
