package org.confidant.foundation.legal;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.time.When;

/** Statutory values, to be looked at and to be kept in step with the law (LAW-01, LAW-02). */
@Service
public class LegalRuleService {

    @Inject
    private LegalRuleStore store;

    @Inject
    private Clock clock;

    @Inject
    private Event<Fact> facts;

    /** Whether one edition counts today. */
    public enum Standing {
        COMING("From then on", "info"),
        IN_FORCE("In force", "good"),
        PAST("Replaced", "calm");

        private final String label;
        private final String kind;

        Standing(String label, String kind) {
            this.label = label;
            this.kind = kind;
        }

        public String getLabel() {
            return label;
        }

        public String getKind() {
            return kind;
        }
    }

    /** One edition of one rule. */
    public record Row(
            UUID id,
            String code,
            int edition,
            int value,
            String unit,
            LocalDate validFrom,
            LocalDate validTo,
            String source,
            String lawText,
            String policyText,
            Standing standing) {

        /** What it is about, for people. */
        public String title() {
            return switch (code) {
                case "ICO_NOTICE" -> "Notice to the Information Commissioner";
                case "SAR_RESPONSE" -> "Answer to a request for one's own data";
                case "SAR_EXTENDED" -> "Answer to a complex request for one's own data";
                case "FOI_RESPONSE" -> "Answer to a request for information";
                case "COMPLAINT_ACKNOWLEDGEMENT" -> "Acknowledgement of a complaint";
                default ->
                    code.charAt(0)
                            + code.substring(1).toLowerCase(java.util.Locale.UK).replace('_', ' ');
            };
        }

        public String inWords() {
            var said = unit.toLowerCase(java.util.Locale.UK).replace('_', ' ');
            return value + " " + (value == 1 ? said.substring(0, said.length() - 1) : said);
        }
    }

    @Allowed({Permission.KEEP_LAW, Permission.SEE_AUDIT})
    public List<Row> all() {
        var today = When.dayOf(clock.instant());
        var rules = store.all();
        return rules.stream().map(rule -> row(rule, rules, today)).toList();
    }

    private static Row row(LegalRule rule, List<LegalRule> rules, LocalDate today) {
        return new Row(
                rule.id(),
                rule.code(),
                rule.edition(),
                rule.value(),
                rule.unit(),
                rule.validFrom(),
                rule.validTo(),
                rule.source(),
                rule.lawText(),
                rule.policyText(),
                standing(rule, rules, today));
    }

    static Standing standing(LegalRule rule, List<LegalRule> rules, LocalDate today) {
        if (rule.validFrom().isAfter(today)) return Standing.COMING;
        var replaced = rules.stream()
                .anyMatch(other -> other.code().equals(rule.code())
                        && other.edition() > rule.edition()
                        && !other.validFrom().isAfter(today));
        return replaced || rule.validTo() != null && rule.validTo().isBefore(today) ? Standing.PAST : Standing.IN_FORCE;
    }

    /** A value that the law sets from a day on. */
    public record NewValue(
            String code, Integer value, LocalDate validFrom, String source, String lawText, String policyText) {}

    /**
     * Adds the next edition. Deadlines that were computed with an earlier one stay as they are (LAW-01), and nothing can
     * be said of days that have passed.
     */
    @Allowed(Permission.KEEP_LAW)
    public UUID add(NewValue words) {
        var before = store.latest(words.code()).orElseThrow(NotFound::new);
        var today = When.dayOf(clock.instant());
        if (words.value() == null || words.value() < 1 || words.value() > 10_000)
            throw new Invalid("value", "Enter a whole number from 1 to 10,000.");
        if (words.validFrom() == null) throw new Invalid("validFrom", "Say from which day the law sets this value.");
        if (!words.validFrom().isAfter(today))
            throw new RuleBroken("validFrom", "It can hold from tomorrow on: what was computed until now stays.");
        if (words.validFrom().getYear() >= 2200)
            throw new Invalid("validFrom", "Say a day of this century or the next.");
        if (words.validFrom().isBefore(before.validFrom()))
            throw new RuleBroken(
                    "validFrom", "A value from " + When.sayDate(before.validFrom()) + " on is known already.");
        var rule = before.next(
                words.value(),
                words.validFrom(),
                text("source", words.source(), 200, "Say where the law says so."),
                text("lawText", words.lawText(), 500, "Say in one sentence what the law will say."),
                text(
                        "policyText",
                        words.policyText() == null ? before.policyText() : words.policyText(),
                        500,
                        "Say what our policy says."));
        store.add(rule);
        facts.fire(new Fact("LEGAL_VALUE_ADDED", "LEGAL_RULE", rule.code(), null, null, null, rule.versionText()));
        return rule.id();
    }

    private static String text(String field, String typed, int most, String sentence) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > most)
            throw new Invalid(field, sentence + " Up to " + most + " characters.");
        return text;
    }
}
