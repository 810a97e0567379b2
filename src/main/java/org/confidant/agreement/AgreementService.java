package org.confidant.agreement;

import static org.confidant.foundation.security.Permission.MANAGE_AGREEMENTS;
import static org.confidant.foundation.security.Permission.SEE_AGREEMENTS;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.files.Upload;
import org.confidant.foundation.persistence.History;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.KnownDays;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.time.When;

/** Registering agreements, keeping what they say, and finding them again. */
@Service
public class AgreementService {

    @Inject
    private Agreements agreements;

    @Inject
    private AgreementDesk desk;

    @Inject
    private AgreementRegister register;

    @Inject
    private Idempotency idempotency;

    @Inject
    private History history;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Inject
    private Clock clock;

    /** @param key made when the form was first shown; the same key never registers twice */
    @Allowed(MANAGE_AGREEMENTS)
    public UUID register(@Valid RegisterAgreement command, UUID key) {
        return idempotency.once(key, "agreement", Sha256.hex(command.toString()), () -> register.add(command, null));
    }

    /** With the signed copy, a PDF whose size and content were checked: both are kept, or neither. */
    @Allowed(MANAGE_AGREEMENTS)
    public UUID registerWithCopy(@Valid RegisterAgreement command, Upload signedCopy, UUID key) {
        return idempotency.once(
                key, "agreement", Sha256.hex(command + signedCopy.sha256()), () -> register.add(command, signedCopy));
    }

    /** A newer version of an agreement in force, with the same terms and no dates yet. */
    @Allowed(MANAGE_AGREEMENTS)
    public UUID renew(UUID id, UUID key) {
        return idempotency.once(key, "agreement-renewal", Sha256.hex(id.toString()), () -> {
            var former = agreements.get(id);
            if (!former.state().livesByDates() && former.state() != AgreementState.EXPIRED)
                throw new RuleBroken("Only an agreement in effect, or one that has expired, can be renewed.");
            if (agreements.hasSuccessor(id))
                throw new Conflict("A newer version of this agreement is registered already.");
            return register.addRenewal(former);
        });
    }

    @Allowed(MANAGE_AGREEMENTS)
    public void changeTerms(UUID id, long version, @Valid Terms terms) {
        var agreement = agreements.get(id, version);
        var before = agreement.terms();
        agreement.changeTerms(terms, When.dayOf(clock.instant()));
        desk.recount(agreement);
        facts.fire(Fact.of("AGREEMENT_TERMS_CHANGED", "AGREEMENT", id).changed(before, terms));
    }

    /** Gives the agreement into somebody else's care. */
    @Allowed(MANAGE_AGREEMENTS)
    public void handOver(UUID id, long version, UUID owner) {
        var agreement = agreements.get(id, version);
        var before = agreement.ownerId();
        register.handOver(agreement, owner);
        facts.fire(Fact.of("AGREEMENT_HANDED_OVER", "AGREEMENT", id).changed(before, owner));
    }

    /** The yearly review is done: certificates, sub-processors, incidents and transfers were looked at (DPA-07). */
    @Allowed(MANAGE_AGREEMENTS)
    public void reviewed(UUID id, long version) {
        var agreement = agreements.get(id, version);
        if (!agreement.state().livesByDates())
            throw new RuleBroken("Only an agreement in effect is reviewed every year.");
        register.nextReview(agreement);
        facts.fire(Fact.of("AGREEMENT_REVIEWED", "AGREEMENT", id));
    }

    @Allowed(MANAGE_AGREEMENTS)
    public void addParty(UUID id, long version, @Valid PartyDetails details) {
        var agreement = agreements.get(id, version);
        var parties = agreements.parties(id);
        var place = parties.isEmpty() ? 0 : parties.get(parties.size() - 1).place() + 1;
        agreements.add(new AgreementParty(agreement.id(), place, false, details));
        facts.fire(Fact.of("AGREEMENT_PARTY_ADDED", "AGREEMENT", id).changed(null, details));
    }

    @Allowed(MANAGE_AGREEMENTS)
    public void changeParty(UUID id, long version, UUID partyId, @Valid PartyDetails details) {
        var agreement = agreements.get(id, version);
        var party = agreements.party(id, partyId);
        var before = party.details();
        party.describe(details);
        if (party.isCounterparty()) agreement.isWith(details.name().strip());
        facts.fire(Fact.of("AGREEMENT_PARTY_CHANGED", "AGREEMENT", id).changed(before, details));
    }

    @Allowed(MANAGE_AGREEMENTS)
    public void removeParty(UUID id, long version, UUID partyId) {
        agreements.get(id, version);
        var party = agreements.party(id, partyId);
        if (party.ours() || party.isCounterparty()) throw new RuleBroken("An agreement needs us and one other party.");
        agreements.remove(party);
        facts.fire(Fact.of("AGREEMENT_PARTY_REMOVED", "AGREEMENT", id).changed(party.details(), null));
    }

    @Allowed(SEE_AGREEMENTS)
    public AgreementDetail view(UUID id) {
        var detail = desk.detail(agreements.get(id), caller);
        facts.fire(Fact.of("AGREEMENT_READ", "AGREEMENT", id));
        return detail;
    }

    /** The days at whose end one can see how the agreement stood. */
    @Allowed(SEE_AGREEMENTS)
    public KnownDays knownDays(UUID id) {
        return history.daysOf("agreement", agreements.get(id).id());
    }

    /** As it stood at the end of that day in London. */
    @Allowed(SEE_AGREEMENTS)
    public AgreementDetail viewAsItWas(UUID id, LocalDate day) {
        var moment = history.daysOf("agreement", id).endOf(day);
        var then = history.at(moment, () -> desk.detail(agreements.get(id), caller, day));
        facts.fire(Fact.of("AGREEMENT_READ", "AGREEMENT", id).because("As it was on " + day));
        return then;
    }

    @Allowed(SEE_AGREEMENTS)
    public Slice<AgreementRow> list(AgreementFilter filter, SliceRequest slice) {
        return desk.rows(agreements.matching(filter, slice));
    }

    /** A part of it and what all of it holds, in one transaction. */
    @Allowed(SEE_AGREEMENTS)
    public AgreementsFound find(AgreementFilter filter, SliceRequest slice) {
        return new AgreementsFound(overview(), list(filter, slice));
    }

    @Allowed(SEE_AGREEMENTS)
    public AgreementOverview overview() {
        return desk.overview();
    }
}
