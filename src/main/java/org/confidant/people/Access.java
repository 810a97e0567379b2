package org.confidant.people;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.security.Role;

/** What a role opens beyond what somebody had before (POL-16). */
final class Access {

    /** The only groups with legitimate access to client records (policy section 5.2), and those who watch it. */
    private static final Set<Role> CLIENT_RECORDS =
            EnumSet.of(Role.ADMIN_TEAM, Role.MANAGEMENT, Role.CLINICIAN, Role.DATA_TEAM);

    private Access() {}

    static boolean isWidened(Set<Role> before, Role added) {
        var had = new HashSet<Permission>(Role.EVERYBODY);
        before.forEach(role -> had.addAll(role.permissions()));
        return !had.containsAll(added.permissions())
                || CLIENT_RECORDS.contains(added) && before.stream().noneMatch(CLIENT_RECORDS::contains);
    }
}
