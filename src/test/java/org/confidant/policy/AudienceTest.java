package org.confidant.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        var rule = Audience.of(Audience.Match.ALL, Set.of("VOLUNTEER"), Set.of(Role.CLINICIAN), Set.of(TEAM));

        assertThat(Audience.parse(rule.line())).isEqualTo(rule);
        assertThat(Audience.parse(Audience.EVERYBODY.line())).isEqualTo(Audience.EVERYBODY);
    }

    @Test
    void POL_02_conditionsAreJoinedAsTheMatchSays() {
        var any = Audience.of(Audience.Match.ANY, Set.of("VOLUNTEER"), null, Set.of(TEAM))
                .condition(TODAY);
        var all = Audience.of(Audience.Match.ALL, Set.of("VOLUNTEER"), null, Set.of(TEAM))
                .condition(TODAY);

        assertThat(any.sql()).isEqualTo("(p.employment_type IN (?) OR p.team_id IN (?))");
        assertThat(all.sql()).isEqualTo("(p.employment_type IN (?) AND p.team_id IN (?))");
        assertThat(all.values()).containsExactly("VOLUNTEER", TEAM.toString());
    }

    @Test
    void conditionsWithoutValuesNameNobody() {
        var empty = Audience.of(Audience.Match.ANY, null, null, null);

        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.condition(TODAY).sql()).isEqualTo("1 = 0");
        assertThat(Audience.EVERYBODY.isEmpty()).isFalse();
    }

    @Test
    void refusesValuesThatAreNoNames() {
        assertThatThrownBy(() -> Audience.of(Audience.Match.ANY, Set.of("x' OR '1"), null, null))
                .isInstanceOf(Invalid.class);
    }

    private static final UUID OTHER = UUID.randomUUID();

    private static Audience nested() {
        return new Audience(
                Audience.Match.ANY,
                List.of(
                        new Audience.Group(
                                Audience.Join.ALL,
                                List.of(
                                        Audience.Condition.of(
                                                Audience.About.EMPLOYMENT, List.of("PERMANENT", "VOLUNTEER")),
                                        Audience.Condition.of(Audience.About.TEAM, List.of(TEAM)),
                                        new Audience.Condition(Audience.About.SYSTEM, true, Set.of(OTHER.toString())))),
                        new Audience.Group(
                                Audience.Join.NONE,
                                List.of(Audience.Condition.of(Audience.About.SITE, List.of(OTHER))))));
    }

    @Test
    void POL_02_groupsJoinAndTurnRoundAndWhatSomebodyHasNotIsNoMatch() {
        var sql = nested().condition(TODAY);

        assertThat(sql.sql())
                .isEqualTo(
                        "((p.employment_type IN (?, ?) AND p.team_id IN (?) AND (EXISTS (SELECT 1 FROM person_engagement e"
                                + " WHERE e.person_id = p.id AND e.system_id IN (?) AND e.from_date <= ?"
                                + " AND (e.to_date IS NULL OR e.to_date >= ?))) IS NOT TRUE)"
                                + " OR (p.site_id IN (?)) IS NOT TRUE)");
        assertThat(sql.values())
                .containsExactly(
                        "PERMANENT", "VOLUNTEER", TEAM.toString(), OTHER.toString(), TODAY, TODAY, OTHER.toString());
        assertThat(sql.sql().chars().filter(letter -> letter == '?').count())
                .isEqualTo(sql.values().size());
    }

    @Test
    void POL_02_groupsAreKeptAsOneLineAndReadBack() {
        assertThat(Audience.parse(nested().line())).isEqualTo(nested());
    }

    @Test
    void POL_01_theRuleReadsAsASentence() {
        var names = Map.of(TEAM, "Community Therapy", OTHER, "IAPTus");
        var rule = new Audience(
                Audience.Match.ALL,
                List.of(new Audience.Group(
                        Audience.Join.ALL,
                        List.of(
                                Audience.Condition.of(Audience.About.EMPLOYMENT, List.of("PERMANENT", "VOLUNTEER")),
                                Audience.Condition.of(Audience.About.TEAM, List.of(TEAM)),
                                Audience.Condition.of(Audience.About.SYSTEM, List.of(OTHER))))));

        assertThat(AudienceWords.say(rule, names))
                .isEqualTo("Permanent employees and volunteers, in Community Therapy, with access to IAPTus");
        assertThat(AudienceWords.say(Audience.EVERYBODY, names)).isEqualTo("Everybody who works here");
    }

    @Test
    void POL_01_everyKindOfEmploymentCanBeNamed() {
        for (var type : org.confidant.people.EmploymentType.values()) {
            var rule = Audience.of(Audience.Match.ALL, List.of(type.name()), null, null);
            assertThat(AudienceWords.say(rule, Map.of())).isNotBlank().doesNotContain("_");
        }
    }

    @Test
    void refusesIdsThatAreNone() {
        assertThatThrownBy(() -> new Audience.Condition(Audience.About.SITE, false, Set.of("1) OR (1")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Audience.Condition(Audience.About.ROLE, false, Set.of("STAFF")))
                .isInstanceOf(Invalid.class);
    }
}
