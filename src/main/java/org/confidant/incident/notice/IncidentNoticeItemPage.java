package org.confidant.incident.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.NotFound;
import org.confidant.incident.CasePage;

/** One item of the report: what is said, or who brings it and by when, or why it cannot be said. */
@Named
@ViewScoped
public class IncidentNoticeItemPage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReportService reports;

    private ReportField item;
    private long reportVersion;
    private String gathered;
    private String text;
    private UUID owner;
    private LocalDate expectedOn;
    private String reason;
    private transient Report report;

    @Override
    public void load() {
        super.load();
        var seen = getReport().items().stream()
                .filter(one -> one.field() == item)
                .findFirst()
                .orElseThrow(NotFound::new);
        reportVersion = getReport().version();
        gathered = seen.gathered() ? seen.text() : null;
        text = seen.text();
        owner = seen.ownerId();
        expectedOn = seen.expectedOn();
        reason = seen.reason();
    }

    public String write() {
        // what the case says by itself stays the case's own
        var typed = text != null && text.equals(gathered) ? null : text;
        reports.write(getId(), reportVersion, Map.of(item, new ReportAnswer(typed, owner, expectedOn, reason)));
        Notice.later("Kept.");
        return "notice.xhtml?faces-redirect=true&id=" + getId();
    }

    private Report getReport() {
        if (report == null) report = reports.view(getId());
        return report;
    }

    public List<Report.Owner> getOwners() {
        return getReport().owners();
    }

    public String getBlocked() {
        return getReport().items().stream()
                .filter(one -> one.field() == item)
                .map(ReportItem::blocked)
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
    }

    public List<Map.Entry<String, String>> getChoices() {
        return List.copyOf(item.choices().entrySet());
    }

    public boolean isFromCase() {
        return gathered != null;
    }

    public ReportField getItem() {
        return item;
    }

    public void setItem(ReportField item) {
        this.item = item;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public UUID getOwner() {
        return owner;
    }

    public void setOwner(UUID owner) {
        this.owner = owner;
    }

    public LocalDate getExpectedOn() {
        return expectedOn;
    }

    public void setExpectedOn(LocalDate expectedOn) {
        this.expectedOn = expectedOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
