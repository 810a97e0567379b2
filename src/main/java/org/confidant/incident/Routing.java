package org.confidant.incident;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.security.Role;

/**
 * Who is told about a case (INC-09), leaving out whoever must not know that it exists (INC-18). Plain rules over lists,
 * no database and no clock.
 *
 * @param excluded the reporter and every subject of concern
 */
record Routing(List<Holder> holders, Set<UUID> excluded) {

    /** The roles whose holders a routing has to know. */
    static final Set<Role> ROLES = EnumSet.of(
            Role.HR_MANAGER,
            Role.CHIEF_EXECUTIVE,
            Role.IG_GROUP_MEMBER,
            Role.IG_LEAD,
            Role.DPO,
            Role.CALDICOTT_GUARDIAN);

    private static final List<Role> HANDLERS = List.of(Role.HR_MANAGER, Role.CHIEF_EXECUTIVE, Role.IG_GROUP_MEMBER);

    record Told(Holder holder, RecipientPart part) {}

    /** First the handler: HR manager, else deputy, else the Chief Executive, else the IG group. Then the copies. */
    List<Told> of(boolean concernsCaldicottGuardian) {
        var told = new ArrayList<Told>();
        var seen = new HashSet<UUID>();
        add(told, seen, handlers(), RecipientPart.PRIMARY);
        add(told, seen, first(Role.IG_LEAD), RecipientPart.COPIED);
        add(told, seen, first(Role.DPO), RecipientPart.COPIED);
        if (concernsCaldicottGuardian) {
            add(told, seen, first(Role.CALDICOTT_GUARDIAN), RecipientPart.COPIED);
        }
        return told;
    }

    /** Who is told when nobody acknowledged in time: the deputies, or whoever stands above (INC-10). */
    List<Told> escalated(boolean again) {
        var deputies = again ? List.<Holder>of() : holding(Role.HR_MANAGER, true);
        var told = new ArrayList<Told>();
        add(
                told,
                new HashSet<>(),
                deputies.isEmpty() ? first(Role.CHIEF_EXECUTIVE) : deputies,
                RecipientPart.ESCALATED);
        return told;
    }

    private List<Holder> handlers() {
        return HANDLERS.stream()
                .map(this::first)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The holders of a role; its deputies only when no holder may know. */
    private List<Holder> first(Role role) {
        var holders = holding(role, false);
        return holders.isEmpty() ? holding(role, true) : holders;
    }

    private List<Holder> holding(Role role, boolean deputy) {
        return holders.stream()
                .filter(holder -> holder.role() == role && holder.deputy() == deputy)
                .filter(holder -> !excluded.contains(holder.personId()))
                .toList();
    }

    private static void add(List<Told> told, Set<UUID> seen, List<Holder> holders, RecipientPart part) {
        holders.stream()
                .filter(holder -> seen.add(holder.personId()))
                .forEach(holder -> told.add(new Told(holder, part)));
    }
}
