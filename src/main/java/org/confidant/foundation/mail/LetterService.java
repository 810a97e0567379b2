package org.confidant.foundation.mail;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.settings.Settings;

/** What an administrator sees and does about letters: that they wait, why, and "try again". Never their text. */
@Service
public class LetterService {

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private Event<Fact> facts;

    /** Newest first. @param state null for all */
    @Allowed(Permission.ADMINISTER)
    public Slice<LetterRow> list(LetterState state, SliceRequest request) {
        return letters.newest(state, request);
    }

    /** How many letters are in this state; 1001 stands for "more than 1,000". */
    @Allowed(Permission.ADMINISTER)
    public long count(LetterState state) {
        return letters.count(state);
    }

    /** Whether a mail server is set at all; without one letters wait. */
    @Allowed(Permission.ADMINISTER)
    public boolean hasMailServer() {
        return !settings.text("confidant.smtp.host").isBlank();
    }

    /** @throws NotFound when there is no such letter, or it was sent */
    @Allowed(Permission.ADMINISTER)
    public void tryAgain(UUID id) {
        var about = letters.about(id).orElseThrow(NotFound::new);
        if (!letters.tryAgain(id, clock.instant())) throw new NotFound();
        facts.fire(
                about.id() == null
                        ? Fact.of("LETTER_TRIED_AGAIN", "LETTER", id)
                        : Fact.of("LETTER_TRIED_AGAIN", about.type(), about.id())
                                .because("LETTER " + id));
    }
}
