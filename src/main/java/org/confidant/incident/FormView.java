package org.confidant.incident;

import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confidant.foundation.time.When;

/** The form as it was sent, to be read. */
public record FormView(
        Instant submittedAt,
        IncidentCategory category,
        Instant detectedAt,
        boolean detectedKnown,
        HowDetected howDetected,
        Instant occurredFrom,
        Instant occurredTo,
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
        boolean urgent,
        String immediateActions,
        Instant containedAt,
        String lateReason,
        ReporterMode reporterMode,
        IncidentSubtype subtype,
        Cause cause,
        ControllerRole controllerRole,
        String clientRef,
        Known detrimentConcern,
        Known safeguarding) {

    static FormView of(IncidentForm form) {
        return new FormView(
                form.submittedAt(),
                form.category(),
                form.detectedAt(),
                form.detectedKnown(),
                form.howDetected(),
                form.occurredFrom(),
                form.occurredTo(),
                form.occurredPrecision(),
                form.location(),
                form.narrative(),
                form.personalData(),
                List.copyOf(form.subjectCategories()),
                count(form.approxSubjects()),
                count(form.approxRecords()),
                List.copyOf(form.dataCategories()),
                List.copyOf(form.breachTypes()),
                form.encrypted(),
                form.recoverable(),
                form.recipientTrusted(),
                form.vulnerableGroup(),
                form.cyber(),
                form.urgent(),
                form.immediateActions(),
                form.containedAt(),
                form.lateReason(),
                form.reporterMode(),
                form.subtype(),
                form.cause(),
                form.controllerRole(),
                form.clientRef(),
                form.detrimentConcern(),
                form.safeguarding());
    }

    private static String count(PeopleCount count) {
        return count == null ? null : count.words();
    }

    /** When it happened, as exactly as it is known. */
    public String occurredWords() {
        if (occurredFrom == null) {
            return "";
        }
        var day = When.dayOf(occurredFrom);
        return switch (occurredPrecision) {
            case EXACT -> When.sayExact(occurredFrom) + (occurredTo == null ? "" : " to " + When.sayExact(occurredTo));
            case DAY -> When.sayDate(day);
            case MONTH -> day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + day.getYear();
            case UNKNOWN -> "";
        };
    }

    public String subjectWords() {
        return words(subjectCategories, SubjectCategory::words);
    }

    public String dataWords() {
        return words(dataCategories, DataCategory::words);
    }

    public String breachWords() {
        return words(breachTypes, BreachType::words);
    }

    private static <T> String words(Collection<T> codes, Function<T, String> say) {
        return codes.stream().map(say).collect(Collectors.joining("; "));
    }
}
