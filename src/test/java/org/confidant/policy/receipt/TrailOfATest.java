package org.confidant.policy.receipt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.confidant.audit.tree.NoteKey;
import org.confidant.audit.tree.SignedNote;
import org.confidant.foundation.evidence.Inclusion;
import org.confidant.foundation.evidence.Trail;

/** A key of its own and no tree. */
final class TrailOfATest implements Trail {

    private final KeyPair pair;

    TrailOfATest() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private NoteKey key(String kind) {
        return new NoteKey("confidant-" + kind + "/test", pair.getPublic());
    }

    @Override
    public boolean canSeal() {
        return true;
    }

    @Override
    public String seal(String kind, String text) {
        return SignedNote.sign(text, key(kind), pair.getPrivate());
    }

    @Override
    public Optional<String> opened(String kind, String note) {
        return SignedNote.verified(note, key(kind));
    }

    @Override
    public String code(String kind, String about) {
        return "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345";
    }

    @Override
    public Optional<Inclusion> inclusion(String objectType, String objectId, Set<String> actions) {
        return Optional.empty();
    }

    @Override
    public boolean holds(Inclusion inclusion) {
        return true;
    }

    static Inclusion inclusion() {
        var hash = HexFormat.of().formatHex(new byte[32]);
        var head = "confidant-audit/test\n8\nAAAA\ntime 2026-11-22T10:00:00Z\n\n\u2014 x y\n";
        return new Inclusion(
                new String("{\"action\":\"POLICY_SIGNED\"}".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                5,
                hash,
                List.of(hash, hash, hash),
                head,
                "confidant-audit/test+00000000+AAAA");
    }
}
