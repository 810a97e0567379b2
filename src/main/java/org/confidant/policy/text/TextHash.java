package org.confidant.policy.text;

import java.text.Normalizer;
import org.confidant.foundation.files.Sha256;

/** The hash recipe of POL-07: NFC, line ends as line feeds, UTF-8 without a mark, SHA-256, lower-case hex. */
public final class TextHash {

    private TextHash() {}

    public static String of(String text) {
        return Sha256.hex(Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n'));
    }
}
