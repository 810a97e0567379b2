package org.confidant.policy.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.time.When;
import org.confidant.policy.PolicyDocument;
import org.confidant.policy.quiz.QuizService;
import org.confidant.policy.quiz.QuizStanding;

/** A policy to be read, and the way on to signing it. */
@Named
@RequestScoped
public class PolicyReadPage {

    @Inject
    private SigningService signing;

    @Inject
    private QuizService questions;

    private UUID id;
    private String language;
    private Reading reading;
    private QuizStanding quiz;

    public void load() {
        if (id == null) throw new NotFound();
        reading = signing.open(id, language);
        if (reading.isOwed()) quiz = questions.standing(id);
    }

    public String getLead() {
        var document = reading.document();
        var minutes = document.minutes() == 1
                ? "About one minute to read."
                : "About " + document.minutes() + " minutes to read.";
        return switch (document.status()) {
            case PUBLISHED -> minutes + " " + standing();
            case SUPERSEDED ->
                "A newer version has replaced this one. It stays here so that you can see what you signed.";
            case WITHDRAWN -> "This version has been withdrawn. It stays here so that you can see what you signed.";
            default -> minutes + " This is a draft, and nobody has to keep to it yet.";
        };
    }

    private String standing() {
        var mine = reading.mine();
        if (mine == null) return "You do not have to sign it.";
        return switch (mine.status()) {
            case SIGNED -> "You signed it on " + When.sayDate(When.dayOf(mine.closedAt())) + ".";
            case DECLINED ->
                "You declined it on " + When.sayDate(When.dayOf(mine.closedAt())) + ". You may still sign.";
            case EXEMPT -> "You need not sign it for the time being.";
            case SUPERSEDED, CANCELLED -> "You do not have to sign it.";
            default ->
                mine.overdue()
                        ? "It had to be signed by the end of " + When.sayDate(mine.dueOn()) + "."
                        : "Sign it by the end of " + When.sayDate(mine.dueOn()) + ".";
        };
    }

    public Reading getReading() {
        return reading;
    }

    /** Whether questions stand between the text and the signature. */
    public boolean isQuestionsFirst() {
        return quiz != null && quiz.asked() && !quiz.passed();
    }

    public QuizStanding getQuiz() {
        return quiz;
    }

    public String getHeading() {
        var document = reading.document();
        return document.title() + (document.number() == null ? "" : ", version " + document.number());
    }

    /** The other languages in which the same can be read and signed. */
    public List<PolicyDocument.Language> getOthers() {
        var document = reading.document();
        return document.languages().stream()
                .filter(each -> !each.tag().equals(document.language()))
                .toList();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
