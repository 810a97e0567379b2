package org.confidant.policy.quiz;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.NotFound;

/** The questions of a policy, for their author, and how one version asks them. */
@Named
@ViewScoped
public class PolicyQuestionsPage implements Serializable {

    @Inject
    private QuizService quiz;

    private UUID id;
    private String title;
    private List<QuizQuestion> bank = List.of();
    private boolean changeable;
    private Integer drawn;
    private Integer passMark;
    private boolean asking;
    private String wording;
    private String choices;

    public void load() {
        if (id == null) throw new NotFound();
        if (title != null) return;
        title = quiz.title(id);
        bank = quiz.bank(id);
        changeable = quiz.mayChange(id);
        var terms = quiz.terms(id).orElse(null);
        asking = terms != null;
        drawn = asking ? terms.drawn() : Integer.valueOf(Math.max(1, Math.min(5, (int) asked())));
        passMark = asking ? terms.passMark() : Integer.valueOf(quiz.usualPassMark());
    }

    public String add() {
        quiz.add(id, AskQuestion.typed(wording, choices));
        Notice.later("The question is in the bank.");
        return again();
    }

    public String withdraw(UUID question) {
        quiz.withdraw(id, question);
        Notice.later("The question is asked no more. Attempts that showed it keep it.");
        return again();
    }

    public String ask() {
        quiz.set(id, new QuizTerms(drawn == null ? 0 : drawn, passMark == null ? 0 : passMark));
        Notice.later("This version asks " + drawn + " questions before it is signed.");
        return again();
    }

    public String askNothing() {
        quiz.set(id, null);
        Notice.later("This version asks no questions.");
        return again();
    }

    private String again() {
        return "questions.xhtml?faces-redirect=true&id=" + id;
    }

    private long asked() {
        return bank.stream().filter(QuizQuestion::isAsked).count();
    }

    public String getLead() {
        long there = asked();
        var many = there == 0 ? "No question yet" : there == 1 ? "One question" : there + " questions";
        return many + " in the bank. "
                + (asking
                        ? "This version draws " + drawn + " for each attempt, and " + passMark
                                + " per cent have to be right."
                        : "This version asks none.");
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public List<QuizQuestion> getBank() {
        return bank;
    }

    public boolean isChangeable() {
        return changeable;
    }

    public boolean isAsking() {
        return asking;
    }

    public Integer getDrawn() {
        return drawn;
    }

    public void setDrawn(Integer drawn) {
        this.drawn = drawn;
    }

    public Integer getPassMark() {
        return passMark;
    }

    public void setPassMark(Integer passMark) {
        this.passMark = passMark;
    }

    public String getWording() {
        return wording;
    }

    public void setWording(String wording) {
        this.wording = wording;
    }

    public String getChoices() {
        return choices;
    }

    public void setChoices(String choices) {
        this.choices = choices;
    }
}
