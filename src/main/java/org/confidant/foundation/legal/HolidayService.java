package org.confidant.foundation.legal;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.time.Division;
import org.confidant.foundation.time.Holiday;
import org.confidant.foundation.time.When;
import org.confidant.foundation.time.WorkingDays;

/** The holidays that working days are counted by (TIM-03, TIM-04): those that came with Confidant, and those brought since. */
@Service
public class HolidayService {

    /** TIM-04: how far ahead holidays have to be known. */
    static final int AHEAD_DAYS = 180;

    @Inject
    private HolidayStore store;

    @Inject
    private Clock clock;

    @Inject
    private Event<Fact> facts;

    /** To count with. */
    @Allowed(Permission.USE_CONFIDANT)
    public WorkingDays workingDays() {
        return new WorkingDays(known());
    }

    /** From the beginning of this year on. */
    @Allowed({Permission.KEEP_LAW, Permission.SEE_AUDIT})
    public List<Holiday> coming() {
        var from = When.dayOf(clock.instant()).withDayOfYear(1);
        return known().stream().filter(holiday -> !holiday.day().isBefore(from)).toList();
    }

    /** @return the last bank holiday that is known when it is too near, else null */
    @Allowed({Permission.KEEP_LAW, Permission.SEE_AUDIT})
    public LocalDate runningOut() {
        var last = new WorkingDays(known()).lastKnown();
        return runsOut(last, When.dayOf(clock.instant())) ? last : null;
    }

    static boolean runsOut(LocalDate lastKnown, LocalDate today) {
        return lastKnown.isBefore(today.plusDays(AHEAD_DAYS));
    }

    private List<Holiday> known() {
        return merged(HolidayFile.bundled(), store.all());
    }

    /** Of a year that was brought for a division, only what was brought counts. */
    static List<Holiday> merged(List<Holiday> bundled, List<Holiday> brought) {
        Set<String> years = brought.stream().map(HolidayService::year).collect(Collectors.toSet());
        var all = new ArrayList<>(brought);
        bundled.stream().filter(holiday -> !years.contains(year(holiday))).forEach(all::add);
        all.sort(Comparator.comparing(Holiday::day).thenComparing(Holiday::division));
        return all;
    }

    private static String year(Holiday holiday) {
        return holiday.division() + "/" + holiday.day().getYear();
    }

    /** @return how many holidays the file names */
    @Allowed(Permission.KEEP_LAW)
    public int bring(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        var holidays = HolidayFile.read(text);
        store.replace(holidays);
        facts.fire(Fact.of("HOLIDAYS_BROUGHT", "CALENDAR", "UK").changed(null, Sha256.hex(text)));
        return holidays.size();
    }

    @Allowed(Permission.KEEP_LAW)
    public void close(LocalDate day, String why) {
        if (day == null) throw new Invalid("day", "Say the day.");
        if (!HolidayFile.isNear(day)) throw new Invalid("day", "A day is written 2026-12-24.");
        var title = why == null ? "" : why.strip();
        if (title.isEmpty() || title.length() > 200) throw new Invalid("why", "Say in a few words why.");
        store.add(new Holiday(Division.ORGANISATION, day, title));
        facts.fire(Fact.of("CLOSURE_DAY_ADDED", "CALENDAR", day.toString()));
    }

    @Allowed(Permission.KEEP_LAW)
    public void open(LocalDate day) {
        if (day == null || store.remove(Division.ORGANISATION, day) == 0) throw new NotFound();
        facts.fire(Fact.of("CLOSURE_DAY_REMOVED", "CALENDAR", day.toString()));
    }
}
