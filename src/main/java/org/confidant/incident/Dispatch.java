package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.mail.Letter;
import org.confidant.foundation.mail.Outbox;
import org.confidant.foundation.secrets.Vault;
import org.confidant.foundation.time.When;

/** Tells the right people about a case, and writes down whom it told. Letters say a reference and a link (EML-04). */
@ApplicationScoped
class Dispatch {

    private static final String ARRIVED = "An incident form has arrived: ";

    @Inject
    private Vault vault;

    @Inject
    private Colleagues colleagues;

    @Inject
    private CaseRecords records;

    @Inject
    private Chronicle chronicle;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Tells whoever should know of the case as it is now and was not told before. */
    void route(Incident incident) {
        var known = records.of(IncidentRecipient.class, incident.id()).stream()
                .map(IncidentRecipient::personId)
                .collect(Collectors.toSet());
        var told = routing(incident).of(incident.concernsCaldicottGuardian()).stream()
                .filter(one -> !known.contains(one.holder().personId()))
                .toList();
        tell(incident, told, ARRIVED);
        if (!told.isEmpty()) chronicle.happened(incident, EventKind.ROUTED, sentence(told));
    }

    /** Who could be told of a case that this person reports about these people: all that has to be read for it. */
    Routing routing(UUID reporter, List<IncidentPerson> people) {
        var holders = colleagues.holders(Routing.ROLES, When.dayOf(clock.instant()));
        vault.expect(holders.stream().map(Holder::personId).toList());
        return new Routing(holders, excluded(reporter, people));
    }

    /** Tells whoever should know of a case that was just born, and says in one sentence who they are, or null. */
    Informed routeNew(Incident incident, Routing routing) {
        var told = routing.of(incident.concernsCaldicottGuardian());
        return new Informed(tell(incident, told, ARRIVED), told.isEmpty() ? null : sentence(told));
    }

    /** Who was told, and the same in one sentence; null when nobody was. */
    record Informed(List<IncidentRecipient> recipients, String sentence) {}

    /** Tells whoever had not been told for this reason before. */
    void escalate(Incident incident, boolean again) {
        var known = records.of(IncidentRecipient.class, incident.id()).stream()
                .filter(one -> one.part() == RecipientPart.ESCALATED)
                .map(IncidentRecipient::personId)
                .collect(Collectors.toSet());
        var told = routing(incident).escalated(again).stream()
                .filter(one -> !known.contains(one.holder().personId()))
                .toList();
        tell(incident, told, "An incident form waits to be acknowledged: ");
        if (!told.isEmpty()) chronicle.happened(incident, EventKind.ESCALATED, sentence(told));
    }

    /** Whoever owns an action need not know the case: the letter does not even say its reference (INC-18, INC-28). */
    void tellOwner(IncidentAction action) {
        colleagues
                .email(action.ownerId())
                .ifPresent(email -> outbox.post(new Letter(
                        action.ownerId(),
                        email,
                        "Confidant: something to do",
                        "Something is to be done by you, by the end of " + When.sayDate(action.due())
                                + ".\n\nRead it here:\n" + outbox.link("/incident/my-action.xhtml?id=" + action.id())
                                + "\n",
                        "incident-action-" + action.id())));
    }

    /** Tells those who are to know of the case that one of its deadlines comes near (CLK-04). */
    void warn(Incident incident, String sentence, String dedupe) {
        var letters = routing(incident).of(incident.concernsCaldicottGuardian()).stream()
                .map(Routing.Told::holder)
                .map(holder -> new Letter(
                                holder.personId(),
                                holder.email(),
                                "Confidant: " + incident.reference(),
                                sentence + "\n\nRead it here:\n"
                                        + outbox.link("/incident/view.xhtml?id=" + incident.id()) + "\n",
                                dedupe + "-" + holder.personId())
                        .about(Chronicle.OBJECT, incident.id()))
                .toList();
        outbox.post(letters);
    }

    List<UUID> whoMayKnow(Incident incident) {
        return routing(incident).of(incident.concernsCaldicottGuardian()).stream()
                .map(told -> told.holder().personId())
                .toList();
    }

    private Routing routing(Incident incident) {
        return new Routing(
                colleagues.holders(Routing.ROLES, When.dayOf(clock.instant())),
                excluded(incident.reporterId(), records.of(IncidentPerson.class, incident.id())));
    }

    private static Set<UUID> excluded(UUID reporter, List<IncidentPerson> people) {
        var excluded = new HashSet<UUID>();
        if (reporter != null) excluded.add(reporter);
        people.stream()
                .filter(person -> person.part() == PersonPart.SUBJECT_OF_CONCERN)
                .forEach(person -> excluded.add(person.personId()));
        return excluded;
    }

    private List<IncidentRecipient> tell(Incident incident, List<Routing.Told> told, String opening) {
        var now = clock.instant();
        var recipients = new ArrayList<IncidentRecipient>();
        var letters = new ArrayList<Letter>();
        for (var one : told) {
            var holder = one.holder();
            recipients.add(
                    new IncidentRecipient(incident.id(), null, now, holder.personId(), holder.role(), one.part()));
            var letter = new Letter(
                    holder.personId(),
                    holder.email(),
                    "Confidant: " + incident.reference(),
                    opening + incident.reference() + ".\n\nRead it here:\n"
                            + outbox.link("/incident/view.xhtml?id=" + incident.id()) + "\n",
                    "incident-" + incident.id() + "-" + holder.personId() + "-" + one.part());
            letters.add(letter.about(Chronicle.OBJECT, incident.id()));
        }
        records.addRecipients(recipients);
        outbox.post(letters);
        return recipients;
    }

    private static String sentence(List<Routing.Told> told) {
        return told.stream()
                .collect(Collectors.groupingBy(
                        Routing.Told::part,
                        TreeMap::new,
                        Collectors.mapping(
                                one -> one.holder().role().label(),
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(LinkedHashSet::new),
                                        roles -> String.join(", ", roles)))))
                .entrySet()
                .stream()
                .map(part -> switch (part.getKey()) {
                    case PRIMARY -> "Sent to: " + part.getValue() + ".";
                    case COPIED -> "Copied: " + part.getValue() + ".";
                    case ESCALATED -> "Told: " + part.getValue() + ".";
                })
                .collect(Collectors.joining(" "));
    }
}
