package org.confidant.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.confidant.policy.Audience.Condition;
import org.confidant.policy.Audience.Group;
import org.confidant.policy.Audience.Join;
import org.confidant.policy.Audience.Match;
import org.confidant.policy.Audience.Predicate;

/**
 * An audience as one condition of SQL on {@code p}, a row of person, so that counting a hundred thousand people and
 * giving them their assignments is one statement each. What somebody has not, such as a team, is no match, and so
 * matches its negation: negated conditions say IS NOT TRUE.
 */
final class AudienceSql {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final LocalDate today;

    private AudienceSql(LocalDate today) {
        this.today = today;
    }

    static Predicate of(Audience audience, LocalDate today) {
        if (audience.isEverybody()) return new Predicate("1 = 1", List.of());
        if (audience.isEmpty()) return new Predicate("1 = 0", List.of());
        var written = new AudienceSql(today);
        written.write(audience);
        return new Predicate(written.sql.toString(), Collections.unmodifiableList(written.values));
    }

    private void write(Audience audience) {
        var many = audience.groups().size() > 1;
        if (many) sql.append('(');
        var between = "";
        for (var group : audience.groups()) {
            sql.append(between);
            write(group);
            between = audience.match() == Match.ANY ? " OR " : " AND ";
        }
        if (many) sql.append(')');
    }

    private void write(Group group) {
        sql.append('(');
        var between = "";
        for (var condition : group.conditions()) {
            sql.append(between);
            write(condition);
            between = group.join() == Join.ALL ? " AND " : " OR ";
        }
        sql.append(group.join() == Join.NONE ? ") IS NOT TRUE" : ")");
    }

    private void write(Condition condition) {
        if (condition.not()) sql.append('(');
        var marks = String.join(", ", Collections.nCopies(condition.values().size(), "?"));
        switch (condition.about()) {
            case EMPLOYMENT -> in("p.employment_type IN (" + marks + ")", condition);
            case TEAM -> in("p.team_id IN (" + marks + ")", condition);
            case SITE -> in("p.site_id IN (" + marks + ")", condition);
            case ROLE ->
                dated(
                        "EXISTS (SELECT 1 FROM role_assignment r WHERE r.person_id = p.id AND r.status = 'APPROVED'"
                                + " AND r.role IN (" + marks + ") AND r.from_date <= ?"
                                + " AND (r.to_date IS NULL OR r.to_date >= ?))",
                        condition);
            case SYSTEM -> dated(engaged("system_id", marks), condition);
            case AGREEMENT -> dated(engaged("agreement_id", marks), condition);
        }
        if (condition.not()) sql.append(") IS NOT TRUE");
    }

    private static String engaged(String column, String marks) {
        return "EXISTS (SELECT 1 FROM person_engagement e WHERE e.person_id = p.id AND e." + column + " IN (" + marks
                + ") AND e.from_date <= ? AND (e.to_date IS NULL OR e.to_date >= ?))";
    }

    private void in(String text, Condition condition) {
        sql.append(text);
        values.addAll(condition.values());
    }

    private void dated(String text, Condition condition) {
        in(text, condition);
        values.add(today);
        values.add(today);
    }
}
