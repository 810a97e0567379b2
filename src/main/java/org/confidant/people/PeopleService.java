package org.confidant.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.confidant.account.SignInService;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.service.Service;

/** Who is who: what every room and every colleague may know. */
@Service
public class PeopleService {

    @Inject
    private People people;

    @Inject
    private SignInService signIns;

    @Inject
    private Teams teams;

    @Inject
    private Clock clock;

    @Allowed(Permission.USE_CONFIDANT)
    public Optional<PersonCard> card(UUID personId) {
        return people.card(personId);
    }

    /** Names by id; ids of nobody are left out. */
    @Allowed(Permission.USE_CONFIDANT)
    public Map<UUID, String> names(Collection<UUID> personIds) {
        return people.names(personIds);
    }

    /** Who holds the role today, deputies after the others and marked as such (ACT-02). */
    @Allowed(Permission.USE_CONFIDANT)
    public List<PersonCard> holders(Role role) {
        return people.holders(role, Today.by(clock));
    }

    /** Colleagues who are here today, to be chosen in a form. */
    @Allowed(Permission.USE_CONFIDANT)
    public Slice<PersonCard> directory(String search, SliceRequest slice) {
        return people.matching(PersonFilter.here(search), Today.by(clock), slice)
                .map(PersonRow::card);
    }

    @Allowed(Permission.SEE_PEOPLE)
    public Slice<PersonRow> search(PersonFilter filter, SliceRequest slice) {
        return people.matching(filter, Today.by(clock), slice);
    }

    /** A part of the list and what stands around it, in one transaction. */
    @Allowed(Permission.SEE_PEOPLE)
    public PeopleFound find(PersonFilter filter, SliceRequest slice) {
        return new PeopleFound(search(filter, slice), count(filter), teams.names());
    }

    /** Up to 1,001: one more than a thousand means "more than a thousand". */
    @Allowed(Permission.SEE_PEOPLE)
    public int count(PersonFilter filter) {
        return people.count(filter, Today.by(clock));
    }

    /**
     * Takes the caller's password once more, for what needs a fresh one (SEC-03).
     *
     * @throws RuleBroken at the field "password" when it is not right
     */
    @Allowed(Permission.USE_CONFIDANT)
    public void reauthenticate(char[] password) {
        if (!signIns.authenticateAgain(password)) {
            throw new RuleBroken("password", "This is not your password. Type it again.");
        }
    }
}
