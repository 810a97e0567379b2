package org.confidant.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.confidant.account.AccountService;
import org.confidant.account.AccountState;
import org.confidant.account.OwnAccessService;
import org.confidant.account.SessionRow;
import org.confidant.account.TokenRow;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Caller;

/** A person's own page. Lives for one request: it takes passwords. */
@Named
@RequestScoped
public class MyAccountPage {

    private static final int USUAL_DAYS = 90;

    @Inject
    private PeopleService people;

    @Inject
    private RoleService roles;

    @Inject
    private AccountService accounts;

    @Inject
    private OwnAccessService access;

    @Inject
    private Caller caller;

    private char[] currentPassword = new char[0];
    private char[] newPassword = new char[0];
    private char[] newPasswordAgain = new char[0];
    private String tokenName;
    private int tokenDays = USUAL_DAYS;
    private String madeToken;
    private PersonCard card;
    private AccountState account;
    private List<SessionRow> sessions;
    private List<TokenRow> tokens;

    public String changePassword() {
        try {
            if (!Arrays.equals(newPassword, newPasswordAgain)) {
                throw new RuleBroken("newPasswordAgain", "The two new passwords differ. Type the same one twice.");
            }
            accounts.changePassword(currentPassword, newPassword);
        } finally {
            Arrays.fill(currentPassword, '\0');
            Arrays.fill(newPassword, '\0');
            Arrays.fill(newPasswordAgain, '\0');
        }
        Notice.later("Your password is changed. Your other sign-ins have ended.");
        return "my-account?faces-redirect=true";
    }

    public String signOutEverywhere() {
        access.signOutEverywhere();
        return "/sign-in?faces-redirect=true";
    }

    /** Shown in this very answer and never again, so no redirect. */
    public String makeToken() {
        madeToken = access.makeToken(tokenName, tokenDays).token();
        tokenName = null;
        tokens = null;
        return null;
    }

    public String revoke(UUID id, long version) {
        access.revokeToken(id, version);
        Notice.later("The token is revoked.");
        return "my-account?faces-redirect=true";
    }

    public PersonCard getCard() {
        if (card == null) {
            card = people.card(caller.personId()).orElseThrow();
        }
        return card;
    }

    public String getLineManager() {
        var manager = getCard().lineManagerId();
        return manager == null ? null : people.names(List.of(manager)).get(manager);
    }

    public AccountState getAccount() {
        if (account == null) {
            account = accounts.ofPerson(caller.personId()).orElseThrow();
        }
        return account;
    }

    public List<AssignmentRow> getRoles() {
        return roles.mine();
    }

    public List<SessionRow> getSessions() {
        if (sessions == null) {
            sessions = access.sessions();
        }
        return sessions;
    }

    public List<TokenRow> getTokens() {
        if (tokens == null) {
            tokens = access.tokens();
        }
        return tokens;
    }

    public String getMadeToken() {
        return madeToken;
    }

    /** No password is ever shown again. */
    public String getCurrentPassword() {
        return null;
    }

    public void setCurrentPassword(String typed) {
        currentPassword = chars(typed);
    }

    public String getNewPassword() {
        return null;
    }

    public void setNewPassword(String typed) {
        newPassword = chars(typed);
    }

    public String getNewPasswordAgain() {
        return null;
    }

    public void setNewPasswordAgain(String typed) {
        newPasswordAgain = chars(typed);
    }

    public String getTokenName() {
        return tokenName;
    }

    public void setTokenName(String tokenName) {
        this.tokenName = tokenName;
    }

    public int getTokenDays() {
        return tokenDays;
    }

    public void setTokenDays(int tokenDays) {
        this.tokenDays = tokenDays;
    }

    private static char[] chars(String typed) {
        return typed == null ? new char[0] : typed.toCharArray();
    }
}
