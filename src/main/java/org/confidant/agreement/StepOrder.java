package org.confidant.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A step that somebody wants to take, with what that step asks for; the other parts are null.
 *
 * @param signAgain when it takes effect: it brings terms of its own, so those who work under it sign the policies again
 *     (POL-16)
 */
public record StepOrder(
        @NotNull(message = "Choose what to do.") Step step,

        @Size(max = 4000, message = "Use at most 4,000 characters.")
        String note,

        LocalDate signedOn,

        @Size(max = 200, message = "Use at most 200 characters.")
        String signatoryOurs,

        @Size(max = 200, message = "Use at most 200 characters.")
        String signatoryTheirs,

        LocalDate noticeGivenOn,
        NoticeBy noticeGivenBy,
        LocalDate endsOn,

        @Size(max = 2000, message = "Use at most 2,000 characters.")
        String subProcessorsDone,

        @Size(max = 2000, message = "Use at most 2,000 characters.")
        String retained,

        LocalDate retainedUntil,

        @Size(max = 2000, message = "Use at most 2,000 characters.")
        String accessRevoked,

        boolean recordsClosed,
        boolean signAgain) {

    static StepOrder of(Step step, String note) {
        return new StepOrder(step, note, null, null, null, null, null, null, null, null, null, null, false, false);
    }

    static StepOrder signed(LocalDate on, String ours, String theirs) {
        return new StepOrder(Step.SIGN, null, on, ours, theirs, null, null, null, null, null, null, null, false, false);
    }

    static StepOrder notice(LocalDate givenOn, NoticeBy by, LocalDate endsOn) {
        return new StepOrder(
                Step.GIVE_NOTICE, null, null, null, null, givenOn, by, endsOn, null, null, null, null, false, false);
    }

    static StepOrder closed(String subProcessorsDone, String retained, LocalDate until, String accessRevoked) {
        return new StepOrder(
                Step.COMPLETE_EXIT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                subProcessorsDone,
                retained,
                until,
                accessRevoked,
                true,
                false);
    }
}
