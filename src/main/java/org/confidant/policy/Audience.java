package org.confidant.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.security.Role;

/**
 * Who must sign: everybody, or those whom the conditions name (POL-02). Within one condition any of its values will
 * do; between conditions it is the match that decides.
 */
public record Audience(Match match, Set<String> employmentTypes, Set<Role> roles, Set<UUID> teams) {

    private static final int LONGEST = 8000;

    /** What somebody is by employment or by having people, not by an assigned role. */
    private static final Set<Role> BY_EMPLOYMENT =
            Set.of(Role.STAFF, Role.VOLUNTEER, Role.CONTRACTOR, Role.LINE_MANAGER);

    public static final Audience EVERYBODY = new Audience(Match.EVERYBODY, Set.of(), Set.of(), Set.of());

    public enum Match {
        EVERYBODY("Everybody who works here"),
        ANY("Everybody who meets at least one of the conditions"),
        ALL("Everybody who meets all of the conditions");

        private final String label;

        Match(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }

    public Audience {
        match = match == null ? Match.EVERYBODY : match;
        var everybody = match == Match.EVERYBODY;
        employmentTypes = everybody || employmentTypes == null ? Set.of() : kept(employmentTypes);
        roles = everybody || roles == null ? Set.of() : kept(roles);
        teams = everybody || teams == null ? Set.of() : kept(teams);
        if (employmentTypes.stream().anyMatch(type -> !type.matches("[A-Z_]{1,40}"))) {
            throw new Invalid("employmentTypes", "One of the kinds of employment is not known.");
        }
        if (roles.stream().anyMatch(BY_EMPLOYMENT::contains)) {
            throw new Invalid(
                    "roles",
                    "Staff, volunteers, contractors and line managers are not roles that somebody is given. Choose a kind of employment.");
        }
    }

    private static <T> Set<T> kept(Set<T> values) {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** The roles that a condition may name. */
    public static List<Role> choosableRoles() {
        return Arrays.stream(Role.values())
                .filter(role -> !BY_EMPLOYMENT.contains(role))
                .toList();
    }

    /** A rule with conditions to meet but none named names nobody. */
    public boolean isEmpty() {
        return match != Match.EVERYBODY && employmentTypes.isEmpty() && roles.isEmpty() && teams.isEmpty();
    }

    public boolean isEverybody() {
        return match == Match.EVERYBODY;
    }

    /** One line of text that {@link #parse} reads back. */
    String line() {
        if (match == Match.EVERYBODY) return match.name();
        var line = match.name()
                + "|" + String.join(",", employmentTypes)
                + "|" + roles.stream().map(Role::name).collect(Collectors.joining(","))
                + "|" + teams.stream().map(UUID::toString).collect(Collectors.joining(","));
        if (line.length() > LONGEST) throw new Invalid("teams", "Choose fewer teams.");
        return line;
    }

    static Audience parse(String line) {
        var parts = line.split("\\|", -1);
        if (parts.length < 4) return EVERYBODY;
        return new Audience(
                Match.valueOf(parts[0]),
                new LinkedHashSet<>(values(parts[1])),
                values(parts[2]).stream().map(Role::valueOf).collect(Collectors.toCollection(LinkedHashSet::new)),
                values(parts[3]).stream().map(UUID::fromString).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static List<String> values(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    /** A condition on {@code p}, a row of person, and the values to bind to its question marks, in order. */
    public record Condition(String sql, List<Object> values) {}

    /** The rule as SQL; only names of our own enums and ids ever become values. */
    public Condition condition(java.time.LocalDate today) {
        if (match == Match.EVERYBODY) return new Condition("1 = 1", List.of());
        if (isEmpty()) return new Condition("1 = 0", List.of());
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (!employmentTypes.isEmpty()) {
            parts.add("p.employment_type IN (" + marks(employmentTypes.size()) + ")");
            values.addAll(employmentTypes);
        }
        if (!roles.isEmpty()) {
            parts.add("EXISTS (SELECT 1 FROM role_assignment r WHERE r.person_id = p.id AND r.status = 'APPROVED'"
                    + " AND r.role IN (" + marks(roles.size()) + ") AND r.from_date <= ?"
                    + " AND (r.to_date IS NULL OR r.to_date >= ?))");
            roles.forEach(role -> values.add(role.name()));
            values.add(today);
            values.add(today);
        }
        if (!teams.isEmpty()) {
            parts.add("p.team_id IN (" + marks(teams.size()) + ")");
            teams.forEach(team -> values.add(team.toString()));
        }
        return new Condition("(" + String.join(match == Match.ANY ? " OR " : " AND ", parts) + ")", values);
    }

    private static String marks(int many) {
        return String.join(", ", java.util.Collections.nCopies(many, "?"));
    }
}
