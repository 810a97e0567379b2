package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.confidant.foundation.legal.LegalRules;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.time.When;
import org.confidant.incident.clock.CaseAgreement;
import org.confidant.incident.clock.CaseClocks;
import org.confidant.incident.clock.InformedBody;
import org.confidant.incident.clock.OwedItems;
import org.confidant.training.TrainingAt;
import org.confidant.training.TrainingService;

/** Tells the story of a case from its parts, with people's names beside their ids. */
@ApplicationScoped
class CaseReader {

    @Inject
    private CaseRecords records;

    @Inject
    private Colleagues colleagues;

    @Inject
    private TrainingService trainings;

    @Inject
    private LegalRules rules;

    @Inject
    private Reporters reporters;

    @Inject
    private CaseClocks clocks;

    @Inject
    private Caller caller;

    IncidentDetail read(Incident incident, IncidentForm form) {
        return new Story(incident, form).tell();
    }

    /** As it was stored, at whatever moment is being read. */
    IncidentDetail readStored(Incident incident) {
        return read(incident, records.form(incident.id()));
    }

    MyReport mine(Incident incident, IncidentForm form) {
        var parts = records.parts(incident.id());
        return mine(
                incident,
                form,
                parts.of(IncidentPerson.class),
                parts.of(IncidentRecipient.class),
                parts.of(IncidentAmendment.class),
                openings(parts));
    }

    /** As it is when it was just sent. */
    MyReport mine(Intake.Born born) {
        var newestFirst = new ArrayList<>(born.people());
        Collections.reverse(newestFirst);
        return mine(born.incident(), born.form(), newestFirst, born.recipients(), List.of(), List.of());
    }

    private MyReport mine(
            Incident incident,
            IncidentForm form,
            List<IncidentPerson> persons,
            List<IncidentRecipient> recipients,
            List<IncidentAmendment> amendments,
            List<Opening> openings) {
        var author = Author.of(form.reporterMode(), incident.reporterId()).personId();
        var people = persons.stream()
                .filter(person -> Objects.equals(author, person.authorId()))
                .toList();
        var names =
                colleagues.names(people.stream().map(IncidentPerson::personId).toList());
        return new MyReport(
                incident.id(),
                incident.version(),
                incident.reference(),
                incident.status(),
                incident.status() == IncidentStatus.SUBMITTED,
                incident.open(),
                incident.acknowledgeBy(),
                FormView.of(form),
                labels(recipients, RecipientPart.PRIMARY),
                labels(recipients, RecipientPart.COPIED),
                people.stream().map(person -> line(person, names)).toList(),
                amendments.stream()
                        .map(one -> new CaseLine(one.id(), one.recordedAt(), null, null, one.said()))
                        .toList(),
                openings);
    }

    /** To whom the reporter's name was opened: for the reporter. */
    private List<Opening> openings(CaseParts parts) {
        var requests = parts.of(IdentityRequest.class);
        if (requests.isEmpty()) return List.of();
        var names = colleagues.names(
                requests.stream().map(IdentityRequest::authorId).toList());
        return parts.of(IdentityAnswer.class).stream()
                .filter(answer -> answer.verdict() == IdentityVerdict.OPENED)
                .flatMap(answer -> requests.stream()
                        .filter(request -> request.id().equals(answer.requestId()))
                        .map(request ->
                                new Opening(answer.recordedAt(), names.get(request.authorId()), request.basis())))
                .toList();
    }

    private static List<String> labels(List<IncidentRecipient> recipients, RecipientPart part) {
        return recipients.stream()
                .filter(one -> one.part() == part)
                .map(one -> one.role().label())
                .distinct()
                .sorted()
                .toList();
    }

    private static PersonLine line(IncidentPerson person, Map<UUID, String> names) {
        return new PersonLine(person.personId(), names.get(person.personId()), person.part());
    }

    /** One reading of one case: all its parts, then all the names in one query. */
    private final class Story {

        private final Incident incident;
        private final IncidentForm form;
        private final UUID id;
        private final List<IncidentPerson> people;
        private final List<IncidentRecipient> recipients;
        private final List<IncidentAmendment> amendments;
        private final List<IncidentNote> notes;
        private final List<IncidentAttachment> attachments;
        private final List<IncidentAction> actions;
        private final List<RiskAssessment> risks;
        private final List<RightsAssessment> rights;
        private final List<CaseAgreement> agreements;
        private final List<InformedBody> bodies;
        private final List<OwedItems> owed;
        private final List<DpoAdvice> advice;
        private final List<NotificationDecision> decisions;
        private final List<NoticeSent> notices;
        private final List<IncidentEvent> events;
        private final List<IdentityRequest> identityRequests;
        private final List<IdentityAnswer> identityAnswers;
        private final List<TrainingAt> training;
        private final Map<UUID, String> names;

