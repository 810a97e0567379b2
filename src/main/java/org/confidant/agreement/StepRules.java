package org.confidant.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Violation;
import org.confidant.foundation.time.When;

/** What each step asks for before it may be taken, and the words for what is missing (DPA-04, DPA-08). */
final class StepRules {

    private static final int MOST_NAMED = 3;

    private final Agreement agreement;
    private final Evidence evidence;
    private final LocalDate today;

    StepRules(Agreement agreement, Evidence evidence, LocalDate today) {
        this.agreement = agreement;
        this.evidence = evidence;
        this.today = today;
    }

    /** @throws RuleBroken naming everything that is missing */
    void check(StepOrder order) {
        if (!order.step().possibleFrom(agreement.state()))
            throw new RuleBroken("This cannot be done now: the agreement is in the state “"
                    + agreement.state().getWords() + "”.");
        if (order.step().isReasonNeeded() && isBlank(order.note()))
            throw new RuleBroken("note", "Say it in a sentence or two: it is kept with the agreement.");
        switch (order.step()) {
            case SIGN -> toSign(order);
            case ACTIVATE, RESUME -> say("It cannot take effect yet: ", toTakeEffect());
            case GIVE_NOTICE -> toGiveNotice(order);
            case END -> toEnd();
            case COMPLETE_EXIT -> toClose(order);
            default -> {}
        }
    }

    /** What keeps it from taking effect, or after its end from being closed; one line, or null. */
    String inOneLine() {
        if (agreement.state().beforeEffect()) return line("Missing before it can take effect: ", toTakeEffect());
        if (agreement.state() == AgreementState.EXIT_IN_PROGRESS)
            return line("Missing before it can be closed: ", proofs());
        return null;
    }

    private void toSign(StepOrder order) {
        var wrong = new ArrayList<Violation>();
        need(wrong, "signatoryOurs", !isBlank(order.signatoryOurs()), "Enter who signed for us.");
        need(wrong, "signatoryTheirs", !isBlank(order.signatoryTheirs()), "Enter who signed for the other side.");
        need(wrong, "signedOn", order.signedOn() != null, "Enter the day of the last signature.");
        need(
                wrong,
                "signedOn",
                order.signedOn() == null || !order.signedOn().isAfter(today),
                "The day of the last signature cannot be in the future.");
        if (!wrong.isEmpty()) throw new RuleBroken(wrong.get(0).sentence(), wrong);
        say("It cannot count as signed yet: ", dates(copy()));
    }

    private List<String> toTakeEffect() {
        var missing = dates(copy());
        if (agreement.signing().signedOn() == null) missing.add("the signatures are not recorded");
        var first = agreement.period().effectiveFrom();
        if (agreement.state() == AgreementState.SIGNED && first != null && first.isAfter(today))
            missing.add("its first day is " + When.sayDate(first));
        if (agreement.state() == AgreementState.SUSPENDED && agreement.period().over(today))
            missing.add("its last day has passed");
        missing.addAll(evidence.missingClauses());
        return missing;
    }

    private List<String> copy() {
        var missing = new ArrayList<String>();
        if (!evidence.signedCopy()) missing.add("the signed copy is not attached");
        return missing;
    }

    private List<String> dates(List<String> missing) {
        if (agreement.period().effectiveFrom() == null) missing.add("its first day is not entered");
        if (agreement.period().termEnd() == null && !agreement.period().evergreen())
            missing.add("its last day is not entered");
        return missing;
    }

    private void toGiveNotice(StepOrder order) {
        var wrong = new ArrayList<Violation>();
        need(wrong, "noticeGivenBy", order.noticeGivenBy() != null, "Choose who gave notice.");
        need(wrong, "noticeGivenOn", order.noticeGivenOn() != null, "Enter the day on which notice was given.");
        need(wrong, "endsOn", order.endsOn() != null, "Enter the last day of the agreement.");
        if (order.noticeGivenOn() != null) {
            need(
                    wrong,
                    "noticeGivenOn",
                    !order.noticeGivenOn().isAfter(today),
                    "The day on which notice was given cannot be in the future.");
            need(
                    wrong,
                    "endsOn",
                    order.endsOn() == null || !order.endsOn().isBefore(order.noticeGivenOn()),
                    "The agreement cannot end before notice was given.");
        }
        if (!wrong.isEmpty()) throw new RuleBroken(wrong.get(0).sentence(), wrong);
    }

    private void toEnd() {
        if (!agreement.ending().endedOn().isBefore(today))
            throw new RuleBroken(
                    "Its last day, " + When.sayDate(agreement.ending().endedOn()) + ", is not over yet.");
    }

    private void toClose(StepOrder order) {
        say("It cannot be closed yet: ", proofs());
        var wrong = new ArrayList<Violation>();
        need(
                wrong,
                "subProcessorsDone",
                !isBlank(order.subProcessorsDone()),
                "Say how the sub-processors confirmed, or that there were none.");
        need(wrong, "accessRevoked", !isBlank(order.accessRevoked()), "Say how you know that access was taken away.");
        need(
                wrong,
                "retainedUntil",
                isBlank(order.retained()) == (order.retainedUntil() == null),
                "Data kept because the law asks for it needs both: which law, and until when.");
        need(
                wrong,
                "recordsClosed",
                order.recordsClosed(),
                "Confirm that the entries in the record of processing are closed.");
        if (!wrong.isEmpty()) throw new RuleBroken(wrong.get(0).sentence(), wrong);
    }

    /** Which papers the end asks for; without a choice on record, either of the two proves it. */
    private List<String> proofs() {
        var choice = agreement.promises().endOfContract();
        var missing = new ArrayList<String>();
        if (choice == null && !evidence.receipt() && !evidence.certificate())
            missing.add("neither a receipt for returned data nor a certificate of deletion is attached");
        if (choice != null && choice.returns() && !evidence.receipt())
            missing.add("the receipt for the returned data is not attached");
        if (choice != null && choice.deletes() && !evidence.certificate())
            missing.add("the certificate of deletion is not attached");
        return missing;
    }

    private static void say(String start, List<String> missing) {
        if (!missing.isEmpty()) throw new RuleBroken(start + String.join("; ", missing) + ".");
    }

    private static String line(String start, List<String> missing) {
        if (missing.isEmpty()) return null;
        if (missing.size() <= MOST_NAMED) return start + String.join("; ", missing) + ".";
        return start + String.join("; ", missing.subList(0, MOST_NAMED)) + "; and " + (missing.size() - MOST_NAMED)
                + " more.";
    }

    private static void need(List<Violation> wrong, String field, boolean fine, String sentence) {
        if (!fine) wrong.add(new Violation(field, sentence));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
