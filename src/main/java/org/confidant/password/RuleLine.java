package org.confidant.password;

/** How one rule reads on the check page before, and after, something is typed. */
public record RuleLine(String rule, String title, String asks, String passed, String failed) {

    static RuleLine of(String rule, Profile profile) {
        return new RuleLine(
                rule,
                PasswordRules.title(rule),
                PasswordRules.asks(rule, profile),
                PasswordRules.sentence(rule, true, profile),
                PasswordRules.sentence(rule, false, profile));
    }
}
