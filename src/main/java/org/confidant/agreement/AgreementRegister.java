package org.confidant.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Role;
import org.confidant.foundation.settings.Settings;
import org.confidant.foundation.time.When;
import org.confidant.people.OrganisationNames;
import org.confidant.people.OrganisationService;
import org.confidant.people.PeopleService;

/** How an agreement enters the register: number, parties, owner and first line of its history. */
@ApplicationScoped
class AgreementRegister {

    @Inject
    private Agreements agreements;

    @Inject
    private AgreementRecords records;

    @Inject
    private AgreementLetters letters;

    @Inject
    private PeopleService people;

    @Inject
    private OrganisationService organisation;

    @Inject
    private Settings settings;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Clock clock;

    /** @param signedCopy null when it is not at hand */
    UUID add(RegisterAgreement command, Upload signedCopy) {
        var now = clock.instant();
        var owner = command.ownerId() == null ? caller.personId() : mayOwn(command.ownerId());
        var agreement = new Agreement(
                nextReference(), command.terms(), command.counterparty().strip(), owner, caller.personId(), now);
        var direction = command.terms().direction();
        agreements.add(agreement);
        agreements.add(party(agreement, 0, true, direction.ours(), ourName()));
        agreements.add(party(agreement, 1, false, direction.theirs(), agreement.counterparty()));
        if (signedCopy != null) keep(agreement, FileUse.SIGNED_COPY, signedCopy);
        return registered(agreement, null);
    }

    UUID keep(Agreement agreement, FileUse use, Upload upload) {
        var file = new AgreementFile(agreement.id(), use, upload, caller.personId(), clock.instant());
        records.add(file);
        facts.fire(Fact.of("AGREEMENT_FILE_ADDED", "AGREEMENT", agreement.id())
                .because(use.name())
                .changed(null, upload.sha256()));
        return file.id();
    }

    UUID addRenewal(Agreement former) {
        var agreement = Agreement.renewing(former, nextReference(), caller.personId(), clock.instant());
        agreements.add(agreement);
        for (var party : agreements.parties(former.id()))
            agreements.add(new AgreementParty(agreement.id(), party.place(), party.ours(), party.details()));
        return registered(agreement, "Renews " + former.reference() + ".");
    }

    private String ourName() {
        return organisation.names().map(OrganisationNames::legalName).orElse("Our organisation");
    }

    private String nextReference() {
        return agreements.nextReference(When.dayOf(clock.instant()).getYear());
    }

    private UUID registered(Agreement agreement, String note) {
        records.add(new AgreementStep(agreement, Step.REGISTER, null, note, caller.personId(), clock.instant()));
        facts.fire(Fact.of("AGREEMENT_REGISTERED", "AGREEMENT", agreement.id()).changed(null, agreement.terms()));
        return agreement.id();
    }

    private static AgreementParty party(Agreement agreement, int place, boolean ours, PartyRole role, String name) {
        return new AgreementParty(agreement.id(), place, ours, PartyDetails.named(role, name));
    }

    /** Agreements are looked after by contract managers, or by whoever registers them. */
    UUID mayOwn(UUID person) {
        if (person == null) throw new RuleBroken("owner", "Choose who looks after the agreement.");
        var isManager = people.holders(Role.CONTRACT_MANAGER).stream()
                .anyMatch(holder -> holder.id().equals(person));
        if (!isManager && !person.equals(caller.personId()))
            throw new RuleBroken("owner", "Choose a contract manager to look after the agreement.");
        return person;
    }

    /** Into other hands: the history says whose, and whoever it is gets a letter. */
    void handOver(Agreement agreement, UUID owner) {
        if (agreement.state().closed())
            throw new RuleBroken("This agreement is closed: nobody has to look after it any more.");
        agreement.belongsTo(mayOwn(owner));
        var name = people.names(Set.of(owner)).get(owner);
        records.add(new AgreementStep(
                agreement, Step.HAND_OVER, agreement.state(), "To " + name + ".", caller.personId(), clock.instant()));
        if (!owner.equals(caller.personId())) letters.toOwner(agreement, "It is in your care now.", null);
    }

    void nextReview(Agreement agreement) {
        var today = When.dayOf(clock.instant());
        agreement.reviewed(today.plusMonths(settings.number("dpa.reviewMonths")), today);
        records.add(
                new AgreementStep(agreement, Step.REVIEW, agreement.state(), null, caller.personId(), clock.instant()));
    }
}
