package org.confidant.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;

/** All versions, the one that changed last first. A plain GET page. */
@Named
@RequestScoped
public class PolicyListPage {

    @Inject
    private PolicyService policies;

    private String search;
    private PolicyStatus status;
    private String cursor;
    private Slice<PolicyRow> rows = new Slice<>(List.of(), null);

    public void load() {
        rows = policies.search(new PolicyFilter(search, status), SliceRequest.page(cursor));
    }

    public String getLead() {
        if (rows.rows().isEmpty()) return isFiltered() ? "Nothing matches." : "There is no policy yet.";
        long waiting = rows.rows().stream()
                .filter(row -> row.status() == PolicyStatus.IN_REVIEW)
                .count();
        long ready = rows.rows().stream()
                .filter(row -> row.status() == PolicyStatus.APPROVED)
                .count();
        if (waiting + ready == 0) return "Nothing waits for a decision.";
        return (waiting == 0
                        ? ""
                        : waiting == 1 ? "One version waits for approval. " : waiting + " versions wait for approval. ")
                + (ready == 0
                        ? ""
                        : ready == 1
                                ? "One is approved and can be published."
                                : ready + " are approved and can be published.");
    }

    private boolean isFiltered() {
        return status != null || (search != null && !search.isBlank());
    }

    public List<PolicyRow> getRows() {
        return rows.rows();
    }

    public String getNext() {
        return rows.next();
    }

    public PolicyStatus[] getStatuses() {
        return PolicyStatus.values();
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public PolicyStatus getStatus() {
        return status;
    }

    public void setStatus(PolicyStatus status) {
        this.status = status;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
