package org.confidant.incident;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/** Risk, advice, decision, and what was sent to the Commissioner. Confidant sends nothing there by itself (CLK-09). */
@Service
public class IncidentDecisionService {

    @Inject
    private Incidents incidents;

    @Inject
    private CaseRecords records;

    @Inject
    private Chronicle chronicle;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Allowed({Permission.HANDLE_INCIDENTS, Permission.DECIDE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public void assess(UUID id, long version, AssessRisk said) {
        var incident = incidents.inHand(id, version, Permission.HANDLE_INCIDENTS, Permission.DECIDE_INCIDENTS);
        var grid = incident.assess(said);
        records.add(new RiskAssessment(
                id,
                caller.personId(),
                clock.instant(),
                said.likelihood(),
                said.severity(),
                grid.likelihood(),
                grid.severity(),
                said.reasons()));
        chronicle.happened(
                incident,
                EventKind.RISK_ASSESSED,
                "Likelihood " + grid.likelihood() + " of 5, severity " + grid.severity() + " of 5. The grid advises: "
                        + grid.adviceWords() + ".");
    }

    /** The test of Articles 33 and 34, beside the grid: at any time while the case is open (INC-15). */
    @Allowed({Permission.HANDLE_INCIDENTS, Permission.DECIDE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public void assessRights(UUID id, long version, AssessRights said) {
        var incident = incidents.inHand(id, version, Permission.HANDLE_INCIDENTS, Permission.DECIDE_INCIDENTS);
        if (!incident.open()) {
            throw new RuleBroken("This case is closed. Reopen it to assess it.");
        }
        records.add(new RightsAssessment(id, caller.personId(), clock.instant(), said));
        chronicle.happened(incident, EventKind.RIGHTS_ASSESSED, said.level().label() + ".");
    }

    /** The data protection officer advises at any time while the case is open. */
    @Allowed(Permission.ADVISE_INCIDENTS)
    public void advise(UUID id, long version, GiveAdvice said) {
        var incident = incidents.get(id, version);
        said.check();
        if (!incident.open()) {
            throw new RuleBroken("This case is closed. Reopen it to advise on it.");
        }
        records.add(new DpoAdvice(id, caller.personId(), clock.instant(), said.advice(), said.reasons()));
        chronicle.happened(incident, EventKind.ADVISED, said.advice().words() + ".");
    }

    @Allowed({Permission.DECIDE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public void decide(UUID id, long version, DecideNotification said) {
        var incident = incidents.inHand(id, version, Permission.DECIDE_INCIDENTS);
        var advice = records.of(DpoAdvice.class, id);
        boolean advised = Advised.since(advice, records.of(IncidentEvent.class, id));
        var gridAdvice = incident.risk() == null ? null : incident.risk().advice();
        var rights = records.of(RightsAssessment.class, id);
        incident.decide(
                said,
                advised,
                new Advices(
                        gridAdvice,
                        rights.isEmpty() ? null : rights.get(0).level().advice(),
                        advised ? advice.get(0).advice() : null),
                clock.instant());
        records.add(new NotificationDecision(
                id, caller.personId(), clock.instant(), said.decision(), gridAdvice, said.reason()));
        chronicle.happened(incident, EventKind.DECIDED, said.decision().words() + ".");
    }
}
