package org.confidant.policy.quiz;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;

/** One question after the other; what was answered is sent when the last one is. */
@Named
@ViewScoped
public class PolicyQuizPage implements Serializable {

    @Inject
    private QuizService quiz;

    private UUID id;
    private QuizPaper paper;
    private int at;
    private final Map<UUID, Set<Integer>> answers = new HashMap<>();
    private Integer one;
    private List<Integer> many = List.of();
    private QuizOutcome outcome;

    public void load() {
        if (id == null) throw new NotFound();
        if (paper == null && outcome == null) paper = quiz.begin(id);
    }

    public String next() {
        var question = getQuestion();
        var chosen = new HashSet<Integer>();
        if (question.many()) chosen.addAll(many);
        else if (one != null) chosen.add(one);
        if (chosen.isEmpty())
            throw new Invalid(
                    question.many() ? "answers" : "answer",
                    question.many() ? "Choose every answer that is right." : "Choose an answer.");
        answers.put(question.id(), chosen);
        one = null;
        many = List.of();
        if (at < paper.questions().size() - 1) at++;
        else outcome = quiz.close(paper.attemptId(), answers);
        return null;
    }

    public QuizPaper.Asked getQuestion() {
        return paper.questions().get(at);
    }

    public List<SelectItem> getChoices() {
        var choices = new ArrayList<SelectItem>();
        for (int place = 0; place < getQuestion().choices().size(); place++)
            choices.add(new SelectItem(place, getQuestion().choices().get(place)));
        return choices;
    }

    public String getLead() {
        if (outcome == null)
            return "Question " + (at + 1) + " of " + paper.questions().size() + ". " + paper.passMark()
                    + " per cent have to be right.";
        return outcome.right() + " of " + outcome.asked() + " are right. "
                + (outcome.passed()
                        ? "That is enough: go on to sign."
                        : "That is not enough yet. Read again what was not right, then try other questions.");
    }

    public QuizOutcome getOutcome() {
        return outcome;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public Integer getOne() {
        return one;
    }

    public void setOne(Integer one) {
        this.one = one;
    }

    public List<Integer> getMany() {
        return many;
    }

    public void setMany(List<Integer> many) {
        this.many = many == null ? List.of() : List.copyOf(many);
    }
}
