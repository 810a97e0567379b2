package org.confidant.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.drafts.DraftService;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.Violations;

/** The staff form: three steps, each kept before the next is shown, nothing ever lost. */
@Named
@ViewScoped
public class IncidentReportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    static final int LAST = 3;
    private static final String HERE = "/incident/report.xhtml?faces-redirect=true&id=";

    @Inject
    private IncidentReportService reports;

    @Inject
    private DraftService autosaved;

    @Inject
    private Clock clock;

    private UUID id;
    private int step = 1;
    private boolean stored;
    private String warning;
    private boolean late;
    private ReportAnswers answers = new ReportAnswers();
    private transient List<Colleague> involved;
    private transient FormView form;
    private String words;
    private transient List<Colleague> found;
    private boolean searched;
    private UUID person;
    private PersonPart part;

    /** The id of a form is made when it is first shown, so that its address can be come back to. */
    public String load() {
        if (id == null) {
            return HERE + Ids.next() + "&step=1";
        }
        var draft = reports.draft(id);
        if (draft.sentAs() != null) {
            return "/incident/sent.xhtml?faces-redirect=true&id=" + draft.sentAs();
        }
        step = Math.max(1, Math.min(LAST, step));
        if (!draft.stored() && step > 1) {
            return at(1);
        }
        stored = draft.stored();
        answers = draft.answers();
        involved = draft.personsInvolved();
        warning = draft.warning();
        late = draft.late();
        int open = firstToMend();
        if (open < step) {
            return at(open);
        }
        form = step == LAST ? preview() : null;
        return null;
    }

    /** Whoever comes by an address of a later step is led to what is to be mended first. */
    private int firstToMend() {
        for (int earlier = 1; earlier < step; earlier++) {
            if (!answers.violations(earlier, clock.instant()).isEmpty()) {
                return earlier;
            }
        }
        return step;
    }

    private FormView preview() {
        return FormView.of(IncidentForm.submitted(null, null, answers.toReport(new Violations()), clock.instant()));
    }

    /** Keeps the answers, then goes on; what is to be mended is said on this page. */
    public String next() {
        keep();
        var wrong = answers.violations(step, clock.instant());
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return at(step + 1);
    }

    public String back() {
        keep();
        return at(step - 1);
    }

    public String later() {
        keep();
        Notice.later("Your form is kept. Only you can see it.");
        return "/incident/mine.xhtml?faces-redirect=true";
    }

    public String send() {
        keep();
        return "/incident/sent.xhtml?faces-redirect=true&id=" + reports.send(id);
    }

    public void find() {
        keep();
        found = reports.colleagues(words);
        searched = true;
    }

    public String add() {
        new Violations()
                .need(person != null, "person", "Choose a colleague from the list.")
                .need(part != null, "part", "Say what the colleague has to do with it.")
                .throwIfAny();
        answers.getPersonsInvolved().removeIf(one -> one.personId().equals(person));
        answers.getPersonsInvolved().add(new InvolvedPerson(person, part));
        keep();
        return at(step);
    }

    public String remove(UUID colleague) {
        answers.getPersonsInvolved().removeIf(one -> one.personId().equals(colleague));
        keep();
        return at(step);
    }

    private void keep() {
        autosaved.drop(getAutosave());
        reports.keep(id, answers, step);
        stored = true;
    }

    private String at(int target) {
        return HERE + id + "&step=" + target;
    }

    /** Under which name the page itself keeps what is typed between two clicks. */
    public String getAutosave() {
        return "incident-" + (stored ? id.toString() : "new") + "-" + step;
    }

    public List<Colleague> getInvolved() {
        return involved;
    }

    public List<Colleague> getFound() {
        return found;
    }

    /** Somebody was looked for, and nobody was found. */
    public boolean isNobody() {
        return searched && (found == null || found.isEmpty());
    }

    public boolean isAnybody() {
        return found != null && !found.isEmpty();
    }

    /** The form as it would be sent, to be read once more on the last step. */
    public FormView getForm() {
        return form;
    }

    public boolean isAsksForRecovery() {
        return answers.getCategory() != null && answers.getCategory().asksForRecovery();
    }

    public boolean isMayBePersonal() {
        return answers.getPersonalDataInvolved() != Known.NO;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public int getStep() {
        return step;
    }

    public void setStep(int step) {
        this.step = step;
    }

    public ReportAnswers getAnswers() {
        return answers;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public UUID getPerson() {
        return person;
    }

    public void setPerson(UUID person) {
        this.person = person;
    }

    public PersonPart getPart() {
        return part;
    }

    public void setPart(PersonPart part) {
        this.part = part;
    }

    public String getWarning() {
        return warning;
    }

    public boolean isLate() {
        return late;
    }

    public boolean isStored() {
        return stored;
    }
}
