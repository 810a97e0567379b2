package org.confidant.agreement;

import static org.confidant.foundation.security.Permission.DECIDE_AGREEMENTS;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.settings.Settings;
import org.confidant.foundation.time.When;

/** What the calendar does to agreements by itself (DPA-06, DPA-07). Asking twice on one day changes nothing. */
@Service
public class AgreementCalendarService {

    /** How many days before the last day the owner is reminded. */
    static final List<Integer> REMINDERS = List.of(7, 14, 30, 60, 90, 180);

    private static final int BATCH = 200;

    @Inject
    private Agreements agreements;

    @Inject
    private AgreementRecords records;

    @Inject
    private AgreementLetters letters;

    @Inject
    private Settings settings;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Clock clock;

    /** The next batch of agreements that dates rule. */
    @Allowed(DECIDE_AGREEMENTS)
    public List<UUID> batch(UUID after) {
        return agreements.ruledByDates(after, BATCH);
    }

    /** Brings one agreement up to today. @return whether its state changed */
    @Allowed(DECIDE_AGREEMENTS)
    public boolean advance(UUID id) {
        var today = When.dayOf(clock.instant());
        var agreement = agreements.get(id);
        var step = due(agreement, today);
        if (step != null) move(agreement, step, today);
        agreement.lookAhead(today);
        remind(agreement, today);
        return step != null;
    }

    static Step due(Agreement agreement, LocalDate today) {
        var state = agreement.state();
        if (state == AgreementState.TERMINATION_NOTICE)
            return agreement.ending().endedOn().isBefore(today) ? Step.END : null;
        if (Step.EXPIRE.possibleFrom(state) && agreement.period().over(today)) return Step.EXPIRE;
        return state == AgreementState.ACTIVE && agreement.period().endsSoon(today) ? Step.NEAR_END : null;
    }

    /** The reminder that is owed with so many days left: the nearest at or above; null when it is too early. */
    static Integer reminder(long daysLeft) {
        if (daysLeft < 0) return null;
        return REMINDERS.stream().filter(days -> daysLeft <= days).findFirst().orElse(null);
    }

    private void move(Agreement agreement, Step step, LocalDate today) {
        var from = agreement.state();
        if (step == Step.EXPIRE) agreement.ending().endedOn(agreement.period().termEnd());
        if (step != Step.NEAR_END) agreement.clearUpWithin(settings.number("dpa.deletionDays"));
        agreement.take(step, today);
        records.add(new AgreementStep(agreement, step, from, null, null, clock.instant()));
        facts.fire(
                Fact.of("AGREEMENT_" + step.name(), "AGREEMENT", agreement.id()).changed(from, agreement.state()));
        if (step != Step.NEAR_END)
            letters.toOwner(agreement, "This agreement has ended. See that the data is returned or deleted.", "ended");
    }

    private void remind(Agreement agreement, LocalDate today) {
        if (!agreement.state().livesByDates()) return;
        var end = agreement.period().termEnd();
        var reminder = end == null ? null : reminder(ChronoUnit.DAYS.between(today, end));
        if (reminder != null)
            letters.toOwner(
                    agreement, "This agreement ends on " + When.sayDate(end) + ".", "ends/" + end + "/" + reminder);
        var review = agreement.reviewDue();
        if (review != null && !review.isAfter(today))
            letters.toOwner(agreement, "The yearly review of this agreement is due.", "review/" + review);
        var waived = agreement.waivedUntil();
        if (waived != null && waived.isBefore(today)) waiverOver(agreement, waived);
    }

    private void waiverOver(Agreement agreement, LocalDate waived) {
        var ask = "A waiver has run out, and the clause is still partial.";
        letters.toOwner(agreement, ask, "waiver/" + waived);
        letters.toDpo(agreement, ask, "waiver-dpo/" + waived);
    }
}
