package org.confidant.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.security.Role;
import org.confidant.people.EmploymentType;

/**
 * Who must sign: everybody, or those whom the rule names (POL-02).
 *
 * <p>A rule is a few groups of conditions. Each group asks for all, any or none of its conditions, each condition for
 * one of its values or for none of them, and {@link Match} says whether one group is enough. Every and, or and not can
 * be said this way, and a person can still read it.
 */
public record Audience(Match match, List<Group> groups) implements Serializable {

    private static final int LONGEST = 8000;
    static final int MOST_GROUPS = 6;
    static final int MOST_CONDITIONS = 12;

    /** What somebody is by employment or by having people, not by an assigned role. */
    private static final Set<Role> BY_EMPLOYMENT =
            Set.of(Role.STAFF, Role.VOLUNTEER, Role.CONTRACTOR, Role.LINE_MANAGER);

    private static final Pattern GROUP = Pattern.compile("(ALL|ANY|NONE)\\(([^)]*)\\)");

    public static final Audience EVERYBODY = new Audience(Match.EVERYBODY, List.of());

    public enum Match {
        EVERYBODY("Everybody who works here"),
        ANY("Everybody whom at least one of the groups names"),
        ALL("Everybody whom all of the groups name");

        private final String label;

        Match(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }

    /** How the conditions of a group belong together. */
    public enum Join {
        ALL("All of these"),
        ANY("Any of these"),
        NONE("None of these");

        private final String label;

        Join(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }

    /** What a condition asks about. */
    public enum About {
        EMPLOYMENT("Employed as"),
        ROLE("With the role"),
        TEAM("In the team"),
        SITE("At the site"),
        SYSTEM("With access to"),
        AGREEMENT("Working under the agreement");

        private final String label;

        About(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }

    /** One of the values will do; or, with {@code not}, none of them may hold. */
    public record Condition(About about, boolean not, Set<String> values) implements Serializable {
        public Condition {
            if (about == null) throw new Invalid("audience", "Say what the condition asks about.");
            values = values == null ? Set.of() : kept(values);
            values.forEach(about == About.EMPLOYMENT || about == About.ROLE ? Audience::name : Audience::id);
            if (about == About.ROLE) values.forEach(Audience::role);
            if (about == About.EMPLOYMENT) values.forEach(Audience::employment);
        }

        static Condition of(About about, Collection<?> values) {
            if (values.stream().anyMatch(java.util.Objects::isNull)) throw unknown();
            return new Condition(
                    about,
                    false,
                    values.stream().map(Object::toString).collect(Collectors.toCollection(LinkedHashSet::new)));
        }
    }

    public record Group(Join join, List<Condition> conditions) implements Serializable {
        public Group {
            join = join == null ? Join.ALL : join;
            conditions = conditions == null
                    ? List.of()
                    : conditions.stream()
                            .filter(condition ->
                                    condition != null && !condition.values().isEmpty())
                            .toList();
            if (conditions.size() > MOST_CONDITIONS)
                throw new Invalid("audience", "Keep to " + MOST_CONDITIONS + " conditions in a group.");
        }
    }

    public Audience {
        match = match == null ? Match.EVERYBODY : match;
        groups = match == Match.EVERYBODY || groups == null
                ? List.of()
                : groups.stream()
                        .filter(group -> group != null && !group.conditions().isEmpty())
                        .toList();
        if (groups.size() > MOST_GROUPS) throw new Invalid("audience", "Keep to " + MOST_GROUPS + " groups.");
    }

    /** One group: whoever meets all, or any, of up to three conditions. */
    public static Audience of(
            Match match, Collection<String> employmentTypes, Collection<Role> roles, Collection<UUID> teams) {
        var conditions = new ArrayList<Condition>();
        if (employmentTypes != null) conditions.add(Condition.of(About.EMPLOYMENT, employmentTypes));
        if (roles != null) conditions.add(Condition.of(About.ROLE, roles));
        if (teams != null) conditions.add(Condition.of(About.TEAM, teams));
        return new Audience(match, List.of(new Group(match == Match.ANY ? Join.ANY : Join.ALL, conditions)));
    }

