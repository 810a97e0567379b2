package org.confidant.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;

/** Teams: added, renamed, and removed while they are empty. */
@Named
@RequestScoped
public class TeamsPage {

    @Inject
    private TeamService teams;

    private String teamName;
    private UUID id;
    private long version;
    private List<TeamRow> rows;

    public void load() {
        getRows();
        if (id != null && teamName == null) {
            getRows().stream().filter(row -> row.id().equals(id)).findFirst().ifPresent(row -> {
                teamName = row.name();
                version = row.version();
            });
        }
    }

    public String save() {
        if (id == null) {
            teams.add(teamName);
            Notice.later("The team is added.");
        } else {
            teams.rename(id, version, teamName);
            Notice.later("The team is renamed.");
        }
        return "teams?faces-redirect=true";
    }

    public String remove(UUID team, long seen) {
        teams.remove(team, seen);
        Notice.later("The team is removed.");
        return "teams?faces-redirect=true";
    }

    public String getLead() {
        int count = getRows().size();
        return count == 0
                ? "There is no team yet."
                : count == 1 ? "There is one team." : "There are " + count + " teams.";
    }

    public List<TeamRow> getRows() {
        if (rows == null) {
            rows = teams.overview();
        }
        return rows;
    }

    public String getTeamName() {
        return teamName;
    }

    public void setTeamName(String teamName) {
        this.teamName = teamName;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
