package org.confidant.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.security.Role;
import org.confidant.policy.Audience.Group;
import org.confidant.policy.Audience.Match;

/** A rule as it is sent in JSON: groups, or, where one group is enough, its values by their kind. */
public record AudienceDraft(
        Match match, List<Group> groups, Set<String> employmentTypes, Set<Role> roles, Set<UUID> teams) {

    Audience audience() {
        var all = new ArrayList<Group>();
        if (groups != null) all.addAll(groups);
        all.addAll(Audience.of(match, employmentTypes, roles, teams).groups());
        return new Audience(match, all);
    }
}