        Story(Incident incident, IncidentForm form) {
            this.incident = incident;
            this.form = form;
            id = incident.id();
            var parts = records.parts(id);
            people = parts.of(IncidentPerson.class);
            recipients = parts.of(IncidentRecipient.class);
            amendments = parts.of(IncidentAmendment.class);
            notes = parts.of(IncidentNote.class);
            attachments = parts.of(IncidentAttachment.class);
            actions = parts.of(IncidentAction.class);
            risks = parts.of(RiskAssessment.class);
            rights = parts.of(RightsAssessment.class);
            agreements = parts.of(CaseAgreement.class);
            bodies = parts.of(InformedBody.class);
            owed = parts.of(OwedItems.class);
            advice = parts.of(DpoAdvice.class);
            decisions = parts.of(NotificationDecision.class);
            notices = parts.of(NoticeSent.class);
            events = parts.of(IncidentEvent.class);
            identityRequests = parts.of(IdentityRequest.class);
            identityAnswers = parts.of(IdentityAnswer.class);
            training = people.isEmpty() ? List.of() : trainingOfAll();
            names = people.isEmpty() ? colleagues.names(everybody()) : namesInTraining();
        }

        /** TRN-07: asked of everybody in the case, because the answer has the names, too, and saves asking for those. */
        private List<TrainingAt> trainingOfAll() {
            var asked = everybody();
            asked.remove(null);
            return trainings.at(asked, When.dayOf(form.happened()));
        }

        private Map<UUID, String> namesInTraining() {
            var all = new HashMap<UUID, String>();
            training.forEach(one -> all.put(one.personId(), one.name()));
            return all;
        }

        private List<TrainingAt> trainingOfColleagues() {
            var colleaguesOfCase = people.stream().map(IncidentPerson::personId).collect(Collectors.toSet());
            return training.stream()
                    .filter(one -> colleaguesOfCase.contains(one.personId()))
                    .toList();
        }

        private Collection<UUID> everybody() {
            var ids = new HashSet<UUID>();
            if (reporters.mayKnow(form.reporterMode(), identityRequests, identityAnswers))
                ids.add(incident.reporterId());
            ids.add(incident.handlerId());
            people.forEach(one -> ids.add(one.personId()));
            recipients.forEach(one -> ids.add(one.personId()));
            actions.forEach(one -> ids.add(one.ownerId()));
            for (List<? extends CaseRecord> part : List.of(
                    amendments,
                    notes,
                    attachments,
                    risks,
                    rights,
                    advice,
                    decisions,
                    notices,
                    events,
                    identityRequests,
                    identityAnswers)) {
                part.forEach(one -> ids.add(one.authorId()));
            }
            return ids;
        }

        IncidentDetail tell() {
            var findings = incident.findings();
            var reportedBy = reporters.view(incident, form, identityRequests, identityAnswers, names);
            return new IncidentDetail(
                    id,
                    incident.version(),
                    incident.reference(),
                    incident.title(),
                    incident.status(),
                    incident.open(),
                    incident.category(),
                    List.copyOf(incident.otherCategories()),
                    incident.subtype(),
                    List.copyOf(incident.breachTypes()),
                    incident.cause(),
                    incident.cyber(),
                    incident.personalData(),
                    incident.vulnerableGroup(),
                    incident.controllerRole(),
                    incident.urgent(),
                    incident.lateReport(),
                    incident.acknowledgeBy(),
                    incident.acknowledgedAt(),
                    incident.containedAt(),
                    incident.nextDeadline(),
                    incident.nextDeadlineKind(),
                    reportedBy.name(),
                    reportedBy,
                    incident.handlerId(),
                    names.get(incident.handlerId()),
                    FormView.of(form),
                    clock(),
                    risk(),
                    incident.decision(),
                    advised(),
                    findings == null ? null : findings.rootCause(),
                    findings == null ? null : findings.effects(),
                    findings == null ? null : findings.remedialAction(),
                    findings == null ? null : findings.lessons(),
                    incident.outcomeRecordedAt(),
                    incident.closedAt(),
                    nextStep(),
                    caller.may(Permission.HANDLE_INCIDENTS) || givenToMe(),
                    people.stream().map(one -> line(one, names)).toList(),
                    trainingOfColleagues(),
                    recipients.stream()
                            .map(one -> new RecipientLine(
                                    names.get(one.personId()), one.role(), one.part(), one.recordedAt()))
                            .toList(),
                    lines(amendments, one -> null),
                    lines(notes, one -> null),
                    attachments.stream().map(this::file).toList(),
                    actions.stream().map(this::action).toList(),
                    lines(risks, one -> "Likelihood " + one.likelihood() + ", severity " + one.severity()),
                    lines(rights, RightsAssessment::words),
                    rights.isEmpty() ? null : rights.get(0).level(),
                    clocks.of(incident, form.howDetected(), agreements, bodies, owed, rights, null),
                    lines(advice, one -> one.advice().words()),
                    lines(decisions, one -> one.decision().words()),
                    notices.stream().map(this::notice).toList(),
                    events.stream().map(this::event).toList());
        }

