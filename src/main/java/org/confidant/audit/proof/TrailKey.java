package org.confidant.audit.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.confidant.audit.tree.NoteKey;
import org.confidant.audit.tree.SignedNote;
import org.confidant.foundation.files.Sha256;

/**
 * The key that signs tree heads. It comes from a file of the server, so that whoever can write to the database cannot
 * sign what they wrote.
 *
 * <p>The file has the private key and its public half as PEM; public keys after those are former ones, whose heads stay
 * valid. The tree's name follows from the first key.
 */
final class TrailKey {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");
    private static final String NAME = "confidant-audit/";
    private static final String PACK = "confidant-pack/";
    private static final int NAME_DIGITS = 16;

    private final PrivateKey secret;
    private final List<NoteKey> keys;

    private TrailKey(PrivateKey secret, List<NoteKey> keys) {
        this.secret = secret;
        this.keys = keys;
    }

    /** Empty when there is no such file. */
    static Optional<TrailKey> in(Path file) {
        if (!Files.isReadable(file)) return Optional.empty();
        try {
            return Optional.of(read(Files.readString(file)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException broken) {
            throw new IllegalStateException("The audit key in " + file + " cannot be used", broken);
        }
    }

    private static TrailKey read(String text) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance("Ed25519");
        PrivateKey secret = null;
        var keys = new ArrayList<NoteKey>();
        var matcher = PEM.matcher(text);
        while (matcher.find()) {
            var encoded = Base64.getMimeDecoder().decode(matcher.group(2));
            if (matcher.group(1).equals("PRIVATE")) secret = factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            else keys.add(named(factory.generatePublic(new X509EncodedKeySpec(encoded))));
        }
        if (secret == null || keys.isEmpty())
            throw new IllegalArgumentException("Both a private and a public key are needed");
        var key = new TrailKey(secret, List.copyOf(keys));
        if (SignedNote.verified(key.sign("probe\n"), key.current()).isEmpty())
            throw new IllegalArgumentException("The first public key does not belong to the private one");
        return key;
    }

    private static NoteKey named(PublicKey key) {
        return new NoteKey(NAME + Sha256.hex(key.getEncoded()).substring(0, NAME_DIGITS), key);
    }

    /** The key of today, under the name of the tree. */
    NoteKey current() {
        return keys.get(0);
    }

    /** All keys whose heads count. */
    List<NoteKey> all() {
        return keys;
    }

    /** Signs a tree head. */
    String sign(String text) {
        return SignedNote.sign(text, current(), secret);
    }

    /** Signs the list of what is in an evidence pack, under a name that no tree head bears. */
    String signPack(String text) {
        return SignedNote.sign(text, pack(), secret);
    }

    /** Signs a note of a kind of its own. */
    String sign(String kind, String text) {
        return SignedNote.sign(text, named(current(), kind), secret);
    }

    /** The text of a note of this kind, if one of the keys signed it. */
    Optional<String> verified(String kind, String note) {
        return keys.stream()
                .map(key -> SignedNote.verified(note, named(key, kind)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static NoteKey named(NoteKey key, String kind) {
        return key.named(key.name().replace(NAME, "confidant-" + kind + "/"));
    }

    /** 32 bytes that only the key's holder can make: signatures of Ed25519 do not depend on chance (RFC 8032). */
    byte[] derived(String kind, String about) {
        return HexFormat.of().parseHex(Sha256.hex(sign("derived", kind + "\n" + about + "\n")));
    }

    NoteKey pack() {
        return current().named(current().name().replace(NAME, PACK));
    }

    /** The text of the note, if one of the keys signed it. */
    Optional<String> verified(String note) {
        return keys.stream()
                .map(key -> SignedNote.verified(note, key))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
