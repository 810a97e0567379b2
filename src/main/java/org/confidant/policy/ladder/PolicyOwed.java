package org.confidant.policy.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.duty.Owed;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.settings.Settings;
import org.confidant.people.PeopleService;
import org.confidant.policy.signing.CoverageService;

/** What letters say of signatures that are owed: of one's own by title, of those of others in figures. */
@ApplicationScoped
class PolicyOwed implements Owed {

    @Inject
    private LadderSteps steps;

    @Inject
    private PeopleService people;

    @Inject
    private CoverageService coverage;

    @Inject
    private Settings settings;

    @Override
    public Map<UUID, List<Line>> lines(Whose whose, Collection<UUID> recipients, LocalDate today) {
        return switch (whose) {
            case OWN -> steps.own(recipients, today);
            case PEOPLE -> steps.ofTheirPeople(recipients, today);
            case OFFICE -> office(recipients, today);
        };
    }

    private Map<UUID, List<Line>> office(Collection<UUID> recipients, LocalDate today) {
        var days = Rung.offsets(settings.text("pol.escalation"));
        var lines = new HashMap<UUID, List<Line>>();
        add(lines, recipients, Role.SERVICE_MANAGER, steps.late(days.get(Rung.SERVICE_MANAGER), today));
        var later = steps.late(days.get(Rung.LEAD_AND_HR), today);
        add(lines, recipients, Role.IG_LEAD, later);
        add(lines, recipients, Role.HR_MANAGER, later);
        add(lines, recipients, Role.HR_MANAGER, recommended());
        return lines;
    }

    private List<Line> recommended() {
        long many = coverage.accessToDecide();
        if (many == 0) return List.of();
        return List.of(new Line(
                (many == 1 ? "For one person" : "For " + many + " people")
                        + " it is recommended to close access until they have signed. You decide.",
                "/policy/late.xhtml"));
    }

    private void add(Map<UUID, List<Line>> all, Collection<UUID> recipients, Role role, List<Line> lines) {
        if (lines.isEmpty()) return;
        for (var holder : people.holders(role)) {
            if (!recipients.contains(holder.id())) continue;
            var own = all.computeIfAbsent(holder.id(), none -> new ArrayList<>());
            lines.stream().filter(line -> !own.contains(line)).forEach(own::add);
        }
    }
}
