package org.confidant.training.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days as exports write them: ISO, day first, or with the month's name; a time of day behind one is left away. */
final class ImportDays {

    private static final List<DateTimeFormatter> KNOWN = List.of(
            format("uuuu-M-d"),
            format("d/M/uuuu"),
            format("d.M.uuuu"),
            format("d-M-uuuu"),
            format("d-MMM-uuuu"),
            format("d MMM uuuu"),
            format("d MMMM uuuu"),
            format("uuuu/M/d"));

    private ImportDays() {}

    static Optional<LocalDate> read(String cell) {
        var text = cell.strip()
                .replaceFirst("(?i)(\\d)[T ]\\s*\\d{1,2}:\\d{2}.*$", "$1")
                .replaceFirst("(?i)^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? ", "")
                .replaceFirst("(?i)\\bsept\\b", "Sep")
                .strip();
        for (var format : KNOWN) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeParseException another) {
                // the next form is tried
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
