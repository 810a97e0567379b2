package org.confidant.audit.tree;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A text and the line that signs it (C2SP {@code signed-note}). */
public final class SignedNote {

    private static final String SEPARATOR = "\n\n";
    private static final String DASH = "\u2014 ";

    private SignedNote() {}

    /** @param text ends with a line feed, and has no control characters but line feeds */
    public static String sign(String text, NoteKey key, PrivateKey secret) {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n'))
            throw new IllegalArgumentException("This text cannot be a note");
        try {
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(secret);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            var signature = signing.sign();
            var line = Arrays.copyOf(key.id(), NoteKey.ID_LENGTH + signature.length);
            System.arraycopy(signature, 0, line, NoteKey.ID_LENGTH, signature.length);
            return text + "\n" + DASH + key.name() + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The key cannot sign", unusable);
        }
    }

    /** The text, if this key signed it. */
    public static Optional<String> verified(String note, NoteKey key) {
        int end = note.lastIndexOf(SEPARATOR);
        if (end < 0 || !note.endsWith("\n")) return Optional.empty();
        var text = note.substring(0, end + 1);
        var good = false;
        for (var line :
                note.substring(end + SEPARATOR.length(), note.length() - 1).split("\n", -1)) {
            var parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            if (parts.length != 2) return Optional.empty();
            byte[] bytes;
            try {
                bytes = Base64.getDecoder().decode(parts[1]);
            } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
            }
            // the spelling too: Base64 has room for several that mean the same
            if (!Base64.getEncoder().encodeToString(bytes).equals(parts[1]) || bytes.length <= NoteKey.ID_LENGTH)
                return Optional.empty();
            if (!parts[0].equals(key.name())
                    || !Arrays.equals(bytes, 0, NoteKey.ID_LENGTH, key.id(), 0, NoteKey.ID_LENGTH)) continue;
            if (!key.verifies(text, Arrays.copyOfRange(bytes, NoteKey.ID_LENGTH, bytes.length)))
                return Optional.empty();
            good = true;
        }
        return good ? Optional.of(text) : Optional.empty();
    }
}
