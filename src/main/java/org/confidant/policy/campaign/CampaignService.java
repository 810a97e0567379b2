package org.confidant.policy.campaign;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.duty.DailyLetters;
import org.confidant.duty.Owed;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.time.When;
import org.confidant.people.Everybody;

/** Looks at how far a version has come, and reminds people by hand. Line managers see and remind their own people only. */
@Service
public class CampaignService {

    private static final int LARGE = 2000;
    private static final int PEOPLE_AT_ONCE = 5000;

    @Inject
    private CampaignFigures figures;

    @Inject
    private Everybody everybody;

    @Inject
    private DailyLetters letters;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Clock clock;

    @Allowed({Permission.SEE_COVERAGE, Permission.SEE_OWN_PEOPLE})
    public Campaign campaign(UUID versionId) {
        var version = figures.version(versionId).orElseThrow(NotFound::new);
        var own = caller.may(Permission.SEE_COVERAGE) ? null : caller.personId();
        if (own == null && everybody.areMoreThan(LARGE)) {
            var at = figures.countedAt(versionId);
            if (at == null) count(version);
            return campaign(
                    version,
                    figures.counted(versionId),
                    figures.countedDays(versionId),
                    at == null ? clock.instant() : at,
                    null);
        }
        return campaign(
                version,
                figures.count(version, own, today()),
                figures.countDays(version, own, today()),
                clock.instant(),
                own);
    }

    private Campaign campaign(
            CampaignFigures.Version version,
            List<CampaignFigures.Count> counts,
            List<DayFigures> days,
            Instant at,
            UUID own) {
        var all = Figures.NONE;
        Map<UUID, Figures> byTeam = new HashMap<>();
        for (var count : counts) {
            var some = Figures.of(count.status(), count.late(), count.people());
            all = all.plus(some);
            byTeam.merge(count.teamId(), some, Figures::plus);
        }
        var teams = new ArrayList<TeamFigures>();
        figures.teams().forEach((id, name) -> {
            if (byTeam.containsKey(id)) teams.add(new TeamFigures(id, name, byTeam.get(id)));
        });
        if (byTeam.containsKey(null)) teams.add(new TeamFigures(null, "No team", byTeam.get(null)));
        return new Campaign(
                version.id(),
                version.code(),
                version.title(),
                version.number(),
                version.effectiveFrom(),
                at,
                all,
                List.copyOf(teams),
                days,
                figures.chases(version.id(), own));
    }

    /** Notes that somebody takes away who stands where (AUD-02); what they take are the people whom they may see. */
    @Allowed({Permission.SEE_COVERAGE, Permission.SEE_OWN_PEOPLE})
    public void takeAway(UUID versionId) {
        figures.version(versionId).orElseThrow(NotFound::new);
        facts.fire(Fact.of("COVERAGE_EXPORTED", "POLICY_VERSION", versionId));
    }

    /** Counts anew what was published, where there are many people. @return how many versions */
    @Allowed(Permission.ADMINISTER)
    public int countAnew() {
        if (!everybody.areMoreThan(LARGE)) return 0;
        var published = figures.published();
        published.forEach(id -> figures.version(id).ifPresent(this::count));
        return published.size();
    }

    private void count(CampaignFigures.Version version) {
        figures.keep(
                version,
                figures.count(version, null, today()),
                figures.countDays(version, null, today()),
                clock.instant());
    }

    /**
     * Reminds people who have not answered, each at most once a day whoever asks: one, those of a team, or all.
     *
     * @param personId null for more than one
     * @param teamId null for those of every team
     * @return how many are reminded who were not reminded today already
     */
    @Allowed({Permission.PUBLISH_POLICY, Permission.MANAGE_PEOPLE, Permission.SEE_OWN_PEOPLE})
    public int chase(UUID versionId, UUID personId, UUID teamId) {
        var version = figures.version(versionId).orElseThrow(NotFound::new);
        var all = caller.may(Permission.PUBLISH_POLICY) || caller.may(Permission.MANAGE_PEOPLE);
        var whom = new CampaignFigures.Whom(personId, teamId, all ? null : caller.personId());
        var now = clock.instant();
        int reminded = 0;
        UUID last = null;
        do {
            var upTo = personId == null ? everybody.endOfStretch(last, PEOPLE_AT_ONCE) : null;
            var people = figures.chase(version, whom, last, upTo, caller.personId(), today(), now);
            letters.ask(Owed.Whose.OWN, people);
            reminded += people.size();
            last = upTo;
        } while (last != null);
        if (reminded > 0)
            facts.fire(Fact.of("POLICY_CHASED", "POLICY_VERSION", versionId)
                    .because(personId != null ? "ONE" : teamId != null ? "TEAM" : "ALL"));
        return reminded;
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
