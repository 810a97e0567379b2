package org.confidant.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.security.Role;
import org.confidant.people.EmploymentType;
import org.confidant.policy.Audience.About;
import org.confidant.policy.Audience.Condition;
import org.confidant.policy.Audience.Group;
import org.confidant.policy.Audience.Join;
import org.confidant.policy.Audience.Match;

/** Says a rule as one sentence: "Volunteers, in Community Therapy, with access to IAPTus". */
@ApplicationScoped
class AudienceWords {

    @Inject
    private Audiences audiences;

    String of(Audience audience) {
        return say(audience, audiences.names(audience));
    }

    static String say(Audience audience, Map<UUID, String> names) {
        if (audience.isEverybody()) return "Everybody who works here";
        if (audience.isEmpty()) return "Nobody: the conditions are empty";
        return audience.groups().stream()
                .map(group -> say(group, names))
                .map(AudienceWords::capital)
                .collect(Collectors.joining(audience.match() == Match.ANY ? "; or: " : "; and of these: "));
    }

    private static String say(Group group, Map<UUID, String> names) {
        var parts = group.conditions().stream()
                .map(condition -> say(condition, names))
                .toList();
        if (group.join() == Join.NONE) return "everybody except those who are " + String.join(", or ", parts);
        var between = group.join() == Join.ANY ? ", or " : ", ";
        return group.conditions().get(0).about() == About.EMPLOYMENT
                ? String.join(between, parts)
                : "everybody " + String.join(between, parts);
    }

    private static String say(Condition condition, Map<UUID, String> names) {
        var values = condition.values().stream()
                .map(value -> name(condition.about(), value, names))
                .sorted()
                .collect(Collectors.toList());
        var said = list(values, condition.about() == About.EMPLOYMENT && !condition.not() ? " and " : " or ");
        var not = condition.not() ? "not " : "";
        return switch (condition.about()) {
            case EMPLOYMENT -> not + said;
            case ROLE -> not + "with the role " + said;
            case TEAM -> not + "in " + said;
            case SITE -> not + "at " + said;
            case SYSTEM -> not + "with access to " + said;
            case AGREEMENT -> not + "working under " + said;
        };
    }

    private static String name(About about, String value, Map<UUID, String> names) {
        return switch (about) {
            case EMPLOYMENT -> employment(value);
            case ROLE -> Role.valueOf(value).label();
            default -> names.getOrDefault(UUID.fromString(value), "something that is not there any more");
        };
    }

    private static String employment(String value) {
        for (var type : EmploymentType.values()) {
            if (type.name().equals(value)) return EMPLOYED.get(type);
        }
        return value.toLowerCase(java.util.Locale.UK).replace('_', ' ');
    }

    private static final Map<EmploymentType, String> EMPLOYED = Map.of(
            EmploymentType.PERMANENT, "permanent employees",
            EmploymentType.FIXED_TERM, "employees with a fixed term",
            EmploymentType.TEMPORARY, "temporary workers",
            EmploymentType.AGENCY, "agency workers",
            EmploymentType.CONTRACTOR, "contractors",
            EmploymentType.VOLUNTEER, "volunteers",
            EmploymentType.DIRECTOR, "directors and trustees",
            EmploymentType.STUDENT, "students and trainees",
            EmploymentType.THIRD_PARTY, "other organisations' staff with access here");

    private static String list(List<String> values, String last) {
        if (values.size() == 1) return values.get(0);
        return String.join(", ", values.subList(0, values.size() - 1)) + last + values.get(values.size() - 1);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.UK) + text.substring(1);
    }
}
