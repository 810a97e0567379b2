package org.confidant.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;

/** Which colleague has to do with a case. */
@Named
@ViewScoped
public class IncidentPersonPage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private IncidentReportService reports;

    private String words;
    private transient List<Colleague> found;
    private boolean searched;
    private UUID person;
    private PersonPart part;

    public String involve() {
        incidents().involve(getId(), new InvolvedPerson(person, part));
        Notice.later("The colleague is named.");
        return toCase();
    }

    public void find() {
        found = reports.colleagues(words);
        searched = true;
    }

    public List<Colleague> getFound() {
        return found;
    }

    public boolean isNobody() {
        return searched && (found == null || found.isEmpty());
    }

    public boolean isAnybody() {
        return found != null && !found.isEmpty();
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
}
