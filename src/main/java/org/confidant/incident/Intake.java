package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.legal.LegalRules;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.secrets.Vault;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.settings.Settings;
import org.confidant.foundation.time.When;

/** Turns what a reporter sent into a case: number, form, clock, people, letters, all in one transaction. */
@ApplicationScoped
class Intake {

    @Inject
    private Vault vault;

    @Inject
    private Incidents incidents;

    @Inject
    private CaseRecords records;

    @Inject
    private References references;

    @Inject
    private LegalRules rules;

    @Inject
    private Settings settings;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Chronicle chronicle;

    @Inject
    private Caller caller;

    /** A case as it was born: all that there is of it yet. */
    record Born(Incident incident, IncidentForm form, List<IncidentPerson> people, List<IncidentRecipient> recipients) {
        UUID id() {
            return incident.id();
        }
    }

    Born take(ReportIncident said, UUID reporter, Instant now) {
        return take(said, reporter, null, now);
    }

    /** A case that nobody reported, because Confidant found it by itself. */
    Born raise(ReportIncident said, String alarm, Instant now) {
        return take(said, null, alarm, now);
    }

    private Born take(ReportIncident said, UUID reporter, String alarm, Instant now) {
        check(said, now);
        var id = Ids.next();
        vault.begin(id);
        var form = IncidentForm.submitted(id, reporter, said, now);
        var rule = rules.inForce("ICO_NOTICE", When.dayOf(now));
        var times = NoticeTimes.from(form.submittedAt(), form.detectedAt(), rule.value(), rule.edition());
        var author = alarm == null ? Author.of(said.reporterMode(), reporter) : new Author(caller.personId(), false);
        var people = said.personsInvolved().stream()
                .map(person -> new IncidentPerson(id, author.personId(), now, person.personId(), person.part()))
                .toList();
        var routing = dispatch.routing(reporter, people);
        // whoever reports at the same time waits for the number from here on: all that can be read was read before, and
        // what follows are one statement for each table
        var incident = Incident.submitted(
                id,
                references.next(IncidentReference.yearOf(now)),
                form,
                times,
                settings.number("inc.ackHours"),
                settings.number("inc.lateReportHours"));
        incident.raisedBecauseOf(alarm);
        incident.planNext(null);
        incidents.add(incident);
        records.add(form);
        people.forEach(records::add);
        var told = dispatch.routeNew(incident, routing);
        chronicle.began(incident, author, incident.lateReport() ? late(said) : null, told.sentence());
        return new Born(incident, form, people, told.recipients());
    }

    private void check(ReportIncident said, Instant now) {
        var wrong = said.violations(now);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        var people =
                said.personsInvolved().stream().map(InvolvedPerson::personId).collect(Collectors.toSet());
        if (!people.isEmpty() && !colleagues.exist(people)) {
            throw new Invalid("personsInvolved", "One of these colleagues is not known here.");
        }
    }

    private String late(ReportIncident said) {
        return "Reported more than " + settings.number("inc.lateReportHours") + " hours after it was noticed"
                + (said.lateReason() == null ? "." : ", with a reason.");
    }
}
