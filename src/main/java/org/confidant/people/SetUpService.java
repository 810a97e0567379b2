package org.confidant.people;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.confidant.account.AccountService;
import org.confidant.account.SetUpCodeService;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.AllowedToEveryone;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.service.Service;

/** Makes a new installation one organisation's own: its names, and the first person who can sign in. */
@Service
public class SetUpService {

    @Inject
    private SetUpCodeService codes;

    @Inject
    private OrganisationService organisation;

    @Inject
    private StaffService staff;

    @Inject
    private AccountService accounts;

    @Inject
    private RoleAssignments assignments;

    @Inject
    private Checklist checklist;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Event<SetUp> done;

    @Inject
    private Clock clock;

    /** With the code from the console; once. The first administrator holds the role on the authority of the set-up. */
    @AllowedToEveryone
    public void setUp(SetUp wanted, char[] password) {
        codes.use(wanted.code());
        caller.as(Identity.system(), () -> {
            organisation.name(new OrganisationNames(wanted.tradingName(), wanted.legalName()));
            appoint(staff.add(details(wanted)), password);
        });
        done.fire(wanted);
    }

    /** What is done and what is not, from the data as it is. */
    @Allowed(Permission.ADMINISTER)
    public ChecklistState checklist() {
        return checklist.now(Today.by(clock));
    }

    private void appoint(UUID person, char[] password) {
        accounts.chooseFirst(person, password);
        var today = Today.by(clock);
        var role = RoleAssignment.ofSetUp(
                new ProposeRole(person, Role.SYSADMIN, false, today, null), person, clock.instant(), today);
        assignments.add(role);
        facts.fire(Fact.of("SET_UP", "PERSON", person).because(Role.SYSADMIN.name()));
    }

    private PersonDetails details(SetUp wanted) {
        return new PersonDetails(
                wanted.givenName(),
                wanted.familyName(),
                null,
                wanted.email(),
                wanted.jobTitle(),
                null,
                null,
                EmploymentType.PERMANENT,
                null,
                Today.by(clock));
    }
}
