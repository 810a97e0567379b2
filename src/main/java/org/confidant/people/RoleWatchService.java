package org.confidant.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.mail.Letter;
import org.confidant.foundation.mail.Outbox;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.service.Service;

/** Sees to it that the roles without which the duties cannot be done have holders (ACT-01). */
@Service
public class RoleWatchService {

    static final List<Role> MANDATORY =
            List.of(Role.CALDICOTT_GUARDIAN, Role.IG_LEAD, Role.DPO, Role.HR_MANAGER, Role.SERVICE_MANAGER);

    private static final List<Role> THOSE_WHO_CAN_MEND =
            List.of(Role.CHIEF_EXECUTIVE, Role.HR_MANAGER, Role.IG_LEAD, Role.SYSADMIN);

    @Inject
    private RoleAssignments assignments;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Mandatory roles without a holder, then those without a deputy. */
    @Allowed({Permission.SEE_ROLES, Permission.ADMINISTER})
    public List<RoleGap> gaps() {
        return RoleGap.in(assignments.held(Today.by(clock)));
    }

    /** One letter a day to each person who can mend it. @return the outcome in one sentence */
    @Allowed(Permission.ADMINISTER)
    public String tell() {
        long empty = gaps().stream().filter(RoleGap::vacant).count();
        if (empty == 0) {
            return "Every mandatory role has a holder.";
        }
        var recipients = recipients();
        recipients.forEach((id, address) -> outbox.post(letter(id, address)));
        return "Mandatory roles without a holder: " + empty + ". People who can mend it: " + recipients.size() + ".";
    }

    private Map<UUID, String> recipients() {
        var found = new LinkedHashMap<UUID, String>();
        THOSE_WHO_CAN_MEND.stream()
                .flatMap(role -> people.holders(role, Today.by(clock)).stream())
                .forEach(holder -> found.put(holder.id(), holder.email()));
        return found;
    }

    private Letter letter(UUID id, String address) {
        return new Letter(
                id,
                address,
                "A role that must be held has no holder",
                "See which role it is, and propose somebody for it: " + outbox.link("/people/roles.xhtml") + "\n",
                "role-gap:" + Today.by(clock) + ":" + id);
    }
}
