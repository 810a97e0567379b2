package org.confidant.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;

/** The forms that somebody began and the reports that somebody sent. */
@Named
@ViewScoped
public class IncidentMinePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private IncidentReportService reports;

    @Inject
    private IncidentMineService mine;

    private transient List<DraftRow> drafts;
    private transient List<MyReportRow> sent;

    public void load() {
        drafts = reports.drafts();
        sent = mine.mine();
    }

    public String discard(UUID draft) {
        reports.discard(draft);
        Notice.later("The form is gone.");
        return "/incident/mine.xhtml?faces-redirect=true";
    }

    /** The first line, computed from what is there. */
    public String getLead() {
        if (sent.isEmpty() && drafts.isEmpty()) {
            return "You have reported nothing yet.";
        }
        long open = sent.stream().filter(one -> one.status().open()).count();
        var line = sent.isEmpty()
                ? "You have sent nothing yet."
                : "You have sent " + (sent.size() == 1 ? "one report" : sent.size() + " reports") + "; "
                        + (open == 0 ? "none is open." : open == 1 ? "one is open." : open + " are open.");
        return drafts.isEmpty()
                ? line
                : line
                        + (drafts.size() == 1
                                ? " One form is not finished."
                                : " " + drafts.size() + " forms are not finished.");
    }

    public List<DraftRow> getDrafts() {
        return drafts;
    }

    public List<MyReportRow> getSent() {
        return sent;
    }
}
