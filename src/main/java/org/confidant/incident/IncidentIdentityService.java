package org.confidant.incident;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Violations;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/**
 * Opens the name of somebody who reported in confidence (INC-20): asked for with a reason, granted by a second person,
 * told to the reporter, and on record at each step.
 */
@Service
public class IncidentIdentityService {

    @Inject
    private Incidents incidents;

    @Inject
    private CaseRecords records;

    @Inject
    private Reporters reporters;

    @Inject
    private ReporterLetters letters;

    @Inject
    private CaseWork work;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Allowed({Permission.SEE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public UUID ask(UUID key, UUID id, IdentityBasis basis, String why) {
        var incident = incidents.get(id);
        var said = CaseText.needed(why, "why");
        new Violations()
                .need(basis != null, "basis", "Say on what ground: consent or the law.")
                .throwIfAny();
        needConcealed(id);
        return work.once(key, "incident-identity", id + basis.name() + said, () -> {
            var request = new IdentityRequest(id, caller.personId(), clock.instant(), basis, said);
            records.add(request);
            work.happened(incident, EventKind.IDENTITY_ASKED, basis.words() + ".");
            return request.id();
        });
    }

    /** By a second person, who may know of the case; never by whoever asked, nor by the reporter. */
    @Allowed({Permission.SEE_INCIDENTS, Permission.STAND_IN_FOR_HR})
    public UUID answer(UUID key, UUID id, UUID requestId, IdentityVerdict verdict, String why) {
        var incident = incidents.inHand(
                id,
                Permission.HANDLE_INCIDENTS,
                Permission.DECIDE_INCIDENTS,
                Permission.ADVISE_INCIDENTS,
                Permission.SEE_REPORTERS);
        var request = records.of(IdentityRequest.class, id).stream()
                .filter(one -> one.id().equals(requestId))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (Objects.equals(request.authorId(), caller.personId())) {
            throw new RuleBroken("verdict", "A second person answers this: you asked for it yourself.");
        }
        if (verdict == null) throw new Invalid("verdict", "Say whether the name is opened.");
        var said = CaseText.needed(why, "why");
        return work.once(key, "incident-identity-answer", requestId + verdict.name() + said, () -> {
            if (records.of(IdentityAnswer.class, id).stream()
                    .anyMatch(one -> one.requestId().equals(requestId))) {
                throw new RuleBroken("verdict", "Somebody answered this already.");
            }
            var answer = new IdentityAnswer(id, caller.personId(), clock.instant(), requestId, verdict, said);
            records.add(answer);
            boolean opened = verdict == IdentityVerdict.OPENED;
            work.happened(incident, opened ? EventKind.IDENTITY_OPENED : EventKind.IDENTITY_REFUSED, null);
            if (opened) letters.tell(incident, records.form(id), "identity-" + answer.id());
            return answer.id();
        });
    }

    private void needConcealed(UUID id) {
        var form = records.form(id);
        if (form.reporterMode() != ReporterMode.CONFIDENTIAL) {
            throw new RuleBroken("There is no name that was given in confidence.");
        }
        if (reporters.mayKnow(
                form.reporterMode(), records.of(IdentityRequest.class, id), records.of(IdentityAnswer.class, id))) {
            throw new RuleBroken("You know already who reported this.");
        }
    }
}
