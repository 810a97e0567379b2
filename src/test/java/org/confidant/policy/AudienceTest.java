package org.confidant.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.security.Role;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final UUID TEAM = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void POL_02_isKeptAsOneLineAndReadBack() {
        var rule = new Audience(Audience.Match.ALL, Set.of("VOLUNTEER"), Set.of(Role.CLINICIAN), Set.of(TEAM));

        assertThat(Audience.parse(rule.line())).isEqualTo(rule);
        assertThat(Audience.parse(Audience.EVERYBODY.line())).isEqualTo(Audience.EVERYBODY);
    }

    @Test
    void POL_02_conditionsAreJoinedAsTheMatchSays() {
        var any = new Audience(Audience.Match.ANY, Set.of("VOLUNTEER"), null, Set.of(TEAM)).condition(TODAY);
        var all = new Audience(Audience.Match.ALL, Set.of("VOLUNTEER"), null, Set.of(TEAM)).condition(TODAY);

        assertThat(any.sql()).isEqualTo("(p.employment_type IN (?) OR p.team_id IN (?))");
        assertThat(all.sql()).isEqualTo("(p.employment_type IN (?) AND p.team_id IN (?))");
        assertThat(all.values()).containsExactly("VOLUNTEER", TEAM.toString());
    }

    @Test
    void conditionsWithoutValuesNameNobody() {
        var empty = new Audience(Audience.Match.ANY, null, null, null);

        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.condition(TODAY).sql()).isEqualTo("1 = 0");
        assertThat(Audience.EVERYBODY.isEmpty()).isFalse();
    }

    @Test
    void refusesValuesThatAreNoNames() {
        assertThatThrownBy(() -> new Audience(Audience.Match.ANY, Set.of("x' OR '1"), null, null))
                .isInstanceOf(Invalid.class);
    }
}
