package org.confidant.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.confidant.foundation.security.Role;
import org.junit.jupiter.api.Test;

class RoleGapTest {

    @Test
    void ACT_01_anEmptyOrganisationLacksAllFiveRoles() {
        assertThat(RoleGap.in(Map.of())).hasSize(5).allMatch(RoleGap::vacant);
    }

    @Test
    void ACT_01_aDeputyAloneIsNoHolder() {
        var held = all();
        held.put(Role.DPO, new RoleGap.Held(1, 1));

        assertThat(RoleGap.in(held)).containsExactly(new RoleGap(Role.DPO, true));
    }

    @Test
    void ACT_01_aHolderWithoutADeputyIsSaidToo() {
        var held = all();
        held.put(Role.HR_MANAGER, new RoleGap.Held(2, 0));

        assertThat(RoleGap.in(held)).containsExactly(new RoleGap(Role.HR_MANAGER, false));
    }

    @Test
    void ACT_01_nothingIsMissingWithAHolderAndADeputyEach() {
        assertThat(RoleGap.in(all())).isEmpty();
    }

    private static Map<Role, RoleGap.Held> all() {
        var held = new HashMap<Role, RoleGap.Held>();
        RoleWatchService.MANDATORY.forEach(role -> held.put(role, new RoleGap.Held(2, 1)));
        return held;
    }
}
