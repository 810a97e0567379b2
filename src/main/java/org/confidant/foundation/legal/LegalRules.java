package org.confidant.foundation.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All statutory values, by their code and the day they are asked for. */
@ApplicationScoped
public class LegalRules {

    /** Nothing is forgotten: what once was an edition stays as it is (LAW-01), and the law has few of them. */
    private final Map<String, LegalRule> editions = new ConcurrentHashMap<>();

    @Inject
    private LegalRuleStore store;

    /** @throws IllegalStateException when the law has no such value on that day: a fault of ours, not of the caller */
    public LegalRule inForce(String code, LocalDate day) {
        return store.inForce(code, day)
                .orElseThrow(() -> new IllegalStateException("No legal rule " + code + " on " + day));
    }

    /** The very edition a deadline was computed with. */
    public LegalRule edition(String code, int edition) {
        return editions.computeIfAbsent(code + "/" + edition, key -> store.edition(code, edition));
    }
}
