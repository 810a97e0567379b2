package org.confidant.audit.proof;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.confidant.foundation.files.Sha256;

/** Writes an evidence pack, and keeps the list of its files that is signed in the end. */
final class PackWriter implements AutoCloseable {

    private static final String MANIFEST = "manifest.txt";
    private static final int BUFFER = 64 * 1024;
    private static final HexFormat HEX = HexFormat.of();

    private final ZipOutputStream zip;
    private final TrailKey key;
    private final Set<String> names = new HashSet<>();
    private final StringBuilder list;

    PackWriter(OutputStream out, TrailKey key, Instant made) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.key = key;
        this.list = new StringBuilder("Evidence pack of Confidant, made at " + made + "\n");
    }

    /** What a stranger needs: the verifiers, the rules, the key. */
    void tools(String what, Instant made, String left) {
        file("verify.html", resource("verify.html"));
        file("Verify.java", resource("Verify.java"));
        file(
                "README.txt",
                text("README.txt")
                        .replace("{what}", what)
                        .replace("{made}", made.toString())
                        .replace("{left}", left.isEmpty() ? "" : left + "\n"));
        file("key.txt", key.current().line() + "\n");
    }

    void file(String name, String text) {
        file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void file(String name, byte[] bytes) {
        if (!names.add(name)) return;
        list.append(Sha256.hex(bytes)).append("  ").append(name).append('\n');
        put(name, bytes);
    }

    /** What writes a file bit by bit. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** A file that need not fit into memory. */
    void file(String name, Content content) {
        if (!names.add(name)) return;
        try {
            zip.putNextEntry(new ZipEntry(name));
            var digest = MessageDigest.getInstance("SHA-256");
            var out = new BufferedOutputStream(new DigestOutputStream(zip, digest), BUFFER);
            content.write(out);
            out.flush();
            zip.closeEntry();
            list.append(HEX.formatHex(digest.digest()))
                    .append("  ")
                    .append(name)
                    .append('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The SHA-256 of every file, under the key's signature; the last file of the pack. */
    String sealed() {
        var note = key.signPack(list.toString());
        put(MANIFEST, note.getBytes(StandardCharsets.UTF_8));
        return note;
    }

    static String hashes(List<byte[]> path) {
        return path.isEmpty() ? "-" : path.stream().map(HEX::formatHex).collect(Collectors.joining(","));
    }

    private void put(String name, byte[] bytes) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String text(String name) {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (var stream = PackWriter.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
