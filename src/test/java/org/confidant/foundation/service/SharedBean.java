package org.confidant.foundation.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.confidant.foundation.security.InNewTransaction;
import org.confidant.foundation.security.InTransaction;

/** What many threads go through at once. */
@ApplicationScoped
public class SharedBean {

    @InTransaction
    public void within(Runnable work) {
        work.run();
    }

    @InNewTransaction
    public void apart(Runnable work) {
        work.run();
    }
}
