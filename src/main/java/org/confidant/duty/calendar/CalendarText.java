package org.confidant.duty.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes iCalendar: lines of at most 75 bytes, ended by CR LF, and what has a meaning there escaped (RFC 5545, 3.1 and 3.3.11). */
final class CalendarText {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /** @param alarms whether each day is announced the day before */
    static String of(List<DueDate> dates, Instant now, boolean alarms) {
        var calendar = new CalendarText();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Confidant//Due dates//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("X-WR-CALNAME:Confidant");
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        for (var date : dates) calendar.event(date, now, alarms);
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(DueDate date, Instant now, boolean alarms) {
        line("BEGIN:VEVENT");
        line("UID:" + date.uid());
        line("DTSTAMP:" + STAMP.format(now));
        line("DTSTART;VALUE=DATE:" + day(date.day()));
        line("DTEND;VALUE=DATE:" + day(date.day().plusDays(1)));
        line("SUMMARY:" + escaped(date.title()));
        line("DESCRIPTION:" + escaped(date.explanation() + "\n" + date.link()));
        line("URL:" + date.link());
        line("TRANSP:TRANSPARENT");
        if (alarms) {
            line("BEGIN:VALARM");
            line("ACTION:DISPLAY");
            line("DESCRIPTION:" + escaped(date.title()));
            line("TRIGGER:-P1D");
            line("END:VALARM");
        }
        line("END:VEVENT");
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("[\\p{Cntrl}]", "");
    }

    /** Folded between characters, never inside one; the space that begins the next line counts there. */
    private void line(String whole) {
        int bytes = 0;
        for (int at = 0; at < whole.length(); ) {
            int character = whole.codePointAt(at);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.appendCodePoint(character);
            bytes += size;
            at += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
