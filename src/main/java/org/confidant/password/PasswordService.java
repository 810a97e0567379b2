package org.confidant.password;

import static org.confidant.foundation.security.Permission.USE_CONFIDANT;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.service.Service;
import org.confidant.foundation.settings.Settings;

/**
 * The words that the present person's passwords must not lean on. No password ever comes to this service: the check
 * page works in the browser (PW-N02), and the application's own sign-in asks {@link PasswordRules} directly.
 */
@Service
public class PasswordService {

    @Inject
    private HeldWords held;

    @Inject
    private Settings settings;

    @Inject
    private Caller caller;

    @Allowed(USE_CONFIDANT)
    public Words wordsForMe() {
        var system = new ArrayList<>(held.organisation());
        var host = URI.create(settings.text("confidant.url")).getHost();
        if (host != null && !Character.isDigit(host.charAt(0))) {
            system.add(host);
        }
        return held.about(caller.personId()).andSystem(system);
    }
}
