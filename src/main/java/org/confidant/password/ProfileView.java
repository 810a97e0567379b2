package org.confidant.password;

import java.util.List;

/** One set of rules as the check page shows it. */
public record ProfileView(String id, String title, List<RuleLine> rules) {

    static ProfileView of(Profile profile) {
        return new ProfileView(
                profile.id(),
                profile.title(),
                PasswordRules.rulesOf(profile).stream()
                        .map(rule -> RuleLine.of(rule, profile))
                        .toList());
    }
}
