package org.confidant.incident.clock;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.incident.CaseDoor;
import org.confidant.incident.EventKind;
import org.confidant.incident.Incident;

/**
 * Warns of deadlines that come near (CLK-04). Each warning is a row that only one transaction can insert, written
 * together with its letters: so it is sent exactly once, however many nodes run and however often they start anew.
 */
@Service
public class ClockAlertService {

    private static final Duration LONG_AGO = Duration.ofDays(14);
    private static final Duration EARLIEST = Duration.ofHours(Thresholds.EARLIEST);
    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int AT_ONCE = 500;

    @Inject
    private CaseDoor cases;

    @Inject
    private OtherParties parties;

    @Inject
    private CaseClocks clocks;

    @Inject
    private Clock clock;

    /**
     * Cases of which somebody has to be warned, each once. Of the Commissioner's hours those that began to press, but not
     * what ended two weeks ago and more: it stands in the inbox as late. Of the hours agreed with others all that run
     * (CLK-07): few cases are about their information.
     */
    @Allowed(Permission.ADMINISTER)
    public List<UUID> due() {
        var now = clock.instant();
        var due = new LinkedHashSet<>(parties.withPartiesToTell());
        var from = now.minus(LONG_AGO);
        var last = BEGINNING;
        while (last != null) {
            var stretch = parties.noticesThatRun(from, last, now.plus(EARLIEST), AT_ONCE);
            stretch.stream()
                    .filter(one -> Thresholds.last(one.awareAt(), one.hours(), now) > one.warned())
                    .forEach(one -> due.add(one.incident()));
            var end = stretch.isEmpty() ? null : stretch.get(stretch.size() - 1);
            last = stretch.size() < AT_ONCE ? null : end.incident();
            if (last != null) from = end.deadline();
        }
        return List.copyOf(due);
    }

    /** A transaction of its own for each case, so that one that fails keeps no other from being warned of. */
    @Allowed(Permission.ADMINISTER)
    public void warn(UUID id) {
        var now = clock.instant();
        var incident = cases.get(id);
        warn(incident, CaseClocks.commissioner(incident, incident.times().clock(), ""), now);
        clocks.deadlines(incident).stream()
                .filter(one -> one.kind() == ClockKind.CONTROLLER)
                .forEach(one -> warn(incident, one, now));
    }

    private void warn(Incident incident, CaseClock one, Instant now) {
        if (!one.runs()) return;
        int hours = (int) one.hours();
        int threshold = Thresholds.last(one.start(), hours, now);
        if (threshold == 0 || !parties.warned(incident.id(), one, threshold, now)) return;
        var who = one.kind() == ClockKind.COMMISSIONER
                ? "to tell the Commissioner"
                : "to tell the other party of an agreement";
        var sentence = threshold >= hours
                ? "The " + hours + " hours " + who + " have ended: " + incident.reference() + "."
                : threshold + " of the " + hours + " hours " + who + " have passed: " + incident.reference() + ".";
        cases.warn(
                incident,
                sentence,
                "incident-clock-" + incident.id() + "-" + one.kind() + "-" + one.subject() + "-" + threshold);
        cases.happened(
                incident,
                EventKind.CLOCK_WARNED,
                one.title() + ": "
                        + (threshold >= hours
                                ? "the " + hours + " hours have ended."
                                : threshold + " of " + hours + " hours have passed."));
    }
}
