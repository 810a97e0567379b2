package org.confidant.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.confidant.foundation.faces.Option;
import org.confidant.foundation.persistence.SliceRequest;

/** The inbox: what falls due next comes first. */
@Named
@RequestScoped
public class IncidentListPage {

    private static final Set<String> NEVER_THERE = Set.of(IncidentStatus.DRAFT.name(), IncidentStatus.TRIAGED.name());

    /** What the inbox can be narrowed to; a draft is in nobody's inbox. */
    private static final List<Option> STATUSES = Stream.concat(
                    Stream.of(new Option(IncidentFilter.ALL, "All")),
                    Option.of(IncidentStatus.values(), IncidentStatus::words).stream()
                            .filter(one -> !NEVER_THERE.contains(one.value())))
            .toList();

    private static final List<Option> KINDS = Option.of(IncidentCategory.values(), IncidentCategory::words);

    @Inject
    private IncidentService incidents;

    @Inject
    private Clock clock;

    private String q;
    private String status;
    private IncidentCategory kind;
    private String cursor;
    private InboxCount count;
    private String next;
    private List<InboxLine> lines = List.of();

    public void load() {
        var inbox = incidents.inbox(new IncidentFilter(status, kind, q), SliceRequest.page(cursor));
        var slice = inbox.slice();
        count = inbox.count();
        var now = clock.instant();
        next = slice.next();
        lines = slice.rows().stream().map(row -> InboxLine.of(row, now)).toList();
    }

    public String getLead() {
        return count.sentence();
    }

    public List<InboxLine> getRows() {
        return lines;
    }

    public String getNext() {
        return next;
    }

    public List<Option> getStatuses() {
        return STATUSES;
    }

    public List<Option> getKinds() {
        return KINDS;
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
