package org.confidant.foundation.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** All statutory values, by their code and the day they are asked for. */
@ApplicationScoped
public class LegalRules {

    @Inject
    private LegalRuleStore store;

    /** @throws IllegalStateException when the law has no such value on that day: a fault of ours, not of the caller */
    public LegalRule inForce(String code, LocalDate day) {
        return store.inForce(code, day)
                .orElseThrow(() -> new IllegalStateException("No legal rule " + code + " on " + day));
    }

    /** The very edition a deadline was computed with. */
    public LegalRule edition(String code, int edition) {
        return store.edition(code, edition);
    }
}
