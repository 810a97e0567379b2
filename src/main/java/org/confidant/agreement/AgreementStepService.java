package org.confidant.agreement;

import static org.confidant.foundation.security.Permission.DECIDE_AGREEMENTS;
import static org.confidant.foundation.security.Permission.MANAGE_AGREEMENTS;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.settings.Settings;
import org.confidant.foundation.time.When;
import org.confidant.people.Everybody;
import org.confidant.people.SignAgain;

/** Moving an agreement through its life: contract managers prepare and record, the DPO decides. */
@Service
public class AgreementStepService {

    @Inject
    private Agreements agreements;

    @Inject
    private AgreementRecords records;

    @Inject
    private AgreementLetters letters;

    @Inject
    private Everybody everybody;

    @Inject
    private Event<SignAgain> again;

    @Inject
    private Settings settings;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Clock clock;

    /** Takes a step that belongs to contract managers. */
    @Allowed(MANAGE_AGREEMENTS)
    public void manage(UUID id, long version, @Valid StepOrder order) {
        take(id, version, order, Step.By.MANAGER);
    }

    /** Takes a step that belongs to the DPO. */
    @Allowed(DECIDE_AGREEMENTS)
    public void decide(UUID id, long version, @Valid StepOrder order) {
        take(id, version, order, Step.By.DPO);
    }

    private void take(UUID id, long version, StepOrder order, Step.By by) {
        if (order.step().by() != by) throw new RuleBroken("step", "This step is not yours to take.");
        var agreement = agreements.get(id, version);
        var today = When.dayOf(clock.instant());
        new StepRules(agreement, evidence(agreement, today), today).check(order);
        record(agreement, order, today);
        move(agreement, order.step(), order.note(), today);
        if (order.signAgain()) askAgain(agreement, order.step());
        tell(agreement, order.step());
    }

    /** POL-16, policy section 7: those who work under it know what is new when they have signed again. */
    private void askAgain(Agreement agreement, Step step) {
        if (step != Step.ACTIVATE)
            throw new RuleBroken("signAgain", "Policies are signed again when an agreement takes effect.");
        var people = everybody.engagedOn(agreement.id(), When.dayOf(clock.instant()));
        if (people.isEmpty())
            throw new RuleBroken(
                    "signAgain", "Nobody is recorded as working under it. Record it on the pages of the people first.");
        again.fire(new SignAgain(people, SignAgain.Why.AGREEMENT));
    }

    private Evidence evidence(Agreement agreement, LocalDate today) {
        return Evidence.of(
                records.files(agreement.id()), records.checklist(agreement).missing(today));
    }

    private void record(Agreement agreement, StepOrder order, LocalDate today) {
        switch (order.step()) {
            case SIGN ->
                agreement.signed(new Signing(
                        order.signedOn(),
                        order.signatoryOurs().strip(),
                        order.signatoryTheirs().strip()));
            case ACTIVATE -> agreement.takesEffect(today.plusMonths(settings.number("dpa.reviewMonths")));
            case GIVE_NOTICE ->
                agreement.ending().noticed(order.noticeGivenOn(), order.noticeGivenBy(), order.endsOn());
            case END -> agreement.clearUpWithin(settings.number("dpa.deletionDays"));
            case COMPLETE_EXIT -> agreement.ending().completed(order);
            default -> {}
        }
    }

    private void move(Agreement agreement, Step step, String note, LocalDate today) {
        var from = agreement.state();
        agreement.take(step, today);
        records.add(new AgreementStep(agreement, step, from, note, caller.personId(), clock.instant()));
        facts.fire(
                Fact.of("AGREEMENT_" + step.name(), "AGREEMENT", agreement.id()).changed(from, agreement.state()));
        if (step == Step.ACTIVATE && agreement.renewsId() != null) replace(agreement.renewsId(), today);
    }

    /** The newer version is in effect, so the one it renews has done its work. */
    private void replace(UUID former, LocalDate today) {
        var replaced = agreements.get(former);
        if (Step.REPLACE.possibleFrom(replaced.state())) move(replaced, Step.REPLACE, null, today);
    }

    private void tell(Agreement agreement, Step step) {
        switch (step) {
            case SUBMIT, ANSWER, REOPEN -> letters.toDpo(agreement, "This agreement waits for your decision.", null);
            case SIGN -> letters.toDpo(agreement, "This agreement is signed and waits to take effect.", null);
            case QUERY -> letters.toOwner(agreement, "The DPO has a question about this agreement.", null);
            case AGREE -> letters.toOwner(agreement, "The terms are agreed and can be signed.", null);
            case ACTIVATE, RESUME -> letters.toOwner(agreement, "This agreement is in effect.", null);
            case SUSPEND -> letters.toOwner(agreement, "This agreement is suspended.", null);
            default -> {}
        }
    }
}
