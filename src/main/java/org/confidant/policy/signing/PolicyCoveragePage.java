package org.confidant.policy.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.time.When;

/** Who has signed and who has not: all policies, or one with its people. A plain GET page. */
@Named
@RequestScoped
public class PolicyCoveragePage {

    @Inject
    private CoverageService coverage;

    @Inject
    private Caller caller;

    private UUID id;
    private String search;
    private OutstandingFilter.Show show;
    private UUID team;
    private String answeredOn;
    private String cursor;
    private Slice<CoverageRow> policies = new Slice<>(List.of(), null);
    private Slice<OutstandingRow> people = new Slice<>(List.of(), null);
    private CoverageRow one;

    public void load() {
        var slice = SliceRequest.page(cursor);
        if (id == null) {
            policies = coverage.overview(slice);
        } else {
            one = coverage.coverage(id);
            people = coverage.people(id, new OutstandingFilter(search, show, team, day()), slice);
        }
    }

    public String getTitle() {
        return one == null ? "Policy coverage" : one.title() + ", version " + one.number() + ": who has signed";
    }

    public String getLead() {
        if (one != null) return sentence(one);
        if (policies.rows().isEmpty()) return "No policy is published yet.";
        long owed = policies.rows().stream().mapToLong(CoverageRow::owed).sum();
        long late = policies.rows().stream().mapToLong(CoverageRow::overdue).sum();
        if (owed == 0) return "Nobody owes a signature.";
        return (owed == 1 ? "One signature is outstanding" : owed + " signatures are outstanding")
                + (late == 0 ? "; none is late." : late == 1 ? "; one is late." : "; " + late + " are late.");
    }

    private static String sentence(CoverageRow row) {
        return row.signed() + " of " + row.asked() + " have signed (" + row.percent() + "). "
                + (row.owed() == 0 ? "Nobody owes a signature" : row.owed() + " still have to")
                + (row.overdue() == 0 ? "" : ", " + row.overdue() + " of them late")
                + (row.declined() == 0 ? "." : ". " + row.declined() + " declined.");
    }

    /** In words, which of them are left out; empty when none are. */
    public String getNarrowed() {
        var day = day();
        var whom = team == null ? "" : OutstandingFilter.NO_TEAM.equals(team) ? "who are in no team" : "of one team";
        var when = day == null ? "" : "who answered on " + When.sayDate(day);
        if (whom.isEmpty() && when.isEmpty()) return "";
        return "Only people " + (whom + (whom.isEmpty() || when.isEmpty() ? "" : ", ") + when) + ".";
    }

    private LocalDate day() {
        return OutstandingFilter.day(answeredOn);
    }

    /** Whether the person may remind those who have not answered. */
    public boolean isChaser() {
        return caller.may(Permission.PUBLISH_POLICY)
                || caller.may(Permission.MANAGE_PEOPLE)
                || caller.may(Permission.SEE_OWN_PEOPLE);
    }

    public CoverageRow getOne() {
        return one;
    }

    public List<CoverageRow> getPolicies() {
        return policies.rows();
    }

    public List<OutstandingRow> getPeople() {
        return people.rows();
    }

    public String getNext() {
        return one == null ? policies.next() : people.next();
    }

    public OutstandingFilter.Show[] getShows() {
        return OutstandingFilter.Show.values();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public OutstandingFilter.Show getShow() {
        return show == null ? OutstandingFilter.Show.OUTSTANDING : show;
    }

    public void setShow(OutstandingFilter.Show show) {
        this.show = show;
    }

    public UUID getTeam() {
        return team;
    }

    public void setTeam(UUID team) {
        this.team = team;
    }

    public String getAnsweredOn() {
        return answeredOn;
    }

    public void setAnsweredOn(String answeredOn) {
        this.answeredOn = answeredOn;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
