package org.confidant.foundation.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * The organisation's settings, by the keys of the rulebook, with their defaults. Each is overridden through
 * MicroProfile Config: a system property {@code inc.ackHours}, or an environment variable {@code INC_ACKHOURS}.
 */
@ApplicationScoped
public class Settings {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("pol.reviewMonths", "12"),
            Map.entry("pol.reauthMinutes", "10"),
            Map.entry("pol.starterDays", "7"),
            Map.entry("pol.resignDays", "28"),
            Map.entry("pol.refreshMonths", "12"),
            Map.entry("pol.absenceDays", "180"),
            Map.entry("pol.escalation", "[-14,-7,-1,0,7,14,21,28]"),
            Map.entry("quiz.passMark", "80"),
            Map.entry("trn.starterDays", "30"),
            Map.entry("trn.targetPct", "95"),
            Map.entry("dspt.category", "3"),
            Map.entry("inc.lateReportHours", "24"),
            Map.entry("inc.ackHours", "4"),
            Map.entry("ico.registration", ""),
            Map.entry("dpa.breachNoticeHours", "24"),
            Map.entry("dpa.reviewMonths", "12"),
            Map.entry("dpa.deletionDays", "30"),
            Map.entry("sess.idleMin", "15"),
            Map.entry("sess.absHours", "8"),
            Map.entry("confidant.url", "http://127.0.0.1:8080"),
            Map.entry("confidant.proxies", ""),
            Map.entry("confidant.sample", "false"),
            Map.entry("confidant.data", ""),
            Map.entry("confidant.keys.file", ""),
            Map.entry("confidant.audit.key", ""),
            Map.entry("confidant.audit.heads", ""),
            Map.entry("confidant.jobs.leaseSeconds", "60"),
            Map.entry("confidant.smtp.host", ""),
            Map.entry("confidant.smtp.port", "587"),
            Map.entry("confidant.smtp.user", ""),
            Map.entry("confidant.smtp.password", ""),
            Map.entry("confidant.smtp.starttls", "true"),
            Map.entry("confidant.smtp.from", "confidant@localhost"));

    @Inject
    private Config config;

    /** @throws IllegalArgumentException for a key that is none of ours */
    public String text(String key) {
        var usual = DEFAULTS.get(key);
        if (usual == null) throw new IllegalArgumentException("There is no setting " + key);
        return config.getOptionalValue(key, String.class).orElse(usual);
    }

    public int number(String key) {
        return Integer.parseInt(text(key).trim());
    }

    public boolean flag(String key) {
        return Boolean.parseBoolean(text(key).trim());
    }
}
