package org.confidant.audit.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.confidant.audit.tree.Canonical;
import org.confidant.audit.tree.Checkpoint;
import org.confidant.audit.tree.Frontier;
import org.confidant.audit.tree.Hasher;
import org.confidant.audit.tree.Proofs;

/** A pack made without a server: twenty-five events, of which some are packed, with every kind of file. */
public final class SamplePack {

    private static final int EVENTS = 25;
    private static final List<Integer> PACKED = List.of(2, 3, 11, 19, 20);

    private SamplePack() {}

    /** The pack's files by name, in their order. */
    public static Map<String, byte[]> files(Path folder) {
        try {
            var key = TrailKey.in(keyFile(folder)).orElseThrow();
            var out = new ByteArrayOutputStream();
            try (var pack = new PackWriter(out, key, Instant.parse("2026-11-22T17:00:00Z"))) {
                write(pack, key);
            }
            return read(out.toByteArray());
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Path keyFile(Path folder) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var mime = Base64.getMimeEncoder();
        return Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + mime.encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n-----BEGIN PUBLIC KEY-----\n"
                        + mime.encodeToString(pair.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n");
    }

    private static void write(PackWriter pack, TrailKey key) {
        var hasher = new Hasher();
        var canonical = new ArrayList<byte[]>();
        var entries = new ArrayList<byte[]>(List.of(Hasher.genesis()));
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < EVENTS; i++) {
            canonical.add(Canonical.of(Map.of(
                    "action", "THING_DONE",
                    "objectId", "thing \u201c" + i + "\u201d",
                    "objectType", "THING",
                    "outcome", "OK",
                    "tsUtc", "2026-11-22T16:00:00.00000" + i % 10 + "Z")));
            entries.add(hasher.entry(entries.get(i), canonical.get(i)));
            leaves.add(hasher.leaf(entries.get(i + 1)));
        }
        var proofs = new Proofs((level, index) -> {
            var part = new Frontier();
            leaves.subList((int) (index << level), (int) (index + 1 << level)).forEach(part::add);
            return part.root();
        });
        pack.tools("THING", Instant.parse("2026-11-22T17:00:00Z"), "");
        pack.file("heads/2026-11-20.txt", head(key, proofs, 7));
        pack.file("heads/2026-11-21.txt", head(key, proofs, 16));
        pack.file("head.txt", head(key, proofs, EVENTS));
        pack.file(
                "consistency.txt",
                "heads/2026-11-20.txt heads/2026-11-21.txt " + PackWriter.hashes(proofs.consistency(7, 16))
                        + "\nheads/2026-11-21.txt head.txt " + PackWriter.hashes(proofs.consistency(16, EVENTS))
                        + "\n");
        var events = new StringBuilder();
        var paths = new StringBuilder();
        for (int seq : PACKED) {
            events.append(new String(canonical.get(seq), StandardCharsets.UTF_8))
                    .append('\n');
            paths.append(seq + " " + PackWriter.hashes(List.of(entries.get(seq))) + " "
                    + PackWriter.hashes(proofs.inclusion(seq, EVENTS)) + "\n");
        }
        pack.file("events.jsonl", events.toString());
        pack.file("proofs.txt", paths.toString());
        pack.file("documents/agreement.pdf", new byte[] {'%', 'P', 'D', 'F', 0, 1, 2, (byte) 200});
        pack.sealed();
    }

    private static String head(TrailKey key, Proofs proofs, int size) {
        return key.sign(new Checkpoint(
                        key.current().name(),
                        size,
                        proofs.root(size),
                        Instant.parse("2026-11-20T00:00:00Z").plusSeconds(size))
                .text());
    }

    /** The files as a ZIP again. */
    public static Path zipped(Map<String, byte[]> files, Path place) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(place))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
            return place;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public static Map<String, byte[]> read(byte[] pack) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(pack))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    /** The same with one byte of one file changed, in its middle; an empty file gets one. */
    public static Map<String, byte[]> touched(Map<String, byte[]> files, String name) {
        return touched(files, name, files.get(name).length / 2);
    }

    public static Map<String, byte[]> touched(Map<String, byte[]> files, String name, int place) {
        var other = new LinkedHashMap<>(files);
        var bytes = files.get(name).clone();
        if (bytes.length == 0) bytes = new byte[] {'x'};
        else bytes[place] ^= 1;
        other.put(name, bytes);
        return other;
    }
}
