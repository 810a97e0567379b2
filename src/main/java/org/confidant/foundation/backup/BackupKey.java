package org.confidant.foundation.backup;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.confidant.foundation.files.OwnersFile;

/** The key that backups are encrypted with: AES-256-GCM in pieces of a megabyte, by Google Tink. */
final class BackupKey {

    private static final byte[] WHAT = "Confidant backup, form 1".getBytes(StandardCharsets.UTF_8);

    private final StreamingAead aead;

    private BackupKey(StreamingAead aead) {
        this.aead = aead;
    }

    static void make(Path file) throws IOException, GeneralSecurityException {
        StreamingAeadConfig.register();
        if (Files.exists(file)) throw new GeneralSecurityException("There is such a file already: " + file);
        var fresh = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
        OwnersFile.write(file, TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
    }

    /** @throws GeneralSecurityException when the file holds no such key */
    static BackupKey read(Path file) throws IOException, GeneralSecurityException {
        StreamingAeadConfig.register();
        return new BackupKey(
                TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
                        .getPrimitive(RegistryConfiguration.get(), StreamingAead.class));
    }

    OutputStream encrypting(OutputStream to) throws IOException, GeneralSecurityException {
        return aead.newEncryptingStream(to, WHAT);
    }

    /** Reading fails as soon as a piece was changed, moved or cut off. */
    InputStream decrypting(InputStream from) throws IOException, GeneralSecurityException {
        return aead.newDecryptingStream(from, WHAT);
    }
}
