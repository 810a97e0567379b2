package org.confidant.foundation.drafts;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.TooLarge;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/** Keeps what a person has typed but not sent, for that person alone, so that nothing typed is lost (SEC-02). */
@Service
public class DraftService {

    private static final int LONGEST = 200_000;
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private Drafts drafts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** @param fields what was typed, as a JSON object of text */
    @Allowed(Permission.USE_CONFIDANT)
    public void keep(String form, String fields) {
        check(form);
        if (fields == null) throw new Invalid("fields", "Send what was typed.");
        if (fields.length() > LONGEST) throw new TooLarge("fields", "This is too long to be kept as a draft.");
        drafts.keep(caller.personId(), form, fields, clock.instant());
    }

    /** What was kept, or null. */
    @Allowed(Permission.USE_CONFIDANT)
    public String find(String form) {
        check(form);
        return drafts.find(caller.personId(), form);
    }

    /** Forgets the draft; call it when the form is sent. */
    @Allowed(Permission.USE_CONFIDANT)
    public void drop(String form) {
        check(form);
        drafts.drop(caller.personId(), form);
    }

    /** Forgets what nobody came back to for thirty days. @return how many */
    @Allowed(Permission.ADMINISTER)
    public int dropForgotten() {
        return drafts.dropOlderThan(clock.instant().minus(KEPT));
    }

    private static void check(String form) {
        if (form == null || !form.matches("[a-zA-Z0-9:_-]{1,100}")) throw new Invalid("form", "There is no such form.");
    }
}
