package org.confidant.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.confidant.foundation.mail.Letter;
import org.confidant.foundation.mail.Outbox;
import org.confidant.foundation.security.Role;
import org.confidant.people.PeopleService;
import org.confidant.people.PersonCard;

/** What is told to whom about agreements: a reference, what is asked, and a link; nothing of the content (EML-04). */
@ApplicationScoped
class AgreementLetters {

    @Inject
    private Outbox outbox;

    @Inject
    private PeopleService people;

    /** @param once what makes the letter the only one of its kind; null when it may repeat */
    void toOwner(Agreement agreement, String ask, String once) {
        people.card(agreement.ownerId()).ifPresent(owner -> post(owner, agreement, ask, once));
    }

    void toDpo(Agreement agreement, String ask, String once) {
        people.holders(Role.DPO).forEach(dpo -> post(dpo, agreement, ask, once));
    }

    private void post(PersonCard person, Agreement agreement, String ask, String once) {
        var link = outbox.link("/agreement/view.xhtml?id=" + agreement.id());
        var text = ask + "\n\n" + link + "\n";
        outbox.post(new Letter(
                person.id(),
                person.email(),
                agreement.reference() + ": " + ask,
                text,
                once == null ? null : key(agreement.id(), once, person.id())));
    }

    private static String key(UUID agreement, String once, UUID person) {
        return "agreement/" + agreement + "/" + once + "/" + person;
    }
}
