package org.confidant.foundation.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The master keys of one file: all of them unwrap, the primary one wraps. AES-256-GCM, by Google Tink. */
public final class MasterKeyset {

    private final KeysetHandle handle;
    private final Aead aead;

    private MasterKeyset(KeysetHandle handle) throws GeneralSecurityException {
        this.handle = handle;
        aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** One new key, which is the primary one. */
    public static MasterKeyset fresh() throws GeneralSecurityException {
        AeadConfig.register();
        return new MasterKeyset(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    }

    /** @throws GeneralSecurityException when this is not the text of a keyset */
    public static MasterKeyset parse(String json) throws GeneralSecurityException {
        AeadConfig.register();
        return new MasterKeyset(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
    }

    public String json() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
    }

    /** With one more key, which does not wrap before it is made primary: every node learns it first. */
    public MasterKeyset withNewKey() throws GeneralSecurityException {
        return new MasterKeyset(KeysetHandle.newBuilder(handle)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId())
                .build());
    }

    /** @throws GeneralSecurityException when there is no key with this number */
    public MasterKeyset withPrimary(long id) throws GeneralSecurityException {
        var builder = KeysetHandle.newBuilder(handle);
        for (int i = 0; i < builder.size(); i++) {
            if (Integer.toUnsignedLong(handle.getAt(i).getId()) == id) {
                builder.getAt(i).makePrimary();
                return new MasterKeyset(builder.build());
            }
        }
        throw new GeneralSecurityException("There is no key " + id);
    }

    /** @throws GeneralSecurityException when it is the primary one or not there */
    public MasterKeyset without(long id) throws GeneralSecurityException {
        if (id == primary() || !ids().contains(id)) throw new GeneralSecurityException("Key " + id + " cannot go");
        var builder = KeysetHandle.newBuilder();
        for (int i = 0; i < handle.size(); i++) {
            var entry = handle.getAt(i);
            if (Integer.toUnsignedLong(entry.getId()) == id) continue;
            var kept = KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId());
            builder.addEntry(entry.isPrimary() ? kept.makePrimary() : kept);
        }
        return new MasterKeyset(builder.build());
    }

    /** The numbers of the keys; they are no secret. */
    public Set<Long> ids() {
        var ids = new TreeSet<Long>();
        for (int i = 0; i < handle.size(); i++)
            ids.add(Integer.toUnsignedLong(handle.getAt(i).getId()));
        return ids;
    }

    public long primary() {
        return Integer.toUnsignedLong(handle.getPrimary().getId());
    }

    DataKey newDataKey(UUID record) throws GeneralSecurityException {
        var data = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        return new DataKey(data.getPrimitive(RegistryConfiguration.get(), Aead.class), wrap(data, record), primary());
    }

    Aead unwrap(UUID record, byte[] wrapped) throws GeneralSecurityException {
        return data(record, wrapped).getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** The same data key under the primary master key. */
    byte[] rewrap(UUID record, byte[] wrapped) throws GeneralSecurityException {
        return wrap(data(record, wrapped), record);
    }

    private KeysetHandle data(UUID record, byte[] wrapped) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, bytes(record));
    }

    private byte[] wrap(KeysetHandle data, UUID record) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(data, aead, bytes(record));
    }

    private static byte[] bytes(UUID record) {
        return record.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Numbers only. */
    @Override
    public String toString() {
        return "master keys " + ids() + ", primary " + primary();
    }
}
