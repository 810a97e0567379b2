package org.confidant.agreement;

import static org.confidant.foundation.security.Permission.DECIDE_AGREEMENTS;
import static org.confidant.foundation.security.Permission.MANAGE_AGREEMENTS;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Violation;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.service.Service;

/** Looking for the clauses of the law in an agreement, and letting a partial one pass for a while (rulebook 4.3). */
@Service
public class ClauseService {

    @Inject
    private Agreements agreements;

    @Inject
    private AgreementRecords records;

    @Inject
    private AgreementDesk desk;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Clock clock;

    /** Keeps each answer that differs from the one before. @return how many were kept */
    @Allowed({MANAGE_AGREEMENTS, DECIDE_AGREEMENTS})
    public int answer(UUID id, long version, List<@Valid ClauseAnswer> answers) {
        var agreement = agreements.get(id, version);
        if (agreement.state().closed()) throw new RuleBroken("This agreement is closed: its answers stay as they are.");
        mustFit(agreement, answers);
        var latest = records.latestReviews(id);
        var changed = answers.stream()
                .filter(answer -> !latest.containsKey(answer.clause())
                        || !latest.get(answer.clause()).says(answer))
                .toList();
        for (var answer : changed) {
            records.add(new ClauseReview(id, answer, caller.personId(), clock.instant()));
            facts.fire(Fact.of("AGREEMENT_CLAUSE_ANSWERED", "AGREEMENT", id)
                    .because(answer.clause().getCode() + " " + answer.status()));
        }
        desk.recount(agreement);
        return changed.size();
    }

    /** The DPO lets a partial clause pass until a day, at most ninety days ahead (DPA-04). */
    @Allowed(DECIDE_AGREEMENTS)
    public void waive(UUID id, long version, @Valid WaiveClause order) {
        var agreement = agreements.get(id, version);
        var review = records.latestReviews(id).get(order.clause());
        if (review == null || review.status() != ClauseStatus.PARTIAL)
            throw new RuleBroken("clause", "Only a clause that is partial can be waived.");
        records.add(new ClauseWaiver(id, order, caller.personId(), clock.instant()));
        facts.fire(Fact.of("AGREEMENT_CLAUSE_WAIVED", "AGREEMENT", id)
                .because(order.clause().getCode() + " until " + order.validUntil()));
        desk.recount(agreement);
    }

    private static void mustFit(Agreement agreement, List<ClauseAnswer> answers) {
        var wrong = new ArrayList<Violation>();
        for (var answer : answers) {
            var clause = answer.clause();
            if (answer.status() == ClauseStatus.NA
                    && !clause.mayBeNotNeeded(
                            agreement.direction(), agreement.processing().subProcessing()))
                wrong.add(new Violation(
                        clause.name(), clause.getCode() + " is always needed in such an agreement. " + unless(clause)));
            if (answer.status() == ClauseStatus.PRESENT && answer.where() == null)
                wrong.add(new Violation(
                        clause.name() + "-where", "Say where " + clause.getCode() + " stands, such as 4.1."));
        }
        if (!wrong.isEmpty()) throw new RuleBroken(wrong.get(0).sentence(), wrong);
    }

    private static String unless(Clause clause) {
        return clause == Clause.C10 || clause == Clause.C11
                ? "It may be left out only if sub-processors are not allowed."
                : "Choose present, partial or absent.";
    }
}
