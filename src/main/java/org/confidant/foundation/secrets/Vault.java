package org.confidant.foundation.secrets;

import com.google.crypto.tink.Aead;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.UUID;
import org.confidant.foundation.persistence.ApplicationStarted;
import org.confidant.foundation.problem.Conflict;

/** Encrypts and decrypts under the key of a record, which is made when the first secret of the record is sealed. */
@ApplicationScoped
public class Vault {

    private static volatile Vault running;

    @Inject
    private RecordKeys keys;

    @Inject
    private Vault self;

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 10) ApplicationStarted started) {
        running = self;
    }

    /** For entities, which have nobody to inject it; null in a plain test. */
    static Vault running() {
        return running;
    }

    /** Fetches or makes the record's key, so that sealing needs no query. */
    void prepare(UUID record) {
        keys.forWriting(record);
    }

    /** Makes the key of a record whose id has just been made, without looking for one first. */
    public void begin(UUID record) {
        keys.forNew(record);
    }

    /** @throws Conflict when the record was disposed of */
    public byte[] seal(Place place, byte[] plain) {
        var key = keys.forWriting(place.record());
        if (key == null) throw new Conflict("This record was disposed of; nothing can be added to it.");
        try {
            return key.encrypt(plain, place.associatedData());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Encryption failed", impossible);
        }
    }

    public byte[] seal(Place place, String text) {
        return seal(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @return null when the record's key was destroyed
     * @throws IllegalStateException when the value was changed, or stood elsewhere when it was written
     */
    public byte[] open(Place place, byte[] stored) {
        Aead key = keys.forReading(place.record());
        if (key == null) return null;
        try {
            return key.decrypt(stored, place.associatedData());
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException(
                    "A secret does not decrypt: field " + place.field() + " of row " + place.row()
                            + " was changed or moved",
                    changed);
        }
    }

    /** As {@link #open}; what was destroyed reads as {@link Sealed#DESTROYED}. */
    public String openText(Place place, byte[] stored) {
        var bytes = open(place, stored);
        return bytes == null ? Sealed.DESTROYED : new String(bytes, StandardCharsets.UTF_8);
    }

    /** Fetches the keys of all these records with one query, for a list that shows something of each. */
    public void expect(Collection<UUID> records) {
        keys.fetch(records);
    }

    /**
     * Destroys the record's key, and with it every secret sealed under it, in every table and every later backup
     * (AUD-07). There is no way back.
     */
    public void destroy(UUID record) {
        keys.destroy(record);
    }
}
