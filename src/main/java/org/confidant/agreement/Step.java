package org.confidant.agreement;

import static org.confidant.agreement.AgreementState.*;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done with an agreement to move it on, by whom, and from where to where. */
public enum Step {
    SUBMIT("Send to the DPO", By.MANAGER, UNDER_REVIEW, DRAFT),
    QUERY("Ask a question", By.DPO, DPO_QUERIED, UNDER_REVIEW),
    ANSWER("Answer the DPO", By.MANAGER, UNDER_REVIEW, DPO_QUERIED),
    AGREE("Agree the terms", By.DPO, AGREED, UNDER_REVIEW),
    REOPEN("Change the terms again", By.MANAGER, UNDER_REVIEW, AGREED, SIGNED),
    SIGN("Record the signatures", By.MANAGER, SIGNED, AGREED),
    ACTIVATE("Let it take effect", By.DPO, ACTIVE, SIGNED),
    SUSPEND("Suspend", By.DPO, SUSPENDED, ACTIVE),
    RESUME("Let it take effect again", By.DPO, ACTIVE, SUSPENDED),
    GIVE_NOTICE("Record notice to end it", By.MANAGER, TERMINATION_NOTICE, ACTIVE, EXPIRING, SUSPENDED),
    END("Record that it has ended", By.MANAGER, TERMINATED, TERMINATION_NOTICE),
    START_EXIT("Start the return or deletion of data", By.MANAGER, EXIT_IN_PROGRESS, TERMINATED, EXPIRED),
    COMPLETE_EXIT("Close it", By.MANAGER, EXIT_COMPLETE, EXIT_IN_PROGRESS),
    NEAR_END("Nearing its end", By.CALENDAR, EXPIRING, ACTIVE),
    EXPIRE("Expired", By.CALENDAR, EXPIRED, ACTIVE, EXPIRING, SUSPENDED),
    REPLACE("Replaced by a newer agreement", By.CALENDAR, RENEWED, ACTIVE, EXPIRING),
    REGISTER("Registered", By.NOBODY, DRAFT),
    REVIEW("Yearly review done", By.NOBODY, null),
    HAND_OVER("Handed over", By.NOBODY, null);

    /** Whose step it is. Those of nobody change no state: they only mark a day in the history. */
    enum By {
        MANAGER,
        DPO,
        CALENDAR,
        NOBODY
    }

    private final String words;
    private final By by;
    private final AgreementState to;
    private final Set<AgreementState> from;

    Step(String words, By by, AgreementState to, AgreementState... from) {
        this.words = words;
        this.by = by;
        this.to = to;
        this.from = from.length == 0 ? EnumSet.noneOf(AgreementState.class) : EnumSet.copyOf(Arrays.asList(from));
    }

    public String getWords() {
        return words;
    }

    public String getName() {
        return name();
    }

    public boolean isDecision() {
        return by == By.DPO;
    }

    By by() {
        return by;
    }

    AgreementState to() {
        return to;
    }

    Set<AgreementState> from() {
        return from;
    }

    boolean possibleFrom(AgreementState state) {
        return from.contains(state);
    }

    /** What people may do from this state, the usual next step first. */
    static List<Step> open(AgreementState state) {
        return Arrays.stream(values())
                .filter(step -> (step.by == By.MANAGER || step.by == By.DPO) && step.possibleFrom(state))
                .sorted(Comparator.comparingInt(Step::rank))
                .toList();
    }

    private int rank() {
        return switch (this) {
            case QUERY, REOPEN, SUSPEND, GIVE_NOTICE -> 1;
            default -> 0;
        };
    }

    /** Whether it is the obvious next one, and so the main button. */
    public boolean isMain() {
        return rank() == 0;
    }

    /** Whether a reason in words must be kept with it. */
    public boolean isReasonNeeded() {
        return switch (this) {
            case QUERY, ANSWER, REOPEN, SUSPEND, RESUME -> true;
            default -> false;
        };
    }
}
