package org.confidant.foundation.legal;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.time.Division;
import org.confidant.foundation.time.Holiday;

/** Bank holidays in the form in which GOV.UK publishes them: divisions, each with its events (TIM-04). */
final class HolidayFile {

    private static final String NAME = "bank-holidays.json";
    private static final int MOST = 2_000;

    private HolidayFile() {}

    /** What came with Confidant; nothing is fetched. */
    static List<Holiday> bundled() {
        try (InputStream in = HolidayFile.class.getResourceAsStream(NAME)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<Holiday> read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var holidays = new ArrayList<Holiday>();
            var file = reader.readObject();
            for (var key : file.keySet()) {
                var division = Division.of(key)
                        .filter(each -> each != Division.ORGANISATION)
                        .orElseThrow(() -> wrong("It names a division that is none of the three."));
                for (var event : file.getJsonObject(key).getJsonArray("events").getValuesAs(JsonObject.class)) {
                    holidays.add(holiday(division, event));
                }
            }
            if (holidays.stream().map(Holiday::division).distinct().count() != 3 || holidays.size() > MOST) {
                throw wrong("It must name the holidays of all three divisions.");
            }
            return holidays;
        } catch (JsonException | ClassCastException | NullPointerException otherForm) {
            throw wrong("It is not in the form in which GOV.UK publishes bank holidays in JSON.");
        }
    }

    private static Holiday holiday(Division division, JsonObject event) {
        var title = event.getString("title").strip();
        if (title.isEmpty() || title.length() > 200) throw wrong("A holiday has no title.");
        try {
            var day = LocalDate.parse(event.getString("date"));
            if (!isNear(day)) throw wrong("A date is not of this century or the next.");
            return new Holiday(division, day, title);
        } catch (DateTimeParseException noDate) {
            throw wrong("A date is not written as 2026-12-25.");
        }
    }

    /** Of a time for which somebody can know anything of holidays. */
    static boolean isNear(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() < 2200;
    }

    private static Invalid wrong(String sentence) {
        return new Invalid("file", sentence);
    }
}
