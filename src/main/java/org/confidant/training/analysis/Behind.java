package org.confidant.training.analysis;

import java.io.Serializable;
import java.time.LocalDate;
import org.confidant.foundation.problem.Invalid;

/**
 * Which people: those of one figure.
 *
 * @param part TRAINED or NOT_TRAINED in the twelve months up to the day, YEAR or NOT_YEAR for the toolkit's year, or ALL
 */
public record Behind(LocalDate asOf, FigureScope scope, String key, Part part) implements Serializable {

    /** Which of the people of a figure. */
    public enum Part {
        ALL("at work"),
        TRAINED("trained in the twelve months"),
        NOT_TRAINED("not trained in the twelve months"),
        YEAR("trained in the toolkit's year"),
        NOT_YEAR("not trained in the toolkit's year");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** From what a request says; what it leaves out is everybody, today, whoever is not trained. */
    static Behind asked(String asOf, String scope, String key, String part, LocalDate today) {
        return new Behind(
                day(asOf, today),
                one(FigureScope.class, "scope", scope, FigureScope.ORGANISATION),
                key == null ? "" : key.strip(),
                one(Part.class, "part", part, Part.NOT_TRAINED));
    }

    private static LocalDate day(String text, LocalDate today) {
        if (text == null || text.isBlank()) return today;
        try {
            var day = LocalDate.parse(text.strip());
            if (!day.isAfter(today) && day.isAfter(today.minusYears(10))) return day;
        } catch (java.time.format.DateTimeParseException forged) {
            // said below
        }
        throw new Invalid("asOf", "Choose a day of the last ten years, written 2026-11-19.");
    }

    private static <E extends Enum<E>> E one(Class<E> type, String field, String text, E otherwise) {
        if (text == null || text.isBlank()) return otherwise;
        try {
            return Enum.valueOf(type, text.strip());
        } catch (IllegalArgumentException unknown) {
            throw new Invalid(field, "This is not among the values allowed. The description at /openapi lists them.");
        }
    }

    LocalDate windowBegins() {
        return part == Part.YEAR || part == Part.NOT_YEAR
                ? DsptYear.of(asOf).first()
                : Counting.beginOfTwelveMonths(asOf);
    }
}
