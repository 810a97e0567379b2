package org.confidant.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.confidant.duty.Duty;
import org.confidant.duty.DutySource;
import org.confidant.duty.Kept;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.time.When;

/** What agreements want: of the person who looks after one, and of the DPO. */
@ApplicationScoped
public class AgreementDuties implements DutySource {

    private static final int MOST = 50;
    private static final int AHEAD_DAYS = 90;

    @Inject
    private Agreements agreements;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Override
    public List<Duty> owed() {
        var duties = new ArrayList<Duty>();
        if (caller.isSystem() || !caller.may(Permission.SEE_AGREEMENTS)) return duties;
        if (caller.may(Permission.DECIDE_AGREEMENTS))
            agreements
                    .inState(EnumSet.of(AgreementState.UNDER_REVIEW, AgreementState.SIGNED), MOST)
                    .forEach(agreement -> duties.add(decision(agreement)));
        var today = When.dayOf(clock.instant());
        for (var agreement : agreements.ownedBy(caller.personId(), MOST)) {
            var duty = ofOwner(agreement, today);
            if (duty != null) duties.add(duty);
        }
        return duties;
    }

    /** Agreements are looked after, not settled once: nothing to show as done. */
    @Override
    public List<Kept> kept() {
        return List.of();
    }

    private static Duty decision(Agreement agreement) {
        var signed = agreement.state() == AgreementState.SIGNED;
        return duty(
                agreement,
                signed ? "Let " + agreement.reference() + " take effect" : "Decide on " + agreement.reference(),
                agreement.counterparty()
                        + (signed ? ": it is signed." : ": its terms wait to be agreed.")
                        + clauses(agreement),
                due(agreement),
                "view",
                "Read and decide");
    }

    private Duty ofOwner(Agreement agreement, LocalDate today) {
        return switch (agreement.state()) {
            case DRAFT ->
                agreement.openClauses() > 0
                        ? ask(agreement, "Check the clauses of ", clauses(agreement), "clauses", "Check clauses")
                        : ask(agreement, "Send to the DPO: ", "", "view", "Open");
            case DPO_QUERIED -> ask(agreement, "Answer the DPO about ", "", "view", "Read the question");
            case AGREED -> ask(agreement, "Have signed: ", " The DPO has agreed the terms.", "view", "Open");
            case ACTIVE, EXPIRING, SUSPENDED -> soon(agreement, today);
            case EXPIRED, TERMINATED, EXIT_IN_PROGRESS ->
                ask(agreement, "See that the data goes back or is deleted: ", " It has ended.", "view", "Open");
            default -> null;
        };
    }

    private static Duty soon(Agreement agreement, LocalDate today) {
        if (agreement.nextOn().isAfter(today.plusDays(AHEAD_DAYS))) return null;
        var title =
                switch (agreement.nextKind()) {
                    case REVIEW -> "Do the yearly review of ";
                    case NOTICE -> "Decide whether to give notice for ";
                    case WAIVER_ENDS -> "Mend the waived clause of ";
                    case RENEWS -> "Record the new term of ";
                    default -> "Renew or end ";
                };
        return ask(agreement, title, " " + AgreementDesk.nextWords(agreement, today) + ".", "view", "Open");
    }

    private static Duty ask(Agreement agreement, String title, String more, String page, String button) {
        return duty(
                agreement,
                title + agreement.reference(),
                agreement.counterparty() + "." + more,
                due(agreement),
                page,
                button);
    }

    private static Duty duty(
            Agreement agreement, String title, String explanation, Instant due, String page, String button) {
        return new Duty(title, explanation, due, "/agreement/" + page + ".xhtml?id=" + agreement.id(), button, false);
    }

    private static String clauses(Agreement agreement) {
        return switch (agreement.openClauses()) {
            case 0 -> " Every clause is present.";
            case 1 -> " One clause is not fully there yet.";
            default -> " " + agreement.openClauses() + " clauses are not fully there yet.";
        };
    }

    private static Instant due(Agreement agreement) {
        return Agreement.NEVER.equals(agreement.nextOn()) ? null : When.endOf(agreement.nextOn());
    }
}
