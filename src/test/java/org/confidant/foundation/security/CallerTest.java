package org.confidant.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.problem.NotSignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallerTest {

    private final Caller caller = new Caller();

    @ParameterizedTest
    @EnumSource(Permission.class)
    void nobodyMayDoAnything(Permission permission) {
        assertThat(caller.may(permission)).isFalse();
    }

    @Test
    void nobodyHasNoPerson() {
        assertThatThrownBy(caller::personId).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void everybodySignedInMaySignAndReport() {
        caller.become(with(Set.of()));

        assertThat(caller.may(Permission.SIGN_POLICY)).isTrue();
        assertThat(caller.may("REPORT_INCIDENT")).isTrue();
        assertThat(caller.may(Permission.SEE_INCIDENTS)).isFalse();
    }

    @Test
    void theSystemAdministratorSeesNoIncident() {
        assertThat(Role.SYSADMIN.permissions())
                .doesNotContain(Permission.SEE_INCIDENTS, Permission.HANDLE_INCIDENTS, Permission.ADVISE_INCIDENTS);
    }

    @Test
    void actsAsSomebodyElseOnlyForTheWork() {
        caller.become(with(Set.of(Role.AUDITOR)));

        caller.as(Identity.system(), () -> assertThat(caller.isSystem()).isTrue());

        assertThat(caller.may(Permission.SEE_AUDIT)).isTrue();
        assertThat(caller.isSystem()).isFalse();
    }

    @Test
    void POL_13_rolesGiveNothingUntilSigned() {
        var who = with(Set.of(Role.HR_MANAGER));
        caller.become(new Identity(
                who.accountId(), who.personId(), who.name(), who.roles(), null, who.authnMethod(), null, true));

        assertThat(caller.isRestricted()).isTrue();
        assertThat(caller.roles()).isEmpty();
        for (var permission : Permission.values()) {
            assertThat(caller.may(permission)).as(permission.name()).isEqualTo(Role.EVERYBODY.contains(permission));
        }
        caller.authenticatedAgain(java.time.Instant.parse("2026-11-22T10:00:00Z"));
        assertThat(caller.isRestricted()).as("a password more opens nothing").isTrue();
    }

    private static Identity with(Set<Role> roles) {
        return new Identity(UUID.randomUUID(), UUID.randomUUID(), "Sample Person", roles, null, "PASSWORD", null);
    }
}
