package org.confidant.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * PW-C10: passwords that are tried first, compared whole and without case.
 *
 * <p>It is made of three parts: the 100,000 most used passwords that the library nbvcxz ships (MIT licence), our own
 * additions in {@code blocklist.txt}, and what people make of the most used ones to please a composition rule (a tail
 * such as {@code 1!}) or a length rule (the word twice or three times). Only the first eight bytes of each entry's
 * SHA-256 are kept, sorted: one megabyte instead of ten, and no password to find in a memory dump.
 */
final class Blocklist {

    /** How many of the most used entries are also blocked in the forms that people derive from them. */
    private static final int DERIVED_FROM = 5_000;

    static final List<String> TAILS = List.of("1", "12", "123", "!", "1!", "12!", "123!");

    private final long[] fingerprints;

    private Blocklist(LongStream entries) {
        fingerprints = entries.sorted().distinct().toArray();
    }

    static Blocklist shipped() {
        return Shipped.LIST;
    }

    /** Every distinct entry counts once; a list for 256-bit digests cut to 64 bits has no double worth naming. */
    int size() {
        return fingerprints.length;
    }

    boolean knows(CodePoints candidate) {
        try (var cased = Fold.casefold(candidate)) {
            return has(candidate) || has(cased);
        }
    }

    private boolean has(CodePoints text) {
        var chars = text.toChars();
        var bytes = StandardCharsets.UTF_8.encode(java.nio.CharBuffer.wrap(chars));
        try {
            return Arrays.binarySearch(fingerprints, fingerprint(bytes)) >= 0;
        } finally {
            Arrays.fill(chars, '\0');
            Arrays.fill(bytes.array(), (byte) 0);
        }
    }

    /** The most used passwords, most used first, as the library ships them. */
    static List<String> mostUsed() {
        return lines(me.gosimple.nbvcxz.Nbvcxz.class, "/dictionaries/passwords.txt");
    }

    static List<String> own() {
        return lines(Blocklist.class, "blocklist.txt");
    }

    private static Set<String> derived(String entry) {
        var forms = new java.util.HashSet<String>();
        TAILS.forEach(tail -> forms.add(entry + tail));
        forms.add(entry + entry);
        forms.add(entry + entry + entry);
        return forms;
    }

    private static List<String> lines(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var lines = new ArrayList<String>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty() && !line.startsWith("# ")) {
                    lines.add(line.toLowerCase(Locale.ROOT));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long fingerprint(ByteBuffer text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(text);
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Read once, when the first password is checked. */
    private static final class Shipped {

        static final Blocklist LIST = new Blocklist(entries());

        private static LongStream entries() {
            var entries = new ArrayList<>(mostUsed());
            entries.subList(0, DERIVED_FROM).stream()
                    .flatMap(entry -> derived(entry).stream())
                    .toList()
                    .forEach(entries::add);
            entries.addAll(own());
            return entries.stream()
                    .mapToLong(entry -> fingerprint(ByteBuffer.wrap(entry.getBytes(StandardCharsets.UTF_8))));
        }
    }
}
