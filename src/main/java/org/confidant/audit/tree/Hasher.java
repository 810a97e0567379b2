package org.confidant.audit.tree;

import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** The three hashes of the trail. Holds one digest, so each thread makes its own. */
public final class Hasher {

    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest;

    public Hasher() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What stands before the first entry: 32 zero bytes (AUD-04). */
    public static byte[] genesis() {
        return new byte[LENGTH];
    }

    /** The root of a tree without leaves. */
    public byte[] empty() {
        return digest.digest();
    }

    /** An entry commits to its event and to every entry before it (AUD-04). */
    public byte[] entry(byte[] previous, byte[] canonical) {
        var entry = previous.clone();
        chain(entry, canonical, canonical.length);
        return entry;
    }

    /** The same in place, for many: {@code entry} holds the one before and then the new one. */
    public void chain(byte[] entry, byte[] canonical, int length) {
        digest.update(entry, 0, LENGTH);
        digest.update(canonical, 0, length);
        into(entry);
    }

    /** AUD-05: SHA-256(0x00 ‖ data). */
    public byte[] leaf(byte[] data) {
        var hash = new byte[LENGTH];
        leaf(data, hash);
        return hash;
    }

    public void leaf(byte[] data, byte[] hash) {
        digest.update(LEAF);
        digest.update(data, 0, data.length);
        into(hash);
    }

    /** AUD-05: SHA-256(0x01 ‖ left ‖ right). */
    public byte[] node(byte[] left, byte[] right) {
        var hash = new byte[LENGTH];
        node(left, right, hash);
        return hash;
    }

    /** The result may take the place of either side. */
    public void node(byte[] left, byte[] right, byte[] hash) {
        digest.update(NODE);
        digest.update(left, 0, LENGTH);
        digest.update(right, 0, LENGTH);
        into(hash);
    }

    private void into(byte[] hash) {
        try {
            digest.digest(hash, 0, LENGTH);
        } catch (DigestException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
