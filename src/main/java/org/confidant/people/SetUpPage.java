package org.confidant.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.confidant.account.SetUpCodeService;
import org.confidant.foundation.problem.RuleBroken;

/** The first page of a new installation. */
@Named
@RequestScoped
public class SetUpPage {

    @Inject
    private SetUpService setUp;

    @Inject
    private SetUpCodeService codes;

    private String code;
    private String tradingName;
    private String legalName;
    private String givenName;
    private String familyName;
    private String email;
    private String jobTitle;
    private char[] newPassword = new char[0];
    private char[] newPasswordAgain = new char[0];
    private Boolean waiting;

    public String save() {
        try {
            if (!Arrays.equals(newPassword, newPasswordAgain)) {
                throw new RuleBroken("newPasswordAgain", "The two passwords differ. Type the same one twice.");
            }
            setUp.setUp(new SetUp(code, tradingName, legalName, givenName, familyName, email, jobTitle), newPassword);
        } finally {
            Arrays.fill(newPassword, '\0');
            Arrays.fill(newPasswordAgain, '\0');
        }
        return "/sign-in?faces-redirect=true&chosen=true&next=/admin/checklist.xhtml";
    }

    public boolean isWaiting() {
        if (waiting == null) {
            waiting = codes.waiting();
        }
        return waiting;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTradingName() {
        return tradingName;
    }

    public void setTradingName(String tradingName) {
        this.tradingName = tradingName;
    }

    public String getLegalName() {
        return legalName;
    }

    public void setLegalName(String legalName) {
        this.legalName = legalName;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getJobTitle() {
        return jobTitle;
    }

    public void setJobTitle(String jobTitle) {
        this.jobTitle = jobTitle;
    }

    /** No password is ever shown again. */
    public String getNewPassword() {
        return null;
    }

    public void setNewPassword(String typed) {
        newPassword = typed == null ? new char[0] : typed.toCharArray();
    }

    public String getNewPasswordAgain() {
        return null;
    }

    public void setNewPasswordAgain(String typed) {
        newPasswordAgain = typed == null ? new char[0] : typed.toCharArray();
    }
}
