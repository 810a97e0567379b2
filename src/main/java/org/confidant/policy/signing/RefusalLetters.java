package org.confidant.policy.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.confidant.foundation.mail.Letter;
import org.confidant.foundation.mail.Outbox;
import org.confidant.foundation.time.When;

/** Tells the line manager and the Information Governance Lead of a refusal; who and why is read behind the link only. */
@ApplicationScoped
class RefusalLetters {

    @Inject
    private Assignments assignments;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    void post(Attestation attestation, String title) {
        var link = outbox.link("/policy/coverage.xhtml?id=" + attestation.policyVersionId() + "&show=DECLINED");
        for (var to : assignments.toldOfRefusal(attestation.personId(), When.dayOf(clock.instant()))) {
            outbox.post(new Letter(
                    to.personId(),
                    to.email(),
                    "A policy was declined",
                    "Somebody whom you answer for has declined to sign \"" + title
                            + "\".\n\nWho it is can be seen here:\n" + link + "\n",
                    "policy-declined-" + attestation.id() + "-" + to.personId()));
        }
    }
}
