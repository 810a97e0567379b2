package org.confidant.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.confidant.foundation.security.Role;

/** One line of {@code people.csv}: somebody who does not exist. */
record SamplePerson(
        String givenName,
        String familyName,
        String preferredName,
        String team,
        String jobTitle,
        String employmentType,
        String lineManager,
        List<Held> roles,
        LocalDate startedOn) {

    /** A role, written "ROLE" or, for its deputy, "ROLE+". */
    record Held(Role role, boolean deputy) {

        static Held read(String text) {
            boolean deputy = text.endsWith("+");
            return new Held(Role.valueOf(deputy ? text.substring(0, text.length() - 1) : text), deputy);
        }

        String label() {
            return role.label() + (deputy ? " (deputy)" : "");
        }
    }

    static List<SamplePerson> all() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = SamplePerson.class.getResourceAsStream("people.csv");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                var lines = format.parse(reader)) {
            return lines.stream().map(SamplePerson::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the people room makes it, for names without accents that occur once. */
    String signInName() {
        return plain(givenName) + "." + plain(familyName);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static SamplePerson read(CSVRecord line) {
        return new SamplePerson(
                line.get("given_name"),
                line.get("family_name"),
                line.get("preferred_name"),
                line.get("team"),
                line.get("job_title"),
                line.get("employment_type"),
                line.get("line_manager"),
                Arrays.stream(line.get("roles").split(";"))
                        .filter(role -> !role.isBlank())
                        .map(Held::read)
                        .toList(),
                LocalDate.parse(line.get("started_on")));
    }
}