    private static Set<String> kept(Set<String> values) {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    private static void name(String value) {
        if (value == null || !value.matches("[A-Z_]{1,40}")) throw unknown();
    }

    private static void id(String value) {
        try {
            if (value == null || !UUID.fromString(value).toString().equals(value)) throw unknown();
        } catch (IllegalArgumentException noId) {
            throw unknown();
        }
    }

    private static void employment(String value) {
        if (Arrays.stream(EmploymentType.values())
                .noneMatch(known -> known.name().equals(value))) throw unknown();
    }

    private static void role(String value) {
        var role = Arrays.stream(Role.values())
                .filter(known -> known.name().equals(value))
                .findFirst()
                .orElseThrow(Audience::unknown);
        if (BY_EMPLOYMENT.contains(role)) {
            throw new Invalid(
                    "audience",
                    "Staff, volunteers, contractors and line managers are not roles that somebody is given. Choose a kind of employment.");
        }
    }

    private static Invalid unknown() {
        return new Invalid("audience", "One of the values of the rule is not known.");
    }

    /** The roles that a condition may name. */
    public static List<Role> choosableRoles() {
        return Arrays.stream(Role.values())
                .filter(role -> !BY_EMPLOYMENT.contains(role))
                .toList();
    }

    /** A rule with conditions to meet but none named names nobody. */
    public boolean isEmpty() {
        return match != Match.EVERYBODY && groups.isEmpty();
    }

    public boolean isEverybody() {
        return match == Match.EVERYBODY;
    }

    /** Every value named of one kind, to look their names up. */
    Set<UUID> ids(About about) {
        return groups.stream()
                .flatMap(group -> group.conditions().stream())
                .filter(condition -> condition.about() == about)
                .flatMap(condition -> condition.values().stream())
                .map(UUID::fromString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One line of text that {@link #parse} reads back. */
    String line() {
        if (match == Match.EVERYBODY) return match.name();
        var line = match.name() + groups.stream().map(Audience::line).collect(Collectors.joining());
        if (line.length() > LONGEST) throw new Invalid("audience", "The rule is too long. Choose fewer values.");
        return line;
    }

    private static String line(Group group) {
        return "|" + group.join()
                + group.conditions().stream()
                        .map(condition -> condition.about()
                                + (condition.not() ? "!" : "=")
                                + String.join(",", condition.values()))
                        .collect(Collectors.joining(";", "(", ")"));
    }

    static Audience parse(String line) {
        var end = line.indexOf('|');
        if (end < 0) return new Audience(Match.valueOf(line), List.of());
        return new Audience(
                Match.valueOf(line.substring(0, end)),
                GROUP.matcher(line.substring(end))
                        .results()
                        .map(group -> new Group(Join.valueOf(group.group(1)), conditions(group.group(2))))
                        .toList());
    }

    private static List<Condition> conditions(String joined) {
        return Arrays.stream(joined.split(";")).map(Audience::condition).toList();
    }

    private static Condition condition(String part) {
        var sign = part.indexOf('!') < 0 ? part.indexOf('=') : part.indexOf('!');
        return new Condition(
                About.valueOf(part.substring(0, sign)),
                part.charAt(sign) == '!',
                new LinkedHashSet<>(Arrays.asList(part.substring(sign + 1).split(","))));
    }

    /** The rule as SQL about {@code p}, a row of person; only names of our own enums and ids ever become values. */
    public Predicate condition(LocalDate today) {
        return AudienceSql.of(this, today);
    }

    /** A condition on {@code p}, a row of person, and the values to bind to its question marks, in order. */
    public record Predicate(String sql, List<Object> values) {}
}
