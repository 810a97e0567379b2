package org.confidant.foundation.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.confidant.foundation.settings.Settings;

/** Where letters wait: written in the transaction of the business they tell of, sent later by {@link SendLetters}. */
@ApplicationScoped
public class Outbox {

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    public void post(Letter letter) {
        post(List.of(letter));
    }

    public void post(Collection<Letter> several) {
        letters.add(several, clock.instant());
    }

    /** The full address of a page, to stand in a letter. */
    public String link(String path) {
        return settings.text("confidant.url").replaceAll("/+$", "") + path;
    }
}
