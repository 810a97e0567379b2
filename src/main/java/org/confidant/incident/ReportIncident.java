package org.confidant.incident;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.confidant.foundation.problem.Violation;
import org.confidant.foundation.problem.Violations;

/**
 * What a reporter can say about an incident (rulebook 3.3). Nothing but its kind and a few words is insisted on:
 * whatever is absent counts as not yet known (INC-07). Times carry their offset (TIM-02).
 */
public record ReportIncident(
        IncidentCategory category,
        OffsetDateTime detectedAt,
        HowDetected howDetected,
        OffsetDateTime occurredFrom,
        OffsetDateTime occurredTo,
        Precision occurredPrecision,
        String location,
        String narrative,
        Known personalDataInvolved,
        List<SubjectCategory> subjectCategories,
        String approxSubjects,
        String approxRecords,
        List<DataCategory> dataCategories,
        List<BreachType> breachTypes,
        Known encrypted,
        Known recoverable,
        Known recipientTrusted,
        Known vulnerableGroup,
        Cyber cyber,
        Boolean urgent,
        String immediateActions,
        OffsetDateTime containedAt,
        String lateReason,
        List<InvolvedPerson> personsInvolved,
        ReporterMode reporterMode,
        IncidentSubtype subtype,
        Cause cause,
        ControllerRole controllerRole,
        String clientRef,
        Known detrimentConcern,
        Known safeguarding) {

    static final int NARRATIVE_MIN = 20;
    static final int NARRATIVE_MAX = 10_000;
    static final int TEXT_MAX = 2_000;
    static final int LINE_MAX = 200;
    static final int PERSONS_MAX = 20;
    static final int CLIENT_REF_MAX = 60;

    public ReportIncident {
        howDetected = Objects.requireNonNullElse(howDetected, HowDetected.OTHER);
        occurredPrecision = Objects.requireNonNullElse(
                occurredPrecision, occurredFrom == null ? Precision.UNKNOWN : Precision.EXACT);
        location = clean(location);
        narrative = clean(narrative);
        personalDataInvolved = Objects.requireNonNullElse(personalDataInvolved, Known.UNKNOWN);
        subjectCategories = listOf(subjectCategories);
        approxSubjects = clean(approxSubjects);
        approxRecords = clean(approxRecords);
        dataCategories = listOf(dataCategories);
        breachTypes = listOf(breachTypes);
        encrypted = Objects.requireNonNullElse(encrypted, Known.UNKNOWN);
        recoverable = Objects.requireNonNullElse(recoverable, Known.UNKNOWN);
        recipientTrusted = Objects.requireNonNullElse(recipientTrusted, Known.UNKNOWN);
        vulnerableGroup = Objects.requireNonNullElse(vulnerableGroup, Known.UNKNOWN);
        cyber = Objects.requireNonNullElse(cyber, Cyber.DONT_KNOW);
        urgent = Boolean.TRUE.equals(urgent);
        immediateActions = clean(immediateActions);
        lateReason = clean(lateReason);
        personsInvolved = listOf(personsInvolved);
        reporterMode = Objects.requireNonNullElse(reporterMode, ReporterMode.NAMED);
        cause = Objects.requireNonNullElse(cause, Cause.UNKNOWN);
        controllerRole = Objects.requireNonNullElse(controllerRole, ControllerRole.UNKNOWN);
        clientRef = clean(clientRef);
        detrimentConcern = Objects.requireNonNullElse(detrimentConcern, Known.UNKNOWN);
        safeguarding = Objects.requireNonNullElse(safeguarding, Known.UNKNOWN);
    }

    /** What Confidant itself found: a protection may have been defeated, and nothing else is known yet. */
    static ReportIncident found(String finding) {
        return new ReportIncident(
                IncidentCategory.P1_SECURITY_BYPASS_ATTEMPT,
                null,
                HowDetected.SYSTEM_ALERT,
                null,
                null,
                null,
                null,
                finding,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                null,
                null,
                null,
                ReporterMode.SYSTEM,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Everything that is to be mended before it can be sent, in the order of the form. */
    public List<Violation> violations(Instant now) {
        var found = new Violations();
        found.need(category != null, "category", "Choose the kind that comes closest. \"Something else\" will do.");
        notAhead(found, detectedAt, "detectedAt", now, "This is in the future. Say when it was noticed.");
        notAhead(found, occurredFrom, "occurredFrom", now, "This is in the future. Say when it happened.");
        found.need(
                occurredTo == null || occurredFrom != null && !occurredTo.isBefore(occurredFrom),
                "occurredTo",
                "The end comes before the beginning. Check both.");
        narrative(found);
        line(found, location, "location");
        found.need(
                length(clientRef) <= CLIENT_REF_MAX,
                "clientRef",
                "A reference is shorter than this: up to " + CLIENT_REF_MAX + " characters, and no name.");
        found.need(isCount(approxSubjects), "approxSubjects", "Give a number such as 112, or a range such as 50-100.");
        found.need(isCount(approxRecords), "approxRecords", "Give a number such as 112, or a range such as 50-100.");
        text(found, immediateActions, "immediateActions");
        notAhead(found, containedAt, "containedAt", now, "This is in the future. Say when it was contained.");
        text(found, lateReason, "lateReason");
        found.need(
                personsInvolved.size() <= PERSONS_MAX
                        && personsInvolved.stream().allMatch(p -> p.personId() != null && p.part() != null),
                "personsInvolved",
                "Name up to " + PERSONS_MAX + " colleagues, each with what they have to do with it.");
        return found.found();
    }

    /** When it was noticed; somebody who cannot say is taken to have noticed it now. */
    Instant detected(Instant now) {
        return detectedAt == null ? now : detectedAt.toInstant();
    }

    private void narrative(Violations found) {
        int length = length(narrative);
        found.need(
                length >= NARRATIVE_MIN,
                "narrative",
                length == 0
                        ? "Say in a few words what happened."
                        : "Say a little more: at least " + NARRATIVE_MIN + " characters.");
        found.need(
                length <= NARRATIVE_MAX,
                "narrative",
                "This is %,d characters long. Shorten it to %,d; details can follow as a file."
                        .formatted(length, NARRATIVE_MAX));
    }

    private static void notAhead(Violations found, OffsetDateTime when, String field, Instant now, String sentence) {
        found.need(when == null || !when.toInstant().isAfter(now.plusSeconds(60)), field, sentence);
    }

    private static void text(Violations found, String text, String field) {
        found.need(length(text) <= TEXT_MAX, field, "Shorten this to %,d characters.".formatted(TEXT_MAX));
    }

    private static void line(Violations found, String text, String field) {
        found.need(length(text) <= LINE_MAX, field, "Shorten this to " + LINE_MAX + " characters.");
    }

    static int length(String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }

    static boolean isCount(String text) {
        try {
            PeopleCount.parse(text);
            return true;
        } catch (IllegalArgumentException notACount) {
            return false;
        }
    }

    /** Null for nothing; line ends as one character, as every browser but the specification of forms has them. */
    static String clean(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.replace("\r\n", "\n").replace("\u0000", "").strip();
    }

    private static <T> List<T> listOf(List<T> list) {
        return list == null
                ? List.of()
                : list.stream()
                        .filter(Predicate.not(Objects::isNull))
                        .distinct()
                        .toList();
    }
}
