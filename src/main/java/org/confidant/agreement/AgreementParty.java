package org.confidant.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;

/** One of the organisations bound by an agreement, with what shows that it can be trusted with data. */
@Entity
@Table(name = "agreement_party")
class AgreementParty extends Identified {

    @Column(name = "agreement_id")
    private UUID agreementId;

    private int place;
    private boolean ours;

    @Enumerated(EnumType.STRING)
    private PartyRole role;

    private String name;
    private String address;
    private String contact;
    private String email;

    @Column(name = "regulator_no")
    private String regulatorNo;

    @Column(name = "ods_code")
    private String odsCode;

    @Column(name = "dspt_status")
    private String dsptStatus;

    @Column(name = "dspt_until")
    private LocalDate dsptUntil;

    @Column(name = "cyber_no")
    private String cyberNo;

    @Column(name = "cyber_until")
    private LocalDate cyberUntil;

    protected AgreementParty() {}

    AgreementParty(UUID agreementId, int place, boolean ours, PartyDetails details) {
        this.agreementId = agreementId;
        this.place = place;
        this.ours = ours;
        describe(details);
    }

    void describe(PartyDetails details) {
        role = details.role();
        name = details.name().strip();
        address = details.address();
        contact = details.contact();
        email = details.email();
        regulatorNo = details.regulatorNo();
        odsCode = details.odsCode();
        dsptStatus = details.dsptStatus();
        dsptUntil = details.dsptUntil();
        cyberNo = details.cyberNo();
        cyberUntil = details.cyberUntil();
    }

    PartyDetails details() {
        return new PartyDetails(
                role, name, address, contact, email, regulatorNo, odsCode, dsptStatus, dsptUntil, cyberNo, cyberUntil);
    }

    /** The first of the others gives the agreement the name it is listed under. */
    boolean isCounterparty() {
        return !ours && place == 1;
    }

    UUID agreementId() {
        return agreementId;
    }

    int place() {
        return place;
    }

    boolean ours() {
        return ours;
    }
}
