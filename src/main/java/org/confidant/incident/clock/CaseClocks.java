package org.confidant.incident.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.confidant.foundation.legal.LegalRule;
import org.confidant.foundation.legal.LegalRules;
import org.confidant.foundation.time.When;
import org.confidant.incident.HowDetected;
import org.confidant.incident.Incident;
import org.confidant.incident.IncidentStatus;
import org.confidant.incident.Known;
import org.confidant.incident.NoticeClock;
import org.confidant.incident.RightsAssessment;
import org.confidant.incident.RightsRisk;

/** Reckons the clocks of a case from what is recorded of it. */
@ApplicationScoped
public class CaseClocks {

    @Inject
    private OtherParties parties;

    @Inject
    private LegalRules rules;

    /** Those with a deadline that is not kept in the case itself, for its place in the inbox. */
    public List<CaseClock> deadlines(Incident incident) {
        return Stream.concat(
                        parties.ofCase(incident.id()).stream()
                                .filter(one -> !one.takenOff() && one.weOweNotice())
                                .map(one -> controller(incident, one)),
                        items(incident, parties.owedItems(incident.id())))
                .toList();
    }

    private static Stream<CaseClock> items(Incident incident, List<OwedItems> owed) {
        return owed.stream()
                .filter(one -> one.expectedOn() != null)
                .map(one -> new CaseClock(
                        ClockKind.REPORT_ITEMS,
                        incident.id(),
                        ClockKind.REPORT_ITEMS.words(),
                        "when they were last promised",
                        one.promisedAt(),
                        When.endOf(one.expectedOn()),
                        null,
                        incident.open(),
                        "UK GDPR Article 33(4)"));
    }

    /** All of them, in the order in which a page shows them. */
    public List<CaseClock> of(
            Incident incident,
            HowDetected how,
            List<CaseAgreement> agreements,
            List<InformedBody> bodies,
            List<OwedItems> owed,
            List<RightsAssessment> rights,
            Instant peopleSettledAt) {
        var rule = rules.edition("ICO_NOTICE", incident.times().clock().ruleVersion());
        return reckon(incident, how, agreements, bodies, owed, rights, peopleSettledAt, rule);
    }

    public static List<CaseClock> reckon(
            Incident incident,
            HowDetected how,
            List<CaseAgreement> agreements,
            List<InformedBody> bodies,
            List<OwedItems> owed,
            List<RightsAssessment> rights,
            Instant peopleSettledAt,
            LegalRule rule) {
        var clocks = new ArrayList<CaseClock>();
        var times = incident.times();
        var notice = times.clock();
        clocks.add(began(incident, ClockKind.NOTICED, "when somebody here first noticed it", times.detectedAt()));
        clocks.add(began(incident, ClockKind.AWARE, "when we were reasonably certain", times.awareAt()));
        if (how == HowDetected.PROCESSOR_NOTICE)
            clocks.add(
                    began(incident, ClockKind.SUPPLIER, "when the supplier's notice reached us", times.detectedAt()));
        clocks.add(new CaseClock(
                ClockKind.ACKNOWLEDGE,
                incident.id(),
                ClockKind.ACKNOWLEDGE.words(),
                "when the form was sent",
                times.submittedAt(),
                incident.acknowledgeBy(),
                incident.acknowledgedAt(),
                incident.status() == IncidentStatus.SUBMITTED,
                "Our own rule, the setting inc.ackHours"));
        var source = rule == null ? "" : rule.source() + ", rule " + rule.versionText();
        clocks.add(commissioner(incident, notice, source));
        items(incident, owed).forEach(clocks::add);
        bodies.stream()
                .filter(one -> one.body() == OtherBody.TOOLKIT && one.needed() == Known.YES)
                .forEach(one -> clocks.add(new CaseClock(
                        ClockKind.TOOLKIT,
                        incident.id(),
                        ClockKind.TOOLKIT.words(),
                        "when we became aware",
                        notice.awareAt(),
                        notice.deadline(),
                        one.toldAt(),
                        incident.open() && one.toldAt() == null,
                        "The hours of the Commissioner, who is told through the toolkit")));
        agreements.stream()
                .filter(one -> !one.takenOff() && one.weOweNotice())
                .sorted(Comparator.comparing(one -> one.deadline(notice.awareAt())))
                .forEach(one -> clocks.add(controller(incident, one)));
        var high = highSince(rights);
        if (high != null)
            clocks.add(new CaseClock(
                    ClockKind.PEOPLE,
                    incident.id(),
                    ClockKind.PEOPLE.words(),
                    "when a high risk to them was found likely",
                    high,
                    null,
                    peopleSettledAt,
                    incident.open() && peopleSettledAt == null,
                    "UK GDPR Article 34(1): without undue delay"));
        return List.copyOf(clocks);
    }

    private static CaseClock began(Incident incident, ClockKind kind, String from, Instant at) {
        return new CaseClock(kind, incident.id(), kind.words(), from, at, null, null, false, "");
    }

    static CaseClock commissioner(Incident incident, NoticeClock notice, String source) {
        return new CaseClock(
                ClockKind.COMMISSIONER,
                incident.id(),
                ClockKind.COMMISSIONER.words(),
                "when we became aware",
                notice.awareAt(),
                notice.deadline(),
                incident.noticeSettledAt(),
                incident.noticeClockRuns(),
                source);
    }

    private static CaseClock controller(Incident incident, CaseAgreement agreement) {
        var aware = incident.times().awareAt();
        return new CaseClock(
                ClockKind.CONTROLLER,
                agreement.id(),
                "Tell " + agreement.called(),
                "when we became aware",
                aware,
                agreement.deadline(aware),
                agreement.toldAt(),
                incident.open() && agreement.toldAt() == null && incident.personalData() != Known.NO,
                agreement.rule());
    }

    /** Since when, without interruption, a high risk has been thought likely. @param rights the newest first */
    static Instant highSince(List<RightsAssessment> rights) {
        Instant since = null;
        for (var one : rights) {
            if (one.level() != RightsRisk.HIGH) break;
            since = one.recordedAt();
        }
        return since;
    }
}
