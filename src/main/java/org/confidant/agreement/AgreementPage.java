package org.confidant.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;

/** One agreement on one page: what it is, what is missing, what comes next. */
@Named
@RequestScoped
public class AgreementPage {

    @Inject
    private AgreementService agreements;

    @Inject
    private Caller caller;

    private String id;
    private AgreementDetail detail;

    public void load() {
        show(agreements.view(Ids.parse(id)));
    }

    protected void show(AgreementDetail shown) {
        detail = shown;
    }

    /** The steps open to the caller; the usual one is the main button unless something needs doing first. */
    public List<Step> getSteps() {
        return detail.steps();
    }

    public boolean isMain(Step step) {
        return step.isMain() && step == mainStep();
    }

    private Step mainStep() {
        return detail.steps().stream().filter(Step::isMain).findFirst().orElse(null);
    }

    /** What is left to fill in before the next step, as quiet links. */
    public boolean isManager() {
        return caller.may(Permission.MANAGE_AGREEMENTS);
    }

    public boolean isDecider() {
        return caller.may(Permission.DECIDE_AGREEMENTS);
    }

    public boolean isAnswerable() {
        return (isManager() || isDecider()) && !detail.state().closed();
    }

    public boolean isTermsOpen() {
        return isManager() && detail.state().termsMayChange();
    }

    public boolean isRenewable() {
        return isManager() && (detail.state().livesByDates() || detail.state() == AgreementState.EXPIRED);
    }

    /** Whatever state it is in, it can go into other hands until it is closed. */
    public boolean isCareable() {
        return isManager() && isOpen();
    }

    public boolean isReviewable() {
        return isManager() && detail.state().livesByDates();
    }

    public boolean isOpen() {
        return !detail.state().closed();
    }

    public String getTerm() {
        return Words.term(detail.terms());
    }

    public String getAtTheEnd() {
        return Words.atTheEnd(detail.terms());
    }

    /** The facts of the edit form that somebody has filled in, for reading. */
    public List<Words.Labelled> getMore() {
        return new ArrayList<>(Words.more(detail.terms()));
    }

    public AgreementDetail getDetail() {
        return detail;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
