package org.confidant.audit.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Signs heads for those who cannot wait for the next hour. However many ask at once, a node signs one a second: whoever
 * waited for it takes the one that was signed meanwhile.
 */
@ApplicationScoped
class HeadsOnDemand {

    private static final long APART = Duration.ofSeconds(1).toNanos();

    @Inject
    private Heads heads;

    @Inject
    private HeadSigner signer;

    private long last = System.nanoTime() - APART;

    synchronized Head over(TrailKey key, long leaf) {
        return heads.over(leaf).orElseGet(() -> {
            LockSupport.parkNanos(last + APART - System.nanoTime());
            last = System.nanoTime();
            return heads.over(leaf).orElseGet(() -> signer.signNow(key, Occasion.RECEIPT));
        });
    }
}
