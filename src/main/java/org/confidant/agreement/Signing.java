package org.confidant.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Who signed for each side, and when the last of them did. */
@Embeddable
class Signing {

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "signatory_ours")
    private String ours;

    @Column(name = "signatory_theirs")
    private String theirs;

    protected Signing() {}

    Signing(LocalDate signedOn, String ours, String theirs) {
        this.signedOn = signedOn;
        this.ours = ours;
        this.theirs = theirs;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    String ours() {
        return ours;
    }

    String theirs() {
        return theirs;
    }
}
