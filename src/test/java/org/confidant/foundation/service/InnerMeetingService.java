package org.confidant.foundation.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.AllowedToEveryone;

/** A use case that another one calls within its transaction. */
@Service
public class InnerMeetingService {

    static final String IN_HASTE = "SET STATEMENT innodb_lock_wait_timeout = 1 FOR ";

    @PersistenceContext
    private EntityManager em;

    @AllowedToEveryone
    public void write(Runnable before, String row) {
        before.run();
        MeetingService.append(em, row, IN_HASTE);
    }

    @AllowedToEveryone
    public void fail() {
        throw new RuleBroken("no");
    }
}
