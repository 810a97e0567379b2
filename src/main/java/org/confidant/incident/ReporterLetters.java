package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.confidant.foundation.mail.Letter;
import org.confidant.foundation.mail.Outbox;

/**
 * Letters to whoever reported (EML-04). Who reported in confidence gets one that says nothing of a report: whoever keeps
 * the outgoing letters would else read there who it was. Who gave no name gets none.
 */
@ApplicationScoped
class ReporterLetters {

    @Inject
    private Colleagues colleagues;

    @Inject
    private Outbox outbox;

    /** @param once a second letter with the same mark is not written */
    void tell(Incident incident, IncidentForm form, String once) {
        if (form.reporterId() == null) return;
        boolean named = form.reporterMode() == ReporterMode.NAMED;
        colleagues.email(form.reporterId()).ifPresent(email -> {
            var letter = new Letter(
                    form.reporterId(),
                    email,
                    named ? "Confidant: " + incident.reference() : "Confidant: something to read",
                    (named ? "There is news of your report " + incident.reference() + "." : "Something waits for you.")
                            + "\n\nRead it here:\n"
                            + outbox.link(named ? "/incident/mine-view.xhtml?id=" + incident.id() : "/index.xhtml")
                            + "\n",
                    "incident-reporter-" + once);
            // with a name it is concealed, where the case is (INC-18); without one there is nothing in it to conceal
            outbox.post(named ? letter.about(Chronicle.OBJECT, incident.id()) : letter);
        });
    }
}
