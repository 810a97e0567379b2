package org.confidant.foundation.secrets;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/**
 * Rotation of master keys. The keys of all records are wrapped anew by the primary master key, a few hundred in each
 * transaction, so it goes on where it stopped; the evidence itself is never rewritten.
 */
@Service
public class SecretService {

    private static final int AT_ONCE = 500;

    @Inject
    private MasterKeys masters;

    @Inject
    private RecordKeys keys;

    @Inject
    private Event<Fact> facts;

    /** Every master key of the file, the primary one first. */
    @Allowed(Permission.ADMINISTER)
    public List<MasterKeyUse> keys() {
        var keyset = masters.keyset();
        var counts = keys.countByMaster();
        return keyset.ids().stream()
                .map(id -> new MasterKeyUse(id, id == keyset.primary(), counts.getOrDefault(id, 0L)))
                .sorted((one, other) -> Boolean.compare(other.primary(), one.primary()))
                .toList();
    }

    /** Wraps some keys anew. @return how many; 0 when none is left */
    @Allowed(Permission.ADMINISTER)
    public int wrapSomeAnew() {
        var keyset = masters.keyset();
        int done = keys.wrapAnew(keyset, AT_ONCE);
        if (done > 0)
            facts.fire(Fact.of("RECORD_KEYS_WRAPPED_ANEW", "MASTER_KEY", Long.toString(keyset.primary()))
                    .because(done + " records"));
        return done;
    }
}
