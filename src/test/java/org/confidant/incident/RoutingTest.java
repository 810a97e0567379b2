package org.confidant.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.security.Role;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private final Holder hr = holder(Role.HR_MANAGER, false);
    private final Holder deputyHr = holder(Role.HR_MANAGER, true);
    private final Holder chief = holder(Role.CHIEF_EXECUTIVE, false);
    private final Holder group = holder(Role.IG_GROUP_MEMBER, false);
    private final Holder lead = holder(Role.IG_LEAD, false);
    private final Holder officer = holder(Role.DPO, false);
    private final Holder deputyOfficer = holder(Role.DPO, true);
    private final Holder guardian = holder(Role.CALDICOTT_GUARDIAN, false);
    private final List<Holder> everybody = List.of(hr, deputyHr, chief, group, lead, officer, deputyOfficer, guardian);

    @Test
    void INC_09_theHrManagerHandlesAndTwoHaveCopies() {
        assertThat(told(Set.of(), false)).containsExactly("PRIMARY " + hr, "COPIED " + lead, "COPIED " + officer);
    }

    @Test
    void INC_09_theCaldicottGuardianIsToldOfWhatConcernsClients() {
        assertThat(told(Set.of(), true)).contains("COPIED " + guardian);
    }

    @Test
    void INC_18_whoeverIsInItIsLeftOutAndTheNextInLineHandlesIt() {
        assertThat(told(Set.of(hr.personId()), false))
                .contains("PRIMARY " + deputyHr)
                .noneMatch(line -> line.contains(hr.toString()));
        assertThat(told(Set.of(hr.personId(), deputyHr.personId()), false)).contains("PRIMARY " + chief);
        assertThat(told(Set.of(hr.personId(), deputyHr.personId(), chief.personId()), false))
                .contains("PRIMARY " + group);
        assertThat(told(Set.of(officer.personId()), false)).contains("COPIED " + deputyOfficer);
    }

    @Test
    void onePersonWithTwoRolesIsToldOnce() {
        var both = new ArrayList<>(List.of(hr, new Holder(hr.personId(), Role.DPO, false, "x@example.org")));

        assertThat(new Routing(both, Set.of()).of(true)).hasSize(1);
    }

    @Test
    void INC_10_theDeputyThenTheChiefExecutive() {
        var routing = new Routing(everybody, Set.of());

        assertThat(routing.escalated(false)).extracting(Routing.Told::holder).containsExactly(deputyHr);
        assertThat(routing.escalated(true)).extracting(Routing.Told::holder).containsExactly(chief);
        assertThat(new Routing(List.of(hr, chief), Set.of()).escalated(false))
                .extracting(Routing.Told::holder)
                .containsExactly(chief);
    }

    private List<String> told(Set<UUID> excluded, boolean caldicott) {
        return new Routing(everybody, excluded)
                .of(caldicott).stream()
                        .map(one -> one.part() + " " + one.holder())
                        .toList();
    }

    private static Holder holder(Role role, boolean deputy) {
        return new Holder(UUID.randomUUID(), role, deputy, role + "@example.org");
    }
}
