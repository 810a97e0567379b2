package org.confidant.duty.calendar;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.confidant.duty.Duty;
import org.confidant.duty.DutySource;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.mail.Outbox;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.Refused;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.AllowedToEveryone;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.time.When;

/** The feed of one's own due dates: made, renewed and ended by its owner; read by whoever has the address. */
@Service
public class CalendarService {

    static final String PATH = "/api/v1/calendar/";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int LONGEST = 100;

    @Inject
    private CalendarFeeds feeds;

    @Inject
    @Any
    private Instance<DutySource> sources;

    @Inject
    private Outbox outbox;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<Fact> facts;

    /** Makes an address, and ends the one before. @return the address, which is not told again */
    @Allowed(Permission.USE_CONFIDANT)
    public String make(boolean alarms) {
        if (!"PASSWORD".equals(caller.authnMethod()))
            throw new Refused("Make the address on your account page: a token cannot make another secret.");
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        feeds.make(caller.personId(), Sha256.hex(secret), alarms, clock.instant());
        facts.fire(Fact.of("CALENDAR_FEED_MADE", "CALENDAR_FEED", caller.personId()));
        return outbox.link(PATH + secret + ".ics");
    }

    @Allowed(Permission.USE_CONFIDANT)
    public void end() {
        if (feeds.end(caller.personId()) == 0) throw new NotFound();
        facts.fire(Fact.of("CALENDAR_FEED_ENDED", "CALENDAR_FEED", caller.personId()));
    }

    @Allowed(Permission.USE_CONFIDANT)
    public Optional<CalendarFeed> mine() {
        return feeds.of(caller.personId());
    }

    /** What the owner of the address owes on which day. @throws NotFound for any address that is none */
    @AllowedToEveryone
    public String read(String secret) {
        if (secret == null || secret.length() > LONGEST) throw new NotFound();
        var owner = feeds.owner(Sha256.hex(secret)).orElseThrow(NotFound::new);
        var dates = new ArrayList<DueDate>();
        var identity = new Identity(owner.accountId(), owner.personId(), owner.name(), Set.of(), null, "FEED", null);
        caller.as(identity, () -> dates.addAll(dates(owner.personId())));
        var feed = feeds.of(owner.personId()).orElseThrow(NotFound::new);
        feeds.read(owner.personId(), When.dayOf(clock.instant()));
        return CalendarText.of(dates, clock.instant(), feed.alarms());
    }

    private List<DueDate> dates(UUID person) {
        return sources.stream()
                .filter(DutySource::isForCalendar)
                .flatMap(room -> room.owed().stream())
                .filter(duty -> duty.due() != null)
                .map(duty -> date(person, duty))
                .toList();
    }

    private DueDate date(UUID person, Duty duty) {
        var uid = Sha256.hex(person + "\n" + duty.link() + "\n" + duty.title()).substring(0, 32) + "@confidant";
        return new DueDate(uid, When.dayOf(duty.due()), duty.title(), duty.explanation(), outbox.link(duty.link()));
    }
}
