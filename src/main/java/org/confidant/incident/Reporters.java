package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;

/** Decides who may know who reported (INC-20), for every place that could tell it. */
@ApplicationScoped
class Reporters {

    static final String IN_CONFIDENCE = "a colleague, in confidence";
    static final String NAMELESS = "somebody who gave no name";

    @Inject
    private Caller caller;

    /** Human resources and the freedom to speak up guardian do; so does whoever's request a second person granted. */
    boolean mayKnow(ReporterMode mode, List<IdentityRequest> requests, List<IdentityAnswer> answers) {
        return switch (mode) {
            case NAMED -> true;
            case ANONYMOUS, SYSTEM -> false;
            case CONFIDENTIAL ->
                !caller.isSystem() && (caller.may(Permission.SEE_REPORTERS) || openedToMe(requests, answers));
        };
    }

    private boolean openedToMe(List<IdentityRequest> requests, List<IdentityAnswer> answers) {
        var me = caller.personId();
        return requests.stream()
                .filter(request -> Objects.equals(request.authorId(), me))
                .anyMatch(request -> answers.stream()
                        .anyMatch(answer ->
                                answer.requestId().equals(request.id()) && answer.verdict() == IdentityVerdict.OPENED));
    }

    /** Who reported, in words for the caller. */
    ReporterView view(
            Incident incident,
            IncidentForm form,
            List<IdentityRequest> requests,
            List<IdentityAnswer> answers,
            Map<UUID, String> names) {
        var mode = form.reporterMode();
        boolean known = mayKnow(mode, requests, answers);
        var name =
                switch (mode) {
                    case SYSTEM -> ReporterMode.SYSTEM.words();
                    case ANONYMOUS -> NAMELESS;
                    case NAMED -> names.get(incident.reporterId());
                    case CONFIDENTIAL -> known ? names.get(incident.reporterId()) + ", in confidence" : IN_CONFIDENCE;
                };
        var lines = requests.stream().map(one -> line(one, answers, names)).toList();
        return new ReporterView(
                mode,
                name,
                mode == ReporterMode.CONFIDENTIAL && !known,
                lines.stream().anyMatch(line -> line.verdict() == null && !line.mine()),
                lines);
    }

    private IdentityLine line(IdentityRequest one, List<IdentityAnswer> answers, Map<UUID, String> names) {
        Optional<IdentityAnswer> answer = answers.stream()
                .filter(given -> given.requestId().equals(one.id()))
                .findFirst();
        return new IdentityLine(
                one.id(),
                one.recordedAt(),
                names.get(one.authorId()),
                !caller.isSystem() && Objects.equals(one.authorId(), caller.personId()),
                one.basis(),
                one.said(),
                answer.map(IdentityAnswer::verdict).orElse(null),
                answer.map(given -> names.get(given.authorId())).orElse(null),
                answer.map(IdentityAnswer::recordedAt).orElse(null));
    }
}
