package org.confidant.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.account.AccountEnd;
import org.confidant.account.AccountService;
import org.confidant.foundation.fact.Fact;
import org.confidant.people.Engagement.Kind;

/** Does what the rows of a list say, first everybody, then who manages whom. */
@ApplicationScoped
class ImportWork {

    @Inject
    private People people;

    @Inject
    private Imports imports;

    @Inject
    private Engagements engagements;

    @Inject
    private AccountService accounts;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Event<PeopleMoved> moved;

    @Inject
    private Clock clock;

    int apply(List<ImportRow> rows) {
        var byEmail = new HashMap<String, UUID>();
        imports.known().forEach(known -> byEmail.put(known.details().email(), known.id()));
        var touched = new ArrayList<Person>();
        var added = new ArrayList<AccountService.NewAccount>();
        var telling = rows.stream()
                .filter(row -> row.kind() != ImportRow.Kind.UNCHANGED)
                .toList();
        for (var row : telling) {
            var person = row.personId() == null ? add(row, added) : change(row);
            byEmail.put(person.email(), person.id());
            touched.add(person);
        }
        people.flush();
        accounts.openAll(added);
        for (int i = 0; i < touched.size(); i++) {
            manage(touched.get(i), telling.get(i), byEmail);
            place(touched.get(i), telling.get(i));
        }
        telling.stream().filter(row -> row.leftOn() != null).forEach(this::closeWhenGone);
        moved.fire(new PeopleMoved(touched.stream().map(Person::id).collect(Collectors.toSet())));
        return touched.size();
    }

    private Person add(ImportRow row, List<AccountService.NewAccount> added) {
        var person = Person.joins(row.details(), Today.by(clock));
        if (row.leftOn() != null) {
            person.leave(row.leftOn(), Today.by(clock));
        }
        people.add(person);
        added.add(new AccountService.NewAccount(person.id(), person.givenName(), person.familyName()));
        facts.fire(Fact.of("PERSON_ADDED", "PERSON", person.id()).changed(null, row.details()));
        return person;
    }

    private Person change(ImportRow row) {
        var person = people.get(row.personId());
        var before = person.details();
        person.become(row.details(), Today.by(clock));
        if (row.kind() == ImportRow.Kind.LEAVE) {
            person.leave(row.leftOn(), Today.by(clock));
        }
        facts.fire(Fact.of("PERSON_CHANGED", "PERSON", person.id()).changed(before, row.details()));
        return person;
    }

    private void manage(Person person, ImportRow row, Map<String, UUID> byEmail) {
        var manager = row.managerEmail() == null ? null : byEmail.get(row.managerEmail());
        person.managedBy(manager);
    }

    /** What the places are called; of who is where only when the list asks. */
    ImportPlaces places(List<ImportLines.Line> lines, LocalDate today) {
        if (!ImportPlaces.asked(lines)) return ImportPlaces.NONE;
        return new ImportPlaces(
                engagements.names(null),
                engagements.names(Kind.SYSTEM),
                engagements.names(Kind.AGREEMENT),
                engagements.sitesOfPeople(),
                engagements.held(Kind.SYSTEM, today),
                engagements.held(Kind.AGREEMENT, today));
    }

    private void place(Person person, ImportRow row) {
        var wanted = row.places();
        if (wanted.siteAsked()) person.worksAt(wanted.site());
        if (wanted.systems() == null && wanted.agreements() == null) return;
        var today = Today.by(clock);
        var current = engagements.current(person.id(), today);
        for (var kind : Kind.values()) engage(person, kind, wanted.of(kind), current, today);
    }

    private void engage(Person person, Kind kind, Set<UUID> wanted, List<Engagement> current, LocalDate today) {
        if (wanted == null) return;
        var held = current.stream().filter(each -> each.kind() == kind).toList();
        held.stream().filter(each -> !wanted.contains(each.with())).forEach(each -> each.end(today.minusDays(1)));
        var first =
                person.details().startedOn().isAfter(today) ? person.details().startedOn() : today;
        wanted.stream()
                .filter(id -> held.stream().noneMatch(each -> each.with().equals(id)))
                .filter(id -> !engagements.overlaps(person.id(), kind, id, first, null))
                .forEach(id -> engagements.add(Engagement.begun(person.id(), kind, id, first, null)));
    }

    private void closeWhenGone(ImportRow row) {
        if (row.personId() != null && !row.leftOn().isAfter(Today.by(clock))) {
            accounts.disable(row.personId(), AccountEnd.LEFT);
        }
    }
}
