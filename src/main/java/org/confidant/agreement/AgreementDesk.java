package org.confidant.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.time.When;
import org.confidant.people.PeopleService;

/** Lays out on one desk what is known of an agreement, with names for ids and words for dates. */
@ApplicationScoped
class AgreementDesk {

    private static final Set<AgreementState> IN_EFFECT =
            EnumSet.of(AgreementState.ACTIVE, AgreementState.EXPIRING, AgreementState.TERMINATION_NOTICE);
    private static final Set<AgreementState> BEFORE_EFFECT = EnumSet.of(
            AgreementState.DRAFT,
            AgreementState.UNDER_REVIEW,
            AgreementState.DPO_QUERIED,
            AgreementState.AGREED,
            AgreementState.SIGNED);
    private static final Set<AgreementState> WAITING_FOR_DPO =
            EnumSet.of(AgreementState.UNDER_REVIEW, AgreementState.SIGNED);

    @Inject
    private Agreements agreements;

    @Inject
    private AgreementRecords records;

    @Inject
    private PeopleService people;

    @Inject
    private Clock clock;

    AgreementDetail detail(Agreement agreement, Caller caller) {
        return detail(agreement, caller, today());
    }

    AgreementDetail detail(Agreement agreement, Caller caller, LocalDate today) {
        var reviews = records.latestReviews(agreement.id());
        var waivers = records.waivers(agreement.id());
        var checklist = records.checklist(agreement, reviews, waivers);
        var files = records.files(agreement.id());
        var steps = records.steps(agreement.id());
        var names = names(agreement, reviews.values(), files, steps);
        var rules = new StepRules(agreement, Evidence.of(files, checklist.missing(today)), today);
        return new AgreementDetail(
                agreement.id(),
                agreement.version(),
                agreement.reference(),
                agreement.state(),
                agreement.counterparty(),
                agreement.ownerId(),
                names.get(agreement.ownerId()),
                agreement.renewsId(),
                agreement.terms(),
                EndingRow.of(agreement.signing(), agreement.ending()),
                agreement.reviewDue(),
                dateOrNull(agreement.nextOn()),
                agreement.nextKind(),
                nextWords(agreement, today),
                checklist.sentence(today),
                rules.inOneLine(),
                parties(agreement.id()),
                clauses(reviews, waivers, names),
                files.stream().map(file -> file.by(names.get(file.addedBy()))).toList(),
                steps.stream()
                        .map(step ->
                                new StepRow(step.step(), step.note(), byName(step.takenBy(), names), step.takenAt()))
                        .toList(),
                Step.open(agreement.state()).stream()
                        .filter(step -> caller.may(permission(step)))
                        .toList());
    }

    Slice<AgreementRow> rows(Slice<Agreement> slice) {
        var today = today();
        var names = people.names(slice.rows().stream().map(Agreement::ownerId).collect(Collectors.toSet()));
        return slice.map(agreement -> row(agreement, today, names));
    }

    AgreementOverview overview() {
        var first = agreements.matching(AgreementFilter.current(), SliceRequest.first(1));
        var counts = agreements.counts(List.of(IN_EFFECT, BEFORE_EFFECT, WAITING_FOR_DPO));
        return new AgreementOverview(
                counts.get(0),
                counts.get(1),
                counts.get(2),
                rows(first).rows().stream().findFirst().orElse(null));
    }

    /** After its clauses or its terms have changed: how many clauses are open, and what that makes of its dates. */
    void recount(Agreement agreement) {
        agreement.checked(records.checklist(agreement), today());
    }

    private AgreementRow row(Agreement agreement, LocalDate today, Map<UUID, String> names) {
        return new AgreementRow(
                agreement.id(),
                agreement.version(),
                agreement.reference(),
                agreement.title(),
                agreement.counterparty(),
                agreement.direction(),
                agreement.state(),
                dateOrNull(agreement.nextOn()),
                agreement.nextKind(),
                nextWords(agreement, today),
                agreement.openClauses(),
                agreement.ownerId(),
                names.get(agreement.ownerId()));
    }

    private List<PartyRow> parties(UUID id) {
        return agreements.parties(id).stream()
                .map(party -> new PartyRow(
                        party.id(),
                        party.version(),
                        party.ours(),
                        !party.ours() && !party.isCounterparty(),
                        party.details()))
                .toList();
    }

    private static List<ClauseRow> clauses(
            Map<Clause, ClauseReview> reviews, Map<Clause, ClauseWaiver> waivers, Map<UUID, String> names) {
        return Clause.all().stream()
                .map(clause -> clause(clause, reviews.get(clause), waivers.get(clause), names))
                .toList();
    }

    private static ClauseRow clause(Clause clause, ClauseReview review, ClauseWaiver given, Map<UUID, String> names) {
        var waiver = review != null && review.status() == ClauseStatus.PARTIAL ? given : null;
        return new ClauseRow(
                clause,
                clause.getCode(),
                clause.getTitle(),
                clause.getSource(),
                clause.getQuestion(),
                clause.isRequired(),
                review == null ? null : review.status(),
                review == null ? null : review.where(),
                review == null ? null : review.reviewerId(),
                review == null ? null : byName(review.reviewerId(), names),
                review == null ? null : review.reviewedAt(),
                waiver == null ? null : waiver.validUntil(),
                waiver == null ? null : waiver.reason());
    }

    private Map<UUID, String> names(
            Agreement agreement,
            Collection<ClauseReview> reviews,
            Collection<FileRow> files,
            Collection<AgreementStep> steps) {
        var ids = new HashSet<UUID>();
        ids.add(agreement.ownerId());
        reviews.forEach(review -> ids.add(review.reviewerId()));
        files.forEach(file -> ids.add(file.addedBy()));
        steps.forEach(step -> ids.add(step.takenBy()));
        ids.removeIf(Objects::isNull);
        return people.names(ids);
    }

    private static String byName(UUID person, Map<UUID, String> names) {
        return person == null ? "Confidant" : names.getOrDefault(person, "Somebody who has left");
    }

    private static Permission permission(Step step) {
        return step.isDecision() ? Permission.DECIDE_AGREEMENTS : Permission.MANAGE_AGREEMENTS;
    }

    static String nextWords(Agreement agreement, LocalDate today) {
        if (agreement.nextKind() == NextKind.NOTHING) return "";
        return agreement.nextKind().getWords() + " " + Days.until(agreement.nextOn(), today);
    }

    private static LocalDate dateOrNull(LocalDate day) {
        return Agreement.NEVER.equals(day) ? null : day;
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
