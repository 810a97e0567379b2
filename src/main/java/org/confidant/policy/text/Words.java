package org.confidant.policy.text;

import java.text.Normalizer;

/** What a run of words looks like once everything that cannot be seen has gone. */
final class Words {

    private Words() {}

    /**
     * Unicode NFC on one line, single spaces. Characters that change how a text looks without being seen (controls,
     * zero-width characters, direction overrides) are dropped: a signed text must not read differently from its bytes.
     * The joiners that Arabic and Indic scripts and emoji need are kept.
     */
    static String clean(String raw) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        var clean = new StringBuilder(text.length());
        var spaceOwed = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (isSpace(c)) {
                spaceOwed = !clean.isEmpty();
            } else if (isSeen(c)) {
                if (spaceOwed) clean.append(' ');
                spaceOwed = false;
                clean.appendCodePoint(isLoneSurrogate(c) ? 0xFFFD : c);
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isSeen(int c) {
        if (Character.isISOControl(c)) return false;
        return switch (c) {
            case 0x00AD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF -> false;
            default ->
                !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x206F) && !(c >= 0xE0000 && c <= 0xE0FFF);
        };
    }

    private static boolean isLoneSurrogate(int c) {
        return c >= 0xD800 && c <= 0xDFFF;
    }
}
