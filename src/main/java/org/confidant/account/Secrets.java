package org.confidant.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.confidant.foundation.files.Sha256;

/** Random secrets of 256 bits, and the hash under which the database knows them. */
final class Secrets {

    /** Tokens begin so that a leaked one is recognised by scanners. */
    static final String TOKEN_PREFIX = "cfd_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String READABLE = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 5;

    private Secrets() {}

    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Easy to copy from a console: 25 characters of 31, some 123 bits. */
    static String readable() {
        var code = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) {
                code.append('-');
            }
            for (int i = 0; i < GROUP_LENGTH; i++) {
                code.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
            }
        }
        return code.toString();
    }

    static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
