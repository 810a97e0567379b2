package org.confidant.incident.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.settings.Settings;
import org.confidant.foundation.time.When;
import org.confidant.incident.CaseDoor;
import org.confidant.incident.Incident;
import org.confidant.incident.clock.OtherPartyService;
import org.confidant.people.OrganisationNames;
import org.confidant.people.OrganisationService;
import org.confidant.people.PeopleService;

/** Puts a report together: what was typed, and for the rest what the case says. */
@ApplicationScoped
class ReportDesk {

    @Inject
    private CaseDoor cases;

    @Inject
    private Reports reports;

    @Inject
    private PeopleService people;

    @Inject
    private OrganisationService organisation;

    @Inject
    private OtherPartyService parties;

    @Inject
    private Settings settings;

    /** @param sentAt when it is or would be sent: a late one says why it is late */
    Report report(Incident incident, ReportDraft draft, Instant sentAt) {
        var detail = cases.read(incident);
        var sent = reports.sent(incident.id());
        var typed = draft == null ? Map.<ReportField, ReportAnswer>of() : draft.answers();
        boolean late = sentAt.isAfter(detail.clock().deadline())
                && (sent.isEmpty()
                        || sent.get(0).sentAt().isAfter(detail.clock().deadline()));
        var gathered = Gathered.of(detail, around(incident));
        var mayKnow = cases.whoMayKnow(incident);
        var names = names(typed, sent, mayKnow);
        var guard = new NameGuard(cases.namesInCase(incident));
        return new Report(
                incident.id(),
                incident.reference(),
                draft == null ? 0 : draft.version(),
                sent.size() + 1,
                sent.stream()
                        .map(SentReport::icoReference)
                        .filter(one -> one != null)
                        .reduce((former, later) -> later)
                        .orElse(null),
                incident.times().awareAt(),
                detail.clock().deadline(),
                Gathered.asked(detail, late).stream()
                        .map(field -> item(
                                field,
                                typed.getOrDefault(field, ReportAnswer.NOTHING),
                                gathered.get(field),
                                names,
                                guard))
                        .toList(),
                sent.stream().map(one -> one.line(names.get(one.senderId()))).toList(),
                mayKnow.stream().map(id -> new Report.Owner(id, names.get(id))).toList());
    }

    private static ReportItem item(
            ReportField field, ReportAnswer typed, String gathered, Map<UUID, String> names, NameGuard guard) {
        boolean fromCase = typed.text() == null && typed.reason() == null && gathered != null;
        var text = fromCase ? gathered : typed.text();
        return new ReportItem(
                field,
                text,
                fromCase,
                typed.ownerId(),
                names.get(typed.ownerId()),
                typed.expectedOn(),
                typed.reason(),
                guard.objection(text == null ? typed.reason() : text, field.contact()));
    }

    private Map<UUID, String> names(
            Map<ReportField, ReportAnswer> typed, List<SentReport> sent, Collection<UUID> mayKnow) {
        var ids = new HashSet<>(mayKnow);
        typed.values().forEach(one -> ids.add(one.ownerId()));
        sent.forEach(one -> ids.add(one.senderId()));
        return cases.names(ids);
    }

    private Gathered.Around around(Incident incident) {
        var officer = people.holders(Role.DPO).stream()
                .filter(one -> !one.deputy())
                .map(one -> one.name() + ", " + Role.DPO.label() + ", " + one.email())
                .findFirst()
                .orElse(null);
        var reporter = incident.handlerId() == null
                ? null
                : people.card(incident.handlerId())
                        .map(one -> one.name() + ", " + one.jobTitle() + ", " + one.email())
                        .orElse(null);
        return new Gathered.Around(
                organisation.names().map(OrganisationNames::legalName).orElse(null),
                settings.text("ico.registration"),
                reporter,
                officer,
                others(incident));
    }

    /** Who else was told, and when. */
    private String others(Incident incident) {
        var others = parties.view(incident.id());
        return Stream.concat(
                        others.bodies().stream()
                                .filter(one -> one.toldAt() != null)
                                .map(one -> one.body().words() + ", " + When.sayExact(one.toldAt())),
                        others.parties().stream()
                                .filter(one -> one.toldAt() != null)
                                .map(one -> one.called() + ", " + When.sayExact(one.toldAt())))
                .collect(Collectors.joining("\n"));
    }
}
