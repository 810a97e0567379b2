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

    private static Identity with(Set<Role> roles) {
        return new Identity(UUID.randomUUID(), UUID.randomUUID(), "Sample Person", roles, null, "PASSWORD", null);
    }
}
