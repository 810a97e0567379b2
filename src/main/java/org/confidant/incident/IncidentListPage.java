package org.confidant.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;

/** The inbox: what falls due next comes first. */
@Named
@RequestScoped
public class IncidentListPage {

    private static final int ROWS = 50;

    @Inject
    private IncidentService incidents;

    private String q;
    private String status;
    private IncidentCategory kind;
    private String cursor;
    private InboxCount count;
    private Slice<IncidentRow> slice = new Slice<>(List.of(), null);

    public void load() {
        count = incidents.count();
        slice = incidents.search(new IncidentFilter(status, kind, q), SliceRequest.of(ROWS, cursor));
    }

    public String getLead() {
        return count.sentence();
    }

    public List<IncidentRow> getRows() {
        return slice.rows();
    }

    public String getNext() {
        return slice.next();
    }

    public boolean isNarrowed() {
        return q != null || status != null || kind != null;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public IncidentCategory getKind() {
        return kind;
    }

    public void setKind(IncidentCategory kind) {
        this.kind = kind;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
