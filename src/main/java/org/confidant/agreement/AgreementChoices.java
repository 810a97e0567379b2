package org.confidant.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.confidant.foundation.security.Role;
import org.confidant.people.PeopleService;
import org.confidant.people.PersonCard;

/** What the forms about agreements offer to choose from. */
@Named
@RequestScoped
public class AgreementChoices {

    @Inject
    private PeopleService people;

    private List<PersonCard> owners;

    public Direction[] getDirections() {
        return Direction.values();
    }

    public EndOfContract[] getEnds() {
        return EndOfContract.values();
    }

    public Renewal[] getRenewals() {
        return Renewal.values();
    }

    public SubProcessing[] getSubProcessings() {
        return SubProcessing.values();
    }

    public PartyRole[] getPartyRoles() {
        return PartyRole.values();
    }

    public NoticeBy[] getNoticeBys() {
        return NoticeBy.values();
    }

    public ClauseStatus[] getClauseStatuses() {
        return ClauseStatus.values();
    }

    public FileUse[] getFileUses() {
        return FileUse.values();
    }

    /** Contract managers of today. */
    public List<PersonCard> getOwners() {
        if (owners == null) owners = people.holders(Role.CONTRACT_MANAGER);
        return owners;
    }
}
