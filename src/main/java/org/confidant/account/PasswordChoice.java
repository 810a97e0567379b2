package org.confidant.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.problem.Violation;
import org.confidant.foundation.settings.Settings;
import org.confidant.password.PasswordRules;
import org.confidant.password.Profile;
import org.confidant.password.Verdict;
import org.confidant.password.Words;

/** Takes a new password if the rules of Confidant's own sign-in let it pass (PW-01, PW-C08, PW-C09). */
@ApplicationScoped
class PasswordChoice {

    private static final Profile PROFILE = Profile.DEFAULT;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordHashes hashes;

    @Inject
    private Settings settings;

    /** Checks and sets it; the one before joins the history. The field is that of the form in errors. */
    void take(Account account, char[] chosen, String field, Instant now) {
        var broken = broken(accounts.holder(account.id()), chosen, field);
        if (!broken.isEmpty()) {
            throw new RuleBroken(broken.get(0).sentence(), broken);
        }
        refuseFormer(account, chosen, field);
        set(account, chosen, now);
    }

    /** Sets it without asking the rules: for passwords that the house itself made. */
    void set(Account account, char[] chosen, Instant now) {
        if (account.passwordHash() != null) {
            accounts.remember(account.id(), account.passwordHash(), account.passwordSetAt(), PROFILE.history());
        }
        account.setPassword(hashes.hash(chosen), now);
    }

    private List<Violation> broken(Holder holder, char[] chosen, String field) {
        return PasswordRules.check(PROFILE, chosen, words(holder)).stream()
                .filter(verdict -> !verdict.passed())
                .map(Verdict::sentence)
                .map(sentence -> new Violation(field, sentence))
                .toList();
    }

    private Words words(Holder holder) {
        return Words.about(new Words.Person(
                        holder.givenName(),
                        holder.familyName(),
                        holder.preferredName() == null ? List.of() : List.of(holder.preferredName()),
                        holder.signInName(),
                        holder.email(),
                        holder.employeeNo(),
                        holder.jobTitle(),
                        holder.team()))
                .andSystem(accounts.organisationNames())
                .andSystem(List.of(host()));
    }

    private String host() {
        var host = java.net.URI.create(settings.text("confidant.url")).getHost();
        return host == null || Character.isDigit(host.charAt(0)) ? "" : host;
    }

    /** PW-C08: neither the present one nor any of the last five. */
    private void refuseFormer(Account account, char[] chosen, String field) {
        boolean used = account.passwordHash() != null && hashes.matches(chosen, account.passwordHash())
                || accounts.formerPasswords(account.id()).stream().anyMatch(former -> hashes.matches(chosen, former));
        if (used) {
            throw new RuleBroken(field, "You used this password before. Choose one that you have not used here.");
        }
    }

    /** PW-C09: only at the moment of a change, when both are known. */
    void refuseAlike(char[] old, char[] chosen, String field) {
        if (!PasswordRules.differsEnough(PROFILE, old, chosen)) {
            throw new RuleBroken(field, "This is too much like your present password. Choose other words.");
        }
    }
}
