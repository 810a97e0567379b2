package org.confidant.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** How an agreement ended and what became of the data (DPA-08). */
@Embeddable
class Ending {

    @Column(name = "notice_given_on")
    private LocalDate noticeGivenOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "notice_given_by")
    private NoticeBy noticeGivenBy;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "exit_due_on")
    private LocalDate exitDueOn;

    @Column(name = "sub_processors_done")
    private String subProcessorsDone;

    private String retained;

    @Column(name = "retained_until")
    private LocalDate retainedUntil;

    @Column(name = "access_revoked")
    private String accessRevoked;

    @Column(name = "records_closed")
    private boolean recordsClosed;

    protected Ending() {}

    void noticed(LocalDate givenOn, NoticeBy by, LocalDate lastDay) {
        noticeGivenOn = givenOn;
        noticeGivenBy = by;
        endedOn = lastDay;
    }

    void endedOn(LocalDate lastDay) {
        endedOn = lastDay;
    }

    void exitDueOn(LocalDate day) {
        exitDueOn = day;
    }

    void completed(StepOrder order) {
        subProcessorsDone = order.subProcessorsDone();
        retained = order.retained();
        retainedUntil = order.retainedUntil();
        accessRevoked = order.accessRevoked();
        recordsClosed = order.recordsClosed();
    }

    LocalDate noticeGivenOn() {
        return noticeGivenOn;
    }

    NoticeBy noticeGivenBy() {
        return noticeGivenBy;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    LocalDate exitDueOn() {
        return exitDueOn;
    }

    String subProcessorsDone() {
        return subProcessorsDone;
    }

    String retained() {
        return retained;
    }

    LocalDate retainedUntil() {
        return retainedUntil;
    }

    String accessRevoked() {
        return accessRevoked;
    }

    boolean recordsClosed() {
        return recordsClosed;
    }
}
