package org.confidant.policy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.confidant.foundation.persistence.Identified;

/** A version in one more of its languages; it lives and ends with the version. */
@Entity
@Table(name = "policy_text")
public class Translation extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "policy_version_id")
    private PolicyVersion policyVersion;

    @Embedded
    private Wording wording;

    protected Translation() {}

    Translation(PolicyVersion of, Wording wording) {
        this.policyVersion = of;
        this.wording = wording;
    }

    void say(Wording anew) {
        wording = anew;
    }

    Wording wording() {
        return wording;
    }

    boolean isIn(String language) {
        return wording.language().equals(language);
    }
}
