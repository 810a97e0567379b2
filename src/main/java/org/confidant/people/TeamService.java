package org.confidant.people;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/** Teams, by name. */
@Service
public class TeamService {

    @Inject
    private Teams teams;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Clock clock;

    @Allowed(Permission.USE_CONFIDANT)
    public List<TeamName> all() {
        return teams.names();
    }

    /** With the number of people in each, for those who look after people. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<TeamRow> overview() {
        return teams.all(Today.by(clock));
    }

    /** The teams that somebody can be put into. */
    @Allowed(Permission.MANAGE_PEOPLE)
    public List<TeamName> choices() {
        return teams.names();
    }

    @Allowed(Permission.MANAGE_PEOPLE)
    public UUID add(String name) {
        var team = Team.named(name);
        refuseSecond(team);
        teams.add(team);
        facts.fire(Fact.of("TEAM_ADDED", "TEAM", team.id()));
        return team.id();
    }

    @Allowed(Permission.MANAGE_PEOPLE)
    public void rename(UUID id, long version, String name) {
        var team = teams.get(id, version);
        var before = team.name();
        team.rename(name);
        refuseSecond(team);
        facts.fire(Fact.of("TEAM_RENAMED", "TEAM", id).changed(before, team.name()));
    }

    @Allowed(Permission.MANAGE_PEOPLE)
    public void remove(UUID id, long version) {
        var team = teams.get(id, version);
        if (teams.hasPeople(id)) {
            throw new RuleBroken("People are or were in this team. Move them to another team first.");
        }
        teams.remove(team);
        facts.fire(Fact.of("TEAM_REMOVED", "TEAM", id));
    }

    private void refuseSecond(Team team) {
        teams.named(team.name()).filter(other -> !other.equals(team.id())).ifPresent(other -> {
            throw new Conflict("teamName", "There is a team of this name already.");
        });
    }
}