        private <T extends CaseRecord> List<CaseLine> lines(List<T> part, Function<T, String> what) {
            return part.stream()
                    .map(one -> new CaseLine(
                            one.id(), one.recordedAt(), names.get(one.authorId()), what.apply(one), one.said()))
                    .toList();
        }

        /** What Confidant does by itself is nobody's deed, even if somebody's click set it off. */
        private CaseLine event(IncidentEvent one) {
            boolean byItself = one.kind() == EventKind.ROUTED || one.kind() == EventKind.ESCALATED;
            var who = byItself ? null : names.get(one.authorId());
            return new CaseLine(one.id(), one.recordedAt(), who, one.kind().words(), one.said());
        }

        private CaseLine notice(NoticeSent sent) {
            var parts = new ArrayList<String>();
            if (sent.missing() != null) {
                parts.add("Still to follow: " + sent.missing());
            }
            if (sent.delayReason() != null) {
                parts.add("Why it was late: " + sent.delayReason());
            }
            return new CaseLine(
                    sent.id(),
                    sent.sentAt(),
                    names.get(sent.authorId()),
                    sent.icoReference() == null ? "Report sent" : "Report sent, reference " + sent.icoReference(),
                    String.join(" ", parts));
        }

        private FileLine file(IncidentAttachment one) {
            return new FileLine(
                    one.id(),
                    one.name(),
                    one.kind().label(),
                    one.size(),
                    one.sha256(),
                    names.get(one.authorId()),
                    one.recordedAt());
        }

        private ActionLine action(IncidentAction one) {
            return new ActionLine(
                    one.id(),
                    one.version(),
                    one.what(),
                    one.ownerId(),
                    names.get(one.ownerId()),
                    one.due(),
                    one.doneAt(),
                    one.evidence());
        }

        private RiskView risk() {
            var grid = incident.risk();
            if (grid == null) {
                return null;
            }
            var last = risks.get(0);
            boolean raised = last.givenLikelihood() != last.likelihood() || last.givenSeverity() != last.severity();
            return new RiskView(
                    grid.likelihood(), grid.severity(), grid.product(), grid.adviceWords(), grid.advice(), raised);
        }

        private ClockView clock() {
            var times = incident.times();
            var clock = times.clock();
            var rule = rules.edition("ICO_NOTICE", clock.ruleVersion());
            return new ClockView(
                    incident.noticeClockRuns(),
                    clock.detectedAt(),
                    clock.awareAt(),
                    times.awareReason(),
                    times.awareDpoNote(),
                    clock.hours(),
                    clock.deadline(),
                    clock.cautiousDeadline(),
                    clock.readingsDiffer(),
                    incident.noticeSettledAt(),
                    rule.versionText(),
                    rule.source(),
                    rule.lawText(),
                    rule.policyText());
        }

        /** Advice given since the case was last reopened counts; older advice was about another state of things. */
        private boolean advised() {
            return Advised.since(advice, events);
        }

        private boolean givenToMe() {
            return !caller.isSystem()
                    && recipients.stream()
                            .anyMatch(one -> one.part() != RecipientPart.COPIED
                                    && one.personId().equals(caller.personId()));
        }

        private CaseStep nextStep() {
            var step = CaseStep.after(incident.status(), advised());
            return step != null && (caller.may(step.permission()) || givenToMe()) ? step : null;
        }
    }
}
