package org.confidant.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.NotFound;
import org.confidant.policy.AudienceMember.Show;

/** Whom the rule of a version names, and who would join or leave with it. A plain GET page. */
@Named
@RequestScoped
public class PolicyAudiencePeoplePage {

    @Inject
    private PolicyService policies;

    @Inject
    private AudienceService audiences;

    private UUID id;
    private Show show;
    private String cursor;
    private PolicyDetail detail;
    private AudienceService.Standing standing;
    private Slice<AudienceMember> rows = new Slice<>(List.of(), null);

    public void load() {
        if (id == null) throw new NotFound();
        if (show == null) show = Show.IN;
        detail = policies.detail(id);
        standing = audiences.standing(detail.audience(), detail.policyId());
        rows = audiences.people(
                detail.audience(), detail.policyId(), show, SliceRequest.of(SliceRequest.USUAL, cursor));
    }

    public String getLead() {
        var people = standing.people();
        return switch (show) {
            case IN -> say(people.in()) + " must sign when this version is published.";
            case JOINING -> say(people.joining()) + " would be asked to sign who need not sign the version in force.";
            case LEAVING -> say(people.leaving()) + " who must sign the version in force would no longer be asked.";
        };
    }

    private static String say(long many) {
        return many == 0 ? "Nobody" : many == 1 ? "One person" : many + " people";
    }

    public PolicyDetail getDetail() {
        return detail;
    }

    public AudienceService.Standing getStanding() {
        return standing;
    }

    public List<AudienceMember> getRows() {
        return rows.rows();
    }

    public String getNext() {
        return rows.next();
    }

    public Show[] getShows() {
        return Show.values();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public Show getShow() {
        return show;
    }

    public void setShow(Show show) {
        this.show = show;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
