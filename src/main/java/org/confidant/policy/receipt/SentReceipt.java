package org.confidant.policy.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that a stranger sent to be checked. It is never opened by anything that understands PDF: we look for what we
 * wrote into it, byte by byte, within a bound.
 */
final class SentReceipt {

    /** A receipt is some 40 KB. */
    static final int MOST_BYTES = 1024 * 1024;

    /** The name of the entry in the information dictionary of our PDF files. */
    static final String ENTRY = "ConfidantReceipt";

    private static final Pattern INSIDE = Pattern.compile(ENTRY + "\\s{0,4}\\(([A-Za-z0-9+/=]{1,262144}+)\\)");

    private final byte[] bytes;
    private final String raw;

    SentReceipt(byte[] bytes) {
        this.bytes = bytes;
        this.raw = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    boolean isPdf() {
        return raw.startsWith("%PDF-");
    }

    /** The sealed receipt: the file itself, or what is inside a PDF. */
    Optional<SealedReceipt> sealed() {
        if (!isPdf()) return SealedReceipt.read(new String(bytes, StandardCharsets.UTF_8));
        var inside = INSIDE.matcher(raw);
        if (!inside.find()) return Optional.empty();
        try {
            var json = Base64.getDecoder().decode(inside.group(1));
            return SealedReceipt.read(new String(json, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The code that our PDF files carry in their subject. */
    Optional<String> code() {
        return isPdf() ? ReceiptCode.in(raw) : Optional.empty();
    }
}
