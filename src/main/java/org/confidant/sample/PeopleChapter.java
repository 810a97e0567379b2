package org.confidant.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.confidant.account.AccountService;
import org.confidant.foundation.sample.SampleChapter;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.time.When;
import org.confidant.people.EmploymentType;
import org.confidant.people.OrganisationNames;
import org.confidant.people.OrganisationService;
import org.confidant.people.PersonDetails;
import org.confidant.people.ProposeRole;
import org.confidant.people.RoleService;
import org.confidant.people.StaffService;
import org.confidant.people.TeamService;

/** Sixty invented people in five teams, every role held by somebody, and one password for all of them. */
@ApplicationScoped
public class PeopleChapter implements SampleChapter {

    private static final int FIRST = 10;
    private static final String CHIEF_EXECUTIVE = "ada.quill";
    private static final String HR_MANAGER = "fennimore.tinderbox";
    private static final String SYSADMIN = "kestrel.foxglove";

    @Inject
    private StaffService staff;

    @Inject
    private TeamService teams;

    @Inject
    private RoleService roles;

    @Inject
    private AccountService accounts;

    @Inject
    private OrganisationService organisation;

    @Inject
    private SampleAccounts handOut;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "people";
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public void load() {
        var people = SamplePerson.all();
        organisation.name(new OrganisationNames("Example Talking Services", "Example Talking Services CIC"));
        var teamIds = new LinkedHashMap<String, UUID>();
        people.forEach(person -> teamIds.computeIfAbsent(person.team(), teams::add));
        var ids = new LinkedHashMap<String, UUID>();
        people.forEach(person -> ids.put(person.signInName(), add(person, teamIds, ids)));
        people.forEach(person -> assign(person, ids));
        handOut.passwords(people, ids);
    }

    private UUID add(SamplePerson person, Map<String, UUID> teamIds, Map<String, UUID> ids) {
        return staff.add(new PersonDetails(
                person.givenName(),
                person.familyName(),
                person.preferredName(),
                person.signInName() + "@sample.example",
                person.jobTitle(),
                "S-%04d".formatted(ids.size() + 1),
                teamIds.get(person.team()),
                EmploymentType.valueOf(person.employmentType()),
                ids.get(person.lineManager()),
                person.startedOn()));
    }

    /** As in life: one proposes, another approves, and neither is the person concerned (ACT-02). */
    private void assign(SamplePerson person, Map<String, UUID> ids) {
        var proposer =
                person.signInName().equals(SYSADMIN) || person.signInName().equals(CHIEF_EXECUTIVE)
                        ? HR_MANAGER
                        : SYSADMIN;
        var approver = person.signInName().equals(CHIEF_EXECUTIVE) ? SYSADMIN : CHIEF_EXECUTIVE;
        for (var held : person.roles()) {
            var wanted = new ProposeRole(ids.get(person.signInName()), held.role(), held.deputy(), today(), null);
            var proposed = new ArrayList<UUID>();
            caller.as(actor(proposer, ids, Role.HR_MANAGER), () -> proposed.add(roles.propose(wanted)));
            caller.as(actor(approver, ids, Role.HR_MANAGER), () -> {
                var one = roles.one(proposed.get(0));
                roles.approve(one.id(), one.version());
            });
        }
    }

    private Identity actor(String signInName, Map<String, UUID> ids, Role role) {
        return new Identity(null, ids.get(signInName), signInName, Set.of(role), clock.instant(), "PASSWORD", null);
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
