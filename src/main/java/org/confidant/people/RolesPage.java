package org.confidant.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Role;

/** Who holds which role, what is proposed, and what is missing. */
@Named
@RequestScoped
public class RolesPage {

    @Inject
    private RoleService roles;

    @Inject
    private RoleWatchService watch;

    @Inject
    private PeopleService people;

    @Inject
    private Caller caller;

    private AssignmentStatus status;
    private Role role;
    private String cursor;
    private Slice<AssignmentRow> slice;
    private List<RoleGap> gaps;
    private Map<UUID, String> names = Map.of();

    public void load() {
        slice = roles.search(status, role, SliceRequest.page(cursor));
        gaps = watch.gaps();
        names = people.names(slice.rows().stream()
                .flatMap(row -> Stream.of(row.proposedBy(), row.decidedBy()))
                .filter(id -> id != null)
                .toList());
    }

    public String getLead() {
        long empty = gaps.stream().filter(RoleGap::vacant).count();
        if (empty == 0) {
            return gaps.isEmpty()
                    ? "Every role that must be held has a holder and a deputy."
                    : "Every role that must be held has a holder; " + gaps.size() + " should have a deputy too.";
        }
        return empty == 1
                ? "One role that must be held has no holder."
                : empty + " roles that must be held have no holder.";
    }

    /** Whether the caller could be the second person. */
    public boolean mayDecide(AssignmentRow row) {
        return row.status() == AssignmentStatus.PROPOSED
                && !row.proposedBy().equals(caller.personId())
                && !row.personId().equals(caller.personId());
    }

    public String nameOf(UUID id) {
        return names.getOrDefault(id, "");
    }

    public List<Role> getAssignable() {
        return roles.assignable().stream()
                .sorted(Comparator.comparing(Role::label))
                .toList();
    }

    public List<AssignmentRow> getRows() {
        return slice.rows();
    }

    public String getNext() {
        return slice.next();
    }

    public List<RoleGap> getGaps() {
        return gaps;
    }

    public AssignmentStatus[] getStatuses() {
        return AssignmentStatus.values();
    }

    public AssignmentStatus getStatus() {
        return status;
    }

    public void setStatus(AssignmentStatus status) {
        this.status = status;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
