package org.confidant.agreement;

import java.time.LocalDate;

/** How it was signed and how it ends; every part may be null. */
public record EndingRow(
        LocalDate signedOn,
        String signatoryOurs,
        String signatoryTheirs,
        LocalDate noticeGivenOn,
        NoticeBy noticeGivenBy,
        LocalDate endedOn,
        LocalDate exitDueOn,
        String subProcessorsDone,
        String retained,
        LocalDate retainedUntil,
        String accessRevoked,
        boolean recordsClosed) {

    static EndingRow of(Signing signing, Ending ending) {
        return new EndingRow(
                signing.signedOn(),
                signing.ours(),
                signing.theirs(),
                ending.noticeGivenOn(),
                ending.noticeGivenBy(),
                ending.endedOn(),
                ending.exitDueOn(),
                ending.subProcessorsDone(),
                ending.retained(),
                ending.retainedUntil(),
                ending.accessRevoked(),
                ending.recordsClosed());
    }
}
