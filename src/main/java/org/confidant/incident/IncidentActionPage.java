package org.confidant.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;

/** Something to be done about a case: by whom, by when. */
@Named
@ViewScoped
public class IncidentActionPage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private IncidentReportService reports;

    @Inject
    private IncidentClosingService closing;

    private final UUID key = Ids.next();
    private String what;
    private LocalDate due;
    private String words;
    private transient List<Colleague> found;
    private boolean searched;
    private UUID owner;

    public String add() {
        closing.addAction(key, getId(), new AddAction(what, owner, due));
        Notice.later("The action is added.");
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

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public UUID getOwner() {
        return owner;
    }

    public void setOwner(UUID owner) {
        this.owner = owner;
    }
}
