package org.confidant.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.confidant.account.SetUpCodeService;
import org.confidant.foundation.files.OwnersFile;
import org.confidant.foundation.log.Log;
import org.confidant.foundation.persistence.ApplicationStarted;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Identity;
import org.confidant.foundation.settings.Settings;

/**
 * Lays out a set-up code in the data folder as long as nobody can sign in, and takes it away when somebody can. It goes
 * to no log: whoever starts Confidant shows it on the console.
 */
@ApplicationScoped
public class FirstStart {

    private static final String FILE = "set-up-code.txt";
    private static final Log LOG = Log.of(FirstStart.class);

    @Inject
    private SetUpCodeService codes;

    @Inject
    private Settings settings;

    @Inject
    private Caller caller;

    @ActivateRequestContext
    void prepare(@Observes ApplicationStarted started) {
        if (!settings.flag("confidant.sample")) {
            caller.as(Identity.system(), this::layOut);
        }
    }

    /** The code has done its work; a file that cannot be deleted now goes at the next start. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SetUp done) {
        try {
            Files.deleteIfExists(file());
        } catch (IOException held) {
            LOG.failed("set-up-code.kept", held);
        }
    }

    private void layOut() {
        try {
            if (codes.waiting()) {
                OwnersFile.write(file(), codes.make() + "\n");
            } else {
                Files.deleteIfExists(file());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The set-up code cannot be written to the data folder", e);
        }
    }

    private Path file() {
        return Path.of(settings.text("confidant.data"), FILE);
    }
}
