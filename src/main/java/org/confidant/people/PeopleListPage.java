package org.confidant.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Option;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;

/** The list of people: a plain GET form, so that every search has an address. */
@Named
@RequestScoped
public class PeopleListPage {

    private static final List<Option> PRESENCES =
            Option.of(PersonFilter.Presence.values(), PersonFilter.Presence::getLabel);
    private static final int COUNTED = 1_000;

    @Inject
    private PeopleService people;

    private String search;
    private UUID teamId;
    private PersonFilter.Presence presence = PersonFilter.Presence.HERE;
    private String cursor;
    private Slice<PersonRow> slice = new Slice<>(List.of(), null);
    private List<TeamName> allTeams = List.of();
    private int count;

    public void load() {
        var filter = new PersonFilter(search, teamId, presence);
        var found = people.find(filter, SliceRequest.page(cursor));
        slice = found.slice();
        count = found.count();
        allTeams = found.teams();
    }

    public String getLead() {
        var all = search == null && teamId == null && presence == PersonFilter.Presence.HERE;
        if (count == 0) {
            return all ? "Nobody is here yet." : "Nobody answers this search.";
        }
        if (count > COUNTED) {
            return "More than 1,000 people" + (all ? " are here." : " answer this search.");
        }
        if (count == 1) {
            return all ? "One person is here." : "One person answers this search.";
        }
        return count + " people" + (all ? " are here." : " answer this search.");
    }

    public List<PersonRow> getRows() {
        return slice.rows();
    }

    public String getNext() {
        return slice.next();
    }

    public List<Option> getTeams() {
        return allTeams.stream()
                .map(team -> new Option(team.id().toString(), team.name()))
                .toList();
    }

    public List<Option> getPresences() {
        return PRESENCES;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public UUID getTeamId() {
        return teamId;
    }

    public void setTeamId(UUID teamId) {
        this.teamId = teamId;
    }

    public PersonFilter.Presence getPresence() {
        return presence;
    }

    public void setPresence(PersonFilter.Presence presence) {
        this.presence = presence == null ? PersonFilter.Presence.HERE : presence;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
