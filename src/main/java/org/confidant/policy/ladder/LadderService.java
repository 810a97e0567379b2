package org.confidant.policy.ladder;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.confidant.duty.DailyLetters;
import org.confidant.duty.Owed;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.settings.Settings;
import org.confidant.foundation.time.When;
import org.confidant.people.Everybody;
import org.confidant.people.PeopleService;
import org.confidant.people.PersonCard;

/** POL-18: whoever has not signed is reminded, and then others are told, each once. */
@Service
public class LadderService {

    private static final int PEOPLE_AT_ONCE = 2000;

    private static final Map<Rung, Set<Role>> OFFICES = Map.of(
            Rung.SERVICE_MANAGER, EnumSet.of(Role.SERVICE_MANAGER),
            Rung.LEAD_AND_HR, EnumSet.of(Role.IG_LEAD, Role.HR_MANAGER),
            Rung.RECOMMENDED, EnumSet.of(Role.HR_MANAGER),
            Rung.LISTED, EnumSet.of(Role.HR_MANAGER));

    @Inject
    private Everybody everybody;

    @Inject
    private LadderSteps steps;

    @Inject
    private DailyLetters letters;

    @Inject
    private PeopleService people;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * What one stretch of people came to.
     *
     * @param last the last person looked at; null when there are no more
     */
    public record Climbed(UUID last, int steps) {}

    /** Looks at the people behind this one, some thousands in one transaction. @param after null to begin */
    @Allowed(Permission.ADMINISTER)
    public Climbed climb(UUID after) {
        var now = clock.instant();
        var today = When.dayOf(now);
        var upTo = everybody.endOfStretch(after, PEOPLE_AT_ONCE);
        var reached = steps.record(after, upTo, Rung.offsets(settings.text("pol.escalation")), today, now);
        tell(reached);
        return new Climbed(upTo, reached.size());
    }

    private void tell(List<LadderSteps.Reached> reached) {
        letters.ask(Owed.Whose.OWN, people(reached, Rung::isForThePerson, LadderSteps.Reached::personId));
        letters.ask(Owed.Whose.PEOPLE, people(reached, rung -> rung == Rung.DUE, LadderSteps.Reached::lineManagerId));
        var offices = EnumSet.noneOf(Role.class);
        reached.forEach(one -> offices.addAll(OFFICES.getOrDefault(one.rung(), Set.of())));
        var holders = new HashSet<UUID>();
        offices.forEach(
                role -> people.holders(role).stream().map(PersonCard::id).forEach(holders::add));
        letters.ask(Owed.Whose.OFFICE, holders);
    }

    private static Collection<UUID> people(
            List<LadderSteps.Reached> reached,
            java.util.function.Predicate<Rung> which,
            java.util.function.Function<LadderSteps.Reached, UUID> whom) {
        var found = new HashSet<UUID>();
        reached.stream()
                .filter(one -> which.test(one.rung()))
                .map(whom)
                .filter(Objects::nonNull)
                .forEach(found::add);
        return found;
    }
}
