package org.confidant.incident.clock;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Stale;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.settings.Settings;
import org.confidant.incident.CaseDoor;
import org.confidant.incident.EventKind;
import org.confidant.incident.Incident;

/** Whom else a case concerns, and who of them was told. Confidant tells nobody outside by itself (CLK-09). */
@Service
public class OtherPartyService {

    @Inject
    private CaseDoor cases;

    @Inject
    private OtherParties parties;

    @Inject
    private CaseClocks clocks;

    @Inject
    private Settings settings;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Allowed({Permission.SEE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public Others view(UUID id) {
        var incident = cases.get(id);
        var links = parties.ofCase(id);
        var running = clocks.deadlines(incident).stream().collect(Collectors.toMap(CaseClock::subject, one -> one));
        var bodies = parties.bodies(id).stream().collect(Collectors.toMap(InformedBody::body, one -> one));
        var names =
                cases.names(bodies.values().stream().map(InformedBody::toldBy).toList());
        return new Others(
                id,
                incident.version(),
                incident.reference(),
                incident.open(),
                links.stream().map(one -> party(one, running)).toList(),
                Arrays.stream(OtherBody.values())
                        .map(body -> body(body, bodies.get(body), names))
                        .toList(),
                choices(incident, links));
    }

    private List<AgreementTerms> choices(Incident incident, List<CaseAgreement> links) {
        if (!incident.open()) return List.of();
        var known = links.stream()
                .filter(one -> !one.takenOff())
                .map(CaseAgreement::agreementId)
                .collect(Collectors.toSet());
        return parties.agreements().stream()
                .filter(one -> !known.contains(one.id()))
                .toList();
    }

    private static Others.Party party(CaseAgreement one, Map<UUID, CaseClock> running) {
        return new Others.Party(
                one.id(),
                one.version(),
                one.agreementId(),
                one.called(),
                one.direction(),
                one.rule(),
                running.get(one.id()),
                one.toldAt(),
                one.how(),
                one.takenOff());
    }

    private static Others.Body body(OtherBody body, InformedBody said, Map<UUID, String> names) {
        return said == null
                ? new Others.Body(body, 0, null, null, null, null, null, null)
                : new Others.Body(
                        body,
                        said.version(),
                        said.needed(),
                        said.reason(),
                        said.toldAt(),
                        names.get(said.toldBy()),
                        said.reference(),
                        said.icoReference());
    }

    /** The case is about what this agreement is about: from now on its hours count (CLK-07). */
    @Allowed({Permission.HANDLE_INCIDENTS, Permission.DECIDE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public UUID link(UUID key, UUID id, UUID agreementId) {
        var incident = inHand(id);
        if (agreementId == null) throw new Invalid("agreement", "Choose an agreement.");
        return cases.once(key, "incident-agreement", id + "/" + agreementId, () -> {
            var terms = parties.agreement(agreementId)
                    .orElseThrow(() -> new Invalid("agreement", "Choose one of our agreements."));
            var known = parties.linked(id, agreementId);
            if (known.filter(one -> !one.takenOff()).isPresent())
                throw new Conflict("This agreement is linked already.");
            var now = clock.instant();
            int usual = settings.number("dpa.breachNoticeHours");
            var link = known.orElseGet(() -> new CaseAgreement(id, terms, usual, caller.personId(), now));
            if (known.isPresent()) link.linked(terms, usual, caller.personId(), now);
            else parties.add(link);
            cases.happened(incident, EventKind.AGREEMENT_LINKED, link.called() + ". " + link.rule() + ".");
            return link.id();
        });
    }

    @Allowed({Permission.HANDLE_INCIDENTS, Permission.DECIDE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public void takeOff(UUID id, UUID linkId, long version, String why) {
        var incident = inHand(id);
        var link = parties.link(id, linkId);
        link.expect(version);
        link.takeOff(why, clock.instant());
        cases.happened(incident, EventKind.AGREEMENT_TAKEN_OFF, link.called() + ". " + Words.clean(why));
    }

    @Allowed({Permission.HANDLE_INCIDENTS, Permission.DECIDE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public void told(UUID id, UUID linkId, long version, TellParty words) {
        var incident = inHand(id);
        var link = parties.link(id, linkId);
        link.expect(version);
        link.told(words, caller.personId(), incident.times().detectedAt(), clock.instant());
        cases.happened(incident, EventKind.PARTY_TOLD, link.called() + ".");
    }

    /** @param version 0 when nothing was recorded yet of this one */
    @Allowed({Permission.HANDLE_INCIDENTS, Permission.DECIDE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public void record(UUID id, OtherBody body, long version, RecordBody words) {
        var incident = inHand(id);
        if (body == null) throw new Invalid("body", "Choose whom this is about.");
        var now = clock.instant();
        words.check(body, incident.times().detectedAt(), now);
        var known = parties.body(id, body);
        if (known.map(InformedBody::version).orElse(0L) != version) throw new Stale();
        var said = known.orElseGet(() -> new InformedBody(id, body));
        said.say(words, caller.personId(), now);
        if (known.isEmpty()) parties.add(said);
        cases.happened(
                incident,
                EventKind.BODY_RECORDED,
                body.words() + ": "
                        + (words.toldAt() != null
                                ? "told."
                                : words.needed().words().toLowerCase(java.util.Locale.UK) + "."));
    }

    private Incident inHand(UUID id) {
        var incident = cases.inHand(id, Permission.HANDLE_INCIDENTS, Permission.DECIDE_INCIDENTS);
        if (!incident.open()) throw new RuleBroken("This case is closed. Reopen it to change it.");
        return incident;
    }
}
