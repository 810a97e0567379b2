package org.confidant.people;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.people.Engagement.Kind;

/** Where people work, which systems they have access to, and under which agreements they work. */
@Service
public class EngagementService {

    @Inject
    private Engagements engagements;

    @Inject
    private People people;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Event<PeopleMoved> moved;

    @Inject
    private Clock clock;

    @Allowed(Permission.SEE_PEOPLE)
    public List<PlaceRow> sites() {
        return engagements.sites(Today.by(clock));
    }

    @Allowed(Permission.SEE_PEOPLE)
    public List<PlaceRow> systems() {
        return engagements.systems(Today.by(clock));
    }

    @Allowed(Permission.SEE_PEOPLE)
    public List<PlaceRow> agreements() {
        return engagements.agreements(Today.by(clock));
    }

    @Allowed(Permission.SEE_PEOPLE)
    public WorkDetail work(UUID personId) {
        var person = people.get(personId);
        return new WorkDetail(
                personId,
                person.name(),
                person.version(),
                person.siteId(),
                engagements.siteName(person.siteId()),
                engagements.of(personId, Today.by(clock)));
    }

    @Allowed(Permission.MANAGE_PEOPLE)
    public UUID addSite(String name) {
        var site = Site.named(name);
        refuseSecond(null, site.name());
        engagements.add(site);
        facts.fire(Fact.of("SITE_ADDED", "SITE", site.id()));
        return site.id();
    }

    @Allowed(Permission.MANAGE_PEOPLE)
    public UUID addSystem(String name) {
        var system = WorkSystem.named(name);
        refuseSecond(Kind.SYSTEM, system.name());
        engagements.add(system);
        facts.fire(Fact.of("SYSTEM_ADDED", "SYSTEM", system.id()));
        return system.id();
    }

    private void refuseSecond(Kind kind, String name) {
        if (engagements.named(kind, name)) throw new Conflict("placeName", "There is one of this name already.");
    }

    @Allowed(Permission.MANAGE_PEOPLE)
    public void removeSite(UUID id) {
        remove(null, id, "SITE");
    }

    @Allowed(Permission.MANAGE_PEOPLE)
    public void removeSystem(UUID id) {
        remove(Kind.SYSTEM, id, "SYSTEM");
    }

    private void remove(Kind kind, UUID id, String what) {
        if (engagements.isUsed(kind, id)) throw new RuleBroken("People are or were there, so it stays.");
        engagements.remove(kind, id);
        facts.fire(Fact.of(what + "_REMOVED", what, id));
    }

    /** @param siteId null for nowhere in particular */
    @Allowed(Permission.MANAGE_PEOPLE)
    public void place(UUID personId, long version, UUID siteId) {
        if (siteId != null && !engagements.exists(null, siteId)) {
            throw new RuleBroken("site", "There is no such site any more. Choose another.");
        }
        var person = people.get(personId, version);
        person.worksAt(siteId);
        facts.fire(Fact.of("PERSON_PLACED", "PERSON", personId));
        moved.fire(PeopleMoved.one(personId));
    }

    @Allowed(Permission.MANAGE_PEOPLE)
    public UUID begin(UUID personId, Kind kind, UUID with, LocalDate from, LocalDate to) {
        people.get(personId);
        if (kind == null || !engagements.exists(kind, with)) {
            throw new RuleBroken("with", "Choose a system or an agreement.");
        }
        var engagement = Engagement.begun(personId, kind, with, from, to);
        if (engagements.overlaps(personId, kind, with, from, to)) {
            throw new Conflict("with", "This is recorded for some of these days already.");
        }
        engagements.add(engagement);
        facts.fire(Fact.of("ENGAGEMENT_BEGUN", "PERSON", personId).because(kind.name()));
        moved.fire(PeopleMoved.one(personId));
        return engagement.id();
    }

    @Allowed(Permission.MANAGE_PEOPLE)
    public void end(UUID engagementId, long version, LocalDate lastDay) {
        var engagement = engagements.get(engagementId);
        engagement.expect(version);
        engagement.end(lastDay);
        facts.fire(Fact.of("ENGAGEMENT_ENDED", "PERSON", engagement.personId())
                .because(engagement.kind().name()));
        moved.fire(PeopleMoved.one(engagement.personId()));
    }
}
