package org.confidant.audit.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.confidant.foundation.problem.RuleBroken;
import org.confidant.foundation.settings.Settings;

/** Where the key and the copies of the tree heads are. */
@ApplicationScoped
class KeyRing {

    @Inject
    private Settings settings;

    private volatile TrailKey key;

    /** Empty when no key has been provided yet. */
    Optional<TrailKey> key() {
        if (key == null) key = TrailKey.in(keyFile()).orElse(null);
        return Optional.ofNullable(key);
    }

    /** For whoever can do nothing without it. */
    TrailKey needed() {
        return key().orElseThrow(
                        () -> new RuleBroken("There is no key to seal the trail with, so nothing can be proved yet."));
    }

    Path keyFile() {
        return place("confidant.audit.key", "audit-key.pem");
    }

    Path headFolder() {
        return place("confidant.audit.heads", "audit-heads");
    }

    private Path place(String setting, String usual) {
        var named = settings.text(setting);
        return named.isBlank() ? Path.of(settings.text("confidant.data"), usual) : Path.of(named);
    }
}
