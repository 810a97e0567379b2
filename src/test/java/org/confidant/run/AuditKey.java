package org.confidant.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** The key that signs the heads of the audit tree: made once, and kept where only its owner can read it. */
public final class AuditKey {

    private AuditKey() {}

    /** Both halves in one file, as {@code openssl genpkey -algorithm ed25519} and {@code openssl pkey -pubout} write them. */
    public static Path in(Path folder) throws IOException {
        Path file = folder.resolve("audit-key.pem");
        if (Files.exists(file)) {
            return file;
        }
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            OwnerOnly.write(
                    file,
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                            + pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            return file;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(String what, byte[] encoded) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + what
                + "-----\n";
    }
}
