package org.confidant.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

    /** The example of the reference implementation, golang.org/x/mod/sumdb/note. */
    private static final String KNOWN_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String KNOWN_TEXT = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";
    private static final String KNOWN_NOTE = KNOWN_TEXT
            + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void aNoteThatSomebodyElsesProgramSignedVerifies() {
        var key = NoteKey.parse(KNOWN_KEY);

        assertThat(SignedNote.verified(KNOWN_NOTE, key)).contains(KNOWN_TEXT);
        assertThat(key.line()).isEqualTo(KNOWN_KEY);
        assertThatThrownBy(() -> NoteKey.parse(KNOWN_KEY.replace("c74f", "c74e")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void AUD_05_aHeadIsReadAsItWasSignedAndNoByteOfItCanChange() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var key = new NoteKey("confidant-audit/sample", pair.getPublic());
        var head = new Checkpoint(key.name(), 42, new byte[32], Instant.parse("2026-11-22T17:00:00.5Z"));

        var note = SignedNote.sign(head.text(), key, pair.getPrivate());

        var text = SignedNote.verified(note, NoteKey.parse(key.line())).orElseThrow();
        assertThat(text)
                .isEqualTo(
                        "confidant-audit/sample\n42\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\ntime 2026-11-22T17:00:00Z\n");
        assertThat(Checkpoint.parse(text).text()).isEqualTo(head.text());
        var bytes = note.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            var other = bytes.clone();
            other[i] ^= 1;
            assertThat(SignedNote.verified(new String(other, StandardCharsets.UTF_8), key))
                    .as("byte %d", i)
                    .isEmpty();
        }
        assertThat(SignedNote.verified(note, key.named("another"))).isEmpty();
    }

    @Test
    void onlyATreeHeadIsATreeHead() {
        for (var text : new String[] {
            "",
            "a\n1\nAAAA\ntime 2026-11-22T17:00:00Z\n",
            "a\n01\n\ntime x\n",
            "a\n1\n",
            "a\nx\nAAAA\ntime 2026-11-22T17:00:00Z\n"
        }) assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
