package org.confidant.incident;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/** A reporter and what became of the reports: reading, adding, withdrawing. */
@Service
public class IncidentMineService {

    private static final int MOST = 200;

    @Inject
    private Incidents incidents;

    @Inject
    private CaseRecords records;

    @Inject
    private CaseReader reader;

    @Inject
    private CaseWork work;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The caller's own reports, the newest first. */
    @Allowed(Permission.REPORT_INCIDENT)
    public List<MyReportRow> mine() {
        return incidents.mine(MOST).stream()
                .map(one -> new MyReportRow(
                        one.id(),
                        one.reference(),
                        one.category(),
                        one.status(),
                        one.times().submittedAt()))
                .toList();
    }

    @Allowed(Permission.REPORT_INCIDENT)
    public MyReport mine(UUID id) {
        var incident = incidents.mineWithForm(id);
        work.readOwn(incident.incident(), incident.form());
        return reader.mine(incident.incident(), incident.form());
    }

    /** Adds a dated line to the report; the form itself stays as it was sent (INC-08). */
    @Allowed(Permission.REPORT_INCIDENT)
    public UUID amend(UUID key, UUID id, String text) {
        var incident = incidents.mine(id);
        if (!incident.open()) {
            throw new Invalid("amendment", "This report is finished. Report what is new as an incident of its own.");
        }
        var said = CaseText.needed(text, "amendment");
        return work.once(key, "incident-amendment", id + said, () -> {
            var author = author(incident);
            var amendment = new IncidentAmendment(id, author.personId(), clock.instant(), said);
            records.add(amendment);
            work.happened(incident, author, EventKind.AMENDED, null);
            return amendment.id();
        });
    }

    /** Takes the report back as long as nobody has read it. The record stays. */
    @Allowed(Permission.REPORT_INCIDENT)
    public void withdraw(UUID id, long version) {
        var incident = incidents.mine(id);
        incident.expect(version);
        incident.withdraw();
        work.happened(incident, author(incident), EventKind.WITHDRAWN, null);
    }

    private Author author(Incident incident) {
        return Author.of(records.form(incident.id()).reporterMode(), caller.personId());
    }
}
