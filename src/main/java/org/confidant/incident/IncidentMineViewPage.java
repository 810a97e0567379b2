package org.confidant.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.problem.NotFound;

/** One report as its author sees it: the form, what was added, how far it is. */
@Named
@ViewScoped
public class IncidentMineViewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private IncidentMineService mine;

    private final UUID key = Ids.next();
    private UUID id;
    private long version;
    private transient MyReport report;
    private String amendment;

    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        report = mine.mine(id);
        version = report.version();
    }

    public String amend() {
        mine.amend(key, id, amendment);
        Notice.later("It is added to your report.");
        return here();
    }

    public String withdraw() {
        mine.withdraw(id, version);
        Notice.later("Your report is withdrawn. The record of it is kept.");
        return here();
    }

    private String here() {
        return "/incident/mine-view.xhtml?faces-redirect=true&id=" + id;
    }

    public MyReport getReport() {
        if (report == null) {
            report = mine.mine(id);
        }
        return report;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getAmendment() {
        return amendment;
    }

    public void setAmendment(String amendment) {
        this.amendment = amendment;
    }
}
