package org.confidant.policy.receipt;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.confidant.foundation.files.Sha256;

/** The code on a receipt: 28 letters and digits of 32, which are 140 bits. */
final class ReceiptCode {

    private static final Pattern FORM = Pattern.compile("[A-HJ-NP-Z2-9]{28}");
    private static final Pattern GROUPED = Pattern.compile("[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){6}");

    private ReceiptCode() {}

    /** What was typed, as it is printed; however it is spaced and whichever case. */
    static Optional<String> typed(String typed) {
        if (typed == null || typed.length() > 100) return Optional.empty();
        var bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(bare).matches()) return Optional.empty();
        return Optional.of(bare.replaceAll("(.{4})(?!$)", "$1-"));
    }

    /** The first code in a text. */
    static Optional<String> in(String text) {
        var found = GROUPED.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    static String hash(String code) {
        return Sha256.hex(code);
    }

    /** Whether two people mean the same name: case, accents typed in another form and spaces do not count. */
    static boolean sameName(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
