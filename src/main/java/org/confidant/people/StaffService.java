package org.confidant.people;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.confidant.account.AccountEnd;
import org.confidant.account.AccountService;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.mail.Letter;
import org.confidant.foundation.mail.Outbox;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/** People in, people changed, people out. */
@Service
public class StaffService {

    /** Deeper than any organisation, so that a loop of managers is found and the search ends. */
    private static final int MOST_LEVELS = 40;

    @Inject
    private People people;

    @Inject
    private Teams teams;

    @Inject
    private Absences absences;

    @Inject
    private Outbox outbox;

    @Inject
    private AccountService accounts;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Event<PeopleMoved> moved;

    @Inject
    private Clock clock;

    /** Adds a person and opens their account, which waits for an invitation. */
    @Allowed(Permission.MANAGE_PEOPLE)
    public UUID add(PersonDetails details) {
        var person = Person.joins(details, Today.by(clock));
        check(person, details);
        people.add(person);
        accounts.open(person.id(), details.givenName(), details.familyName());
        facts.fire(Fact.of("PERSON_ADDED", "PERSON", person.id()).changed(null, details));
        moved.fire(PeopleMoved.one(person.id()));
        return person.id();
    }

    @Allowed(Permission.MANAGE_PEOPLE)
    public void change(UUID id, long version, PersonDetails details) {
        var person = people.get(id, version);
        var before = person.details();
        person.become(details, Today.by(clock));
        check(person, details);
        facts.fire(Fact.of("PERSON_CHANGED", "PERSON", id).changed(before, details));
        moved.fire(PeopleMoved.one(id));
    }

    /** Records the last day. When it is today or past, every sign-in ends at once (SEC-05). */
    @Allowed(Permission.MANAGE_PEOPLE)
    public void leave(UUID id, long version, LocalDate lastDay) {
        var today = Today.by(clock);
        var person = people.get(id, version);
        if (id.equals(caller.isSystem() ? null : caller.personId())) {
            throw new RuleBroken("Somebody else must record that you leave.");
        }
        person.leave(lastDay, today);
        if (!lastDay.isAfter(today)) {
            accounts.disable(id, AccountEnd.LEFT);
        }
        facts.fire(Fact.of("PERSON_LEAVES", "PERSON", id).changed(null, lastDay));
        moved.fire(PeopleMoved.one(id));
    }

    @Allowed(Permission.MANAGE_PEOPLE)
    public void comeBack(UUID id, long version) {
        var person = people.get(id, version);
        var away = person.leftOn();
        person.comeBack();
        var yesterday = Today.by(clock).minusDays(1);
        if (away != null && away.isBefore(yesterday)) {
            absences.add(id, away.plusDays(1), yesterday, caller.personId(), clock.instant());
        }
        accounts.enable(id);
        facts.fire(Fact.of("PERSON_CAME_BACK", "PERSON", id));
        moved.fire(PeopleMoved.one(id));
    }

    /** POL-04: that the person was reminded that the duty of confidence goes on. */
    @Allowed(Permission.MANAGE_PEOPLE)
    public void reminded(UUID id, long version) {
        var person = people.get(id, version);
        person.reminded(caller.personId(), clock.instant());
        outbox.post(new Letter(
                id,
                person.email(),
                "Your duty of confidence goes on",
                "You are leaving, and your duty of confidence does not end with your work. What you have learnt here about"
                        + " clients, colleagues and the organisation stays confidential after your last day, whatever form it is in."
                        + "\n\nGive back everything that holds such information, keep no copies, and talk about it to nobody. If you are"
                        + " unsure whether you may say or use something, ask us first.\n\nThe policy that you signed can be read here for"
                        + " as long as you can sign in:\n"
                        + outbox.link("/policy/mine.xhtml") + "\n",
                "leaver-reminder-" + id + "-" + person.leftOn()));
        facts.fire(Fact.of("LEAVER_REMINDED", "PERSON", id));
    }

    /** When the person was away, newest first. */
    @Allowed(Permission.MANAGE_PEOPLE)
    public List<Absence> absences(UUID id) {
        return absences.of(people.get(id).id());
    }

    /** POL-16: an absence, of which the end may be known or not. Whoever was away for long signs again on the return. */
    @Allowed(Permission.MANAGE_PEOPLE)
    public UUID absent(UUID id, LocalDate firstDay, LocalDate lastDay) {
        var person = people.get(id);
        Absence.check(firstDay, lastDay, person.details().startedOn(), Today.by(clock));
        if (absences.of(id).stream().anyMatch(other -> other.overlaps(firstDay, lastDay))) {
            throw new Conflict("absentFrom", "There is an absence at that time already. Record its last day first.");
        }
        var absence = absences.add(id, firstDay, lastDay, caller.personId(), clock.instant());
        facts.fire(Fact.of("PERSON_ABSENT", "PERSON", id));
        moved.fire(PeopleMoved.one(id));
        return absence;
    }

    /** The person is back; this was the last day away. */
    @Allowed(Permission.MANAGE_PEOPLE)
    public void returned(UUID id, LocalDate lastDay) {
        var person = people.get(id);
        var open = absences.of(id).stream()
                .filter(absence -> absence.lastDay() == null)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("No absence of this person is open."));
        if (lastDay == null) throw new Invalid("absentTo", "Enter the last day away, for example 19 11 2026.");
        Absence.check(open.firstDay(), lastDay, person.details().startedOn(), Today.by(clock));
        absences.end(open.id(), lastDay);
        facts.fire(Fact.of("PERSON_RETURNED", "PERSON", id));
        moved.fire(PeopleMoved.one(id));
    }

    @Allowed(Permission.SEE_PEOPLE)
    public PersonDetail detail(UUID id) {
        var person = people.get(id);
        var details = person.details();
        var names = people.names(java.util.Arrays.asList(details.lineManagerId(), person.remindedBy()));
        return new PersonDetail(
                person.id(),
                person.version(),
                person.name(),
                details,
                teams.name(details.teamId()).orElse(null),
                names.get(details.lineManagerId()),
                person.leftOn(),
                person.goneOn(Today.by(clock)),
                person.remindedAt(),
                names.get(person.remindedBy()),
                people.managed(id, Today.by(clock)));
    }

    private void check(Person person, PersonDetails details) {
        refuseSecond(people.byEmail(details.email()), person.id(), "email", "Somebody else has this e-mail address.");
        if (details.employeeNo() != null) {
            refuseSecond(
                    people.byEmployeeNo(details.employeeNo()),
                    person.id(),
                    "employeeNo",
                    "Somebody else has this employee number.");
        }
        if (details.teamId() != null && teams.name(details.teamId()).isEmpty()) {
            throw new RuleBroken("team", "There is no such team any more. Choose another.");
        }
        var manager = details.lineManagerId();
        for (int level = 0; manager != null; level++) {
            if (manager.equals(person.id()) || level > MOST_LEVELS) {
                throw new RuleBroken("lineManager", "Somebody cannot be managed by a person whom they manage.");
            }
            manager = people.card(manager)
                    .orElseThrow(() -> new RuleBroken("lineManager", "There is no such person."))
                    .lineManagerId();
        }
    }

    private static void refuseSecond(Optional<UUID> holder, UUID self, String field, String sentence) {
        if (holder.isPresent() && !holder.get().equals(self)) {
            throw new Conflict(field, sentence);
        }
    }
}
