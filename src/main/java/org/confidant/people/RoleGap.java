package org.confidant.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.confidant.foundation.security.Role;

/**
 * A mandatory role that is not filled as it must be (ACT-01).
 *
 * @param vacant nobody holds it; otherwise only a deputy is missing
 */
public record RoleGap(Role role, boolean vacant) {

    /** How many hold a role, and how many of them only as deputies. */
    record Held(int holders, int deputies) {

        static final Held NONE = new Held(0, 0);

        boolean byNobody() {
            return holders == deputies;
        }

        boolean withoutDeputy() {
            return !byNobody() && deputies == 0;
        }
    }

    /** The empty ones first. */
    static List<RoleGap> in(Map<Role, Held> held) {
        var empty = RoleWatchService.MANDATORY.stream()
                .filter(role -> held.getOrDefault(role, Held.NONE).byNobody())
                .map(role -> new RoleGap(role, true));
        var alone = RoleWatchService.MANDATORY.stream()
                .filter(role -> held.getOrDefault(role, Held.NONE).withoutDeputy())
                .map(role -> new RoleGap(role, false));
        return Stream.concat(empty, alone).toList();
    }
}
