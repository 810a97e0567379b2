package org.confidant.audit.tree;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The public half of an Ed25519 key that signs notes, under the name it signs with (C2SP {@code signed-note}). */
public final class NoteKey {

    static final byte ED25519 = 1;
    static final int ID_LENGTH = 4;

    /** What X.509 puts before the 32 bytes of an Ed25519 key. */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    public NoteKey(String name, PublicKey key) {
        this(name, Arrays.copyOfRange(key.getEncoded(), X509_HEAD.length, X509_HEAD.length + 32), key);
    }

    private NoteKey(String name, byte[] raw, PublicKey key) {
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || c <= ' ' || Character.isSpaceChar(c)))
            throw new IllegalArgumentException("A key's name has neither spaces nor a plus");
        this.name = name;
        this.raw = raw;
        this.key = key;
    }

    /** Reads {@code name+id+base64}, the form in which such keys are handed on. */
    public static NoteKey parse(String line) {
        var parts = line.strip().split("\\+", 3);
        if (parts.length != 3) throw new IllegalArgumentException("Not a key of a signed note");
        var bytes = Base64.getDecoder().decode(parts[2]);
        if (bytes.length != 33 || bytes[0] != ED25519) throw new IllegalArgumentException("Not an Ed25519 key");
        var raw = Arrays.copyOfRange(bytes, 1, 33);
        var key = new NoteKey(parts[0], raw, publicKey(raw));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1]))
            throw new IllegalArgumentException("The key does not fit its id");
        return key;
    }

    private static PublicKey publicKey(byte[] raw) {
        var encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + 32);
        System.arraycopy(raw, 0, encoded, X509_HEAD.length, 32);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("Not an Ed25519 key", broken);
        }
    }

    /** {@code name+id+base64}. */
    public String line() {
        var typed = new byte[33];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, 32);
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    public String name() {
        return name;
    }

    /** The same key under another name: for notes of another kind, which can then never pass for each other. */
    public NoteKey named(String other) {
        return new NoteKey(other, raw, key);
    }

    byte[] id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ED25519);
            digest.update(raw);
            return Arrays.copyOf(digest.digest(), ID_LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean verifies(String text, byte[] signature) {
        try {
            var verifying = Signature.getInstance("Ed25519");
            verifying.initVerify(key);
            verifying.update(text.getBytes(StandardCharsets.UTF_8));
            return verifying.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
