package org.confidant.policy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.policy.Audience.About;
import org.confidant.policy.Audience.Condition;
import org.confidant.policy.Audience.Group;
import org.confidant.policy.Audience.Join;
import org.confidant.policy.Audience.Match;

/** Who must sign a version: the rule in words, group by group, and whom it names today. Each step is kept at once. */
@Named
@ViewScoped
public class PolicyAudiencePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PolicyService policies;

    @Inject
    private AudienceService audiences;

    @Inject
    private Caller caller;

    private UUID id;
    private transient PolicyDetail detail;
    private transient AudienceService.Standing standing;
    private long seen;
    private Match match;
    private Join join = Join.ALL;
    private Integer changing;
    private Map<About, List<String>> values = chosenNothing();
    private Map<About, Boolean> turned = new EnumMap<>(About.class);

    public void load() {
        if (id == null) throw new NotFound();
        detail = policies.detail(id);
        seen = detail.version();
        match = detail.audience().match();
    }

    private static Map<About, List<String>> chosenNothing() {
        var nothing = new EnumMap<About, List<String>>(About.class);
        for (var about : About.values()) nothing.put(about, new ArrayList<>());
        return nothing;
    }

    public String addGroup() {
        var conditions = new ArrayList<Condition>();
        values.forEach((about, chosen) -> {
            if (!chosen.isEmpty()) {
                conditions.add(
                        new Condition(about, Boolean.TRUE.equals(turned.get(about)), new LinkedHashSet<>(chosen)));
            }
        });
        if (conditions.isEmpty())
            throw new Invalid("join", "Tick at least one thing below, so that the group says something.");
        var groups = new ArrayList<>(audience().groups());
        var group = new Group(join, conditions);
        if (changing == null || changing >= groups.size()) groups.add(group);
        else groups.set(changing, group);
        return aim(
                new Audience(audience().isEverybody() ? Match.ALL : audience().match(), groups));
    }

    public void change(int place) {
        var group = audience().groups().get(place);
        changing = place;
        join = group.join();
        values = chosenNothing();
        turned = new EnumMap<>(About.class);
        group.conditions().forEach(condition -> {
            values.get(condition.about()).addAll(condition.values());
            turned.put(condition.about(), condition.not());
        });
    }

    public String remove(int place) {
        var groups = new ArrayList<>(audience().groups());
        if (place < groups.size()) groups.remove(place);
        return aim(
                groups.isEmpty() ? Audience.EVERYBODY : new Audience(audience().match(), groups));
    }

    public String together() {
        return aim(new Audience(match, audience().groups()));
    }

    public String everybody() {
        return aim(Audience.EVERYBODY);
    }

    private String aim(Audience audience) {
        audiences.aim(id, seen, audience);
        Notice.later("Saved. The numbers are those of the rule as it stands now.");
        return "audience.xhtml?faces-redirect=true&id=" + id;
    }

    private Audience audience() {
        return getDetail().audience();
    }

    /** One group after the other, each in words. */
    public List<String> getGroups() {
        return audience().groups().stream()
                .map(group -> audiences
                        .standing(new Audience(Match.ALL, List.of(group)), null)
                        .words())
                .toList();
    }

    public PolicyDetail getDetail() {
        if (detail == null) detail = policies.detail(id);
        return detail;
    }

    public AudienceService.Standing getStanding() {
        if (standing == null)
            standing = audiences.standing(audience(), getDetail().policyId());
        return standing;
    }

    public String getLead() {
        var in = getStanding().people().in();
        return getStanding().words() + ": " + (in == 1 ? "one person" : in + " people") + " today.";
    }

    public boolean isEditable() {
        return getDetail().status().isOpen() && caller.may(Permission.WRITE_POLICY);
    }

    public boolean isSeveral() {
        return audience().groups().size() > 1;
    }

    public About[] getKinds() {
        return About.values();
    }

    public List<AudienceService.Value> choices(About about) {
        return audiences.choices(about);
    }

    public Match[] getMatches() {
        return new Match[] {Match.ALL, Match.ANY};
    }

    public Join[] getJoins() {
        return Join.values();
    }

    public Integer getChanging() {
        return changing;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public Match getMatch() {
        return match;
    }

    public void setMatch(Match match) {
        this.match = match;
    }

    public Join getJoin() {
        return join;
    }

    public void setJoin(Join join) {
        this.join = join;
    }

    public List<String> getEmployedAs() {
        return values.get(About.EMPLOYMENT);
    }

    public void setEmployedAs(List<String> chosen) {
        values.put(About.EMPLOYMENT, chosen);
    }

    public boolean isNotEmployedAs() {
        return Boolean.TRUE.equals(turned.get(About.EMPLOYMENT));
    }

    public void setNotEmployedAs(boolean not) {
        turned.put(About.EMPLOYMENT, not);
    }

    public List<String> getRoles() {
        return values.get(About.ROLE);
    }

    public void setRoles(List<String> chosen) {
        values.put(About.ROLE, chosen);
    }

    public boolean isNotRoles() {
        return Boolean.TRUE.equals(turned.get(About.ROLE));
    }

    public void setNotRoles(boolean not) {
        turned.put(About.ROLE, not);
    }

    public List<String> getTeams() {
        return values.get(About.TEAM);
    }

    public void setTeams(List<String> chosen) {
        values.put(About.TEAM, chosen);
    }

    public boolean isNotTeams() {
        return Boolean.TRUE.equals(turned.get(About.TEAM));
    }

    public void setNotTeams(boolean not) {
        turned.put(About.TEAM, not);
    }

    public List<String> getSites() {
        return values.get(About.SITE);
    }

    public void setSites(List<String> chosen) {
        values.put(About.SITE, chosen);
    }

    public boolean isNotSites() {
        return Boolean.TRUE.equals(turned.get(About.SITE));
    }

    public void setNotSites(boolean not) {
        turned.put(About.SITE, not);
    }

    public List<String> getSystems() {
        return values.get(About.SYSTEM);
    }

    public void setSystems(List<String> chosen) {
        values.put(About.SYSTEM, chosen);
    }

    public boolean isNotSystems() {
        return Boolean.TRUE.equals(turned.get(About.SYSTEM));
    }

    public void setNotSystems(boolean not) {
        turned.put(About.SYSTEM, not);
    }

    public List<String> getAgreements() {
        return values.get(About.AGREEMENT);
    }

    public void setAgreements(List<String> chosen) {
        values.put(About.AGREEMENT, chosen);
    }

    public boolean isNotAgreements() {
        return Boolean.TRUE.equals(turned.get(About.AGREEMENT));
    }

    public void setNotAgreements(boolean not) {
        turned.put(About.AGREEMENT, not);
    }
}
