package org.confidant.foundation.secrets;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** Seals as the application does, for databases that are filled without it. */
public final class SealedRows {

    private final MasterKeyset masters;

    private SealedRows(MasterKeyset masters) {
        this.masters = masters;
    }

    /** With the master keys that the application made in its data folder. */
    public static SealedRows in(Path data) throws IOException, GeneralSecurityException {
        return new SealedRows(MasterKeyset.parse(Files.readString(data.resolve("keys.json"))));
    }

    /** A new key for one record, to be stored beside what is sealed under it. */
    public OneRecord of(UUID record) throws GeneralSecurityException {
        var made = masters.newDataKey(record);
        return new OneRecord(record, made.key(), made.wrapped(), made.masterId());
    }

    /** One record's key. */
    public static final class OneRecord {

        private final UUID record;
        private final Aead key;
        private final byte[] wrapped;
        private final long masterId;

        private OneRecord(UUID record, Aead key, byte[] wrapped, long masterId) {
            this.record = record;
            this.key = key;
            this.wrapped = wrapped;
            this.masterId = masterId;
        }

        public byte[] wrapped() {
            return wrapped;
        }

        public long masterId() {
            return masterId;
        }

        public byte[] seal(UUID row, String field, String text) throws GeneralSecurityException {
            return key.encrypt(text.getBytes(StandardCharsets.UTF_8), new Place(record, row, field).associatedData());
        }
    }
}
