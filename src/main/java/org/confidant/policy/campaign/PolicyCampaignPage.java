package org.confidant.policy.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.time.When;
import org.confidant.policy.signing.OutstandingFilter;

/** The campaign of one version: figures that open their rows, teams, days, and reminders by hand. */
@Named
@ViewScoped
public class PolicyCampaignPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CampaignService campaigns;

    @Inject
    private Caller caller;

    private UUID id;
    private UUID team;
    private transient Campaign campaign;

    public void load() {
        if (id == null) throw new NotFound();
        campaign = campaigns.campaign(id);
    }

    public Campaign getCampaign() {
        if (campaign == null) load();
        return campaign;
    }

    public String getLead() {
        var all = getCampaign().all();
        return all.assigned() == 0
                ? "Nobody is asked to sign."
                : String.format(
                        Locale.UK,
                        "%,d of %,d have signed (%s). %s%s",
                        all.signed(),
                        all.assigned(),
                        all.percent(),
                        all.owed() == 0
                                ? "Nobody owes a signature."
                                : String.format(Locale.UK, "%,d still have to", all.owed()),
                        all.owed() == 0
                                ? ""
                                : all.late() == 0 ? "." : String.format(Locale.UK, ", %,d of them late.", all.late()));
    }

    /** Two points at least, so that there is a line. */
    public boolean isDrawn() {
        return getCampaign().days().size() > 1 && getCampaign().all().assigned() > 0;
    }

    /** The share that had signed by the end of each day. */
    public String getDayChart() {
        return CampaignCharts.days(getCampaign().days(), getCampaign().all().assigned());
    }

    public String getTeamChart() {
        return CampaignCharts.teams(getCampaign().teams());
    }

    public String getTeamWords() {
        return getCampaign().teams().size() > CampaignCharts.MOST_TEAMS
                ? "The " + CampaignCharts.MOST_TEAMS + " teams that owe most; the table has all of them."
                : "What the table below says.";
    }

    public String getLineWords() {
        var days = getCampaign().days();
        return "From " + When.sayDate(days.get(0).day()) + " to "
                + When.sayDate(days.get(days.size() - 1).day()) + " the number of signatures grew from "
                + days.get(0).signedByThen() + " to "
                + days.get(days.size() - 1).signedByThen() + ".";
    }

    /** The latest days first, for the table. */
    public List<DayFigures> getLatestDays() {
        var days = new java.util.ArrayList<>(getCampaign().days());
        java.util.Collections.reverse(days);
        return days.subList(0, Math.min(days.size(), 31));
    }

    /** Those that can be chosen. */
    public List<TeamFigures> getNamedTeams() {
        return getCampaign().teams().stream()
                .filter(row -> row.teamId() != null)
                .toList();
    }

    /** Where the people behind a number of a team are. */
    public String rows(String show, TeamFigures row) {
        return "coverage.xhtml?id=" + id + "&show=" + show + "&team="
                + (row.teamId() == null ? OutstandingFilter.NO_TEAM : row.teamId());
    }

    public boolean isChaser() {
        return caller.may(Permission.PUBLISH_POLICY)
                || caller.may(Permission.MANAGE_PEOPLE)
                || caller.may(Permission.SEE_OWN_PEOPLE);
    }

    public String chaseAll() {
        return said(campaigns.chase(id, null, null));
    }

    public String chaseTeam() {
        if (team == null)
            throw new org.confidant.foundation.problem.Invalid("team", "Choose the team that is to be reminded.");
        return said(campaigns.chase(id, null, team));
    }

    private String said(int reminded) {
        Notice.later(
                reminded == 0
                        ? "Everybody who has not answered was reminded today already."
                        : reminded == 1
                                ? "One person gets a letter, with everything that waits for them."
                                : String.format(
                                        Locale.UK,
                                        "%,d people get a letter each, with everything that waits for them.",
                                        reminded));
        return "campaign.xhtml?faces-redirect=true&id=" + id;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getTeam() {
        return team;
    }

    public void setTeam(UUID team) {
        this.team = team;
    }
}
