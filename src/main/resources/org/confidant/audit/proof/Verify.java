import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/**
 * Verifies an evidence pack of Confidant with nothing but a JDK (17 or newer):
 *
 *     java Verify.java pack.zip [public key]
 *
 * It says what is valid, or names the first thing that is not, and ends with status 0 or 1. Give the public key that the
 * organisation has published: without it you know that the pack is of one piece, not whose it is.
 *
 * What it checks, in this order: the key; the signature of the sealed head; every other head, and that each is the
 * beginning of the next (RFC 9162, consistency proofs); every event, its place in the chain and that it stands in the
 * sealed tree (inclusion proofs); the list of all files and its signature.
 */
public class Verify {

    static final class Invalid extends RuntimeException {
        Invalid(String sentence) {
            super(sentence);
        }
    }

    record Head(String origin, long size, byte[] root, String time) {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("java Verify.java pack.zip [public key]");
            System.exit(2);
        }
        try {
            System.out.println(new Verify(read(Path.of(arguments[0]))).run(arguments.length == 2 ? arguments[1] : null));
        } catch (Invalid invalid) {
            System.out.println("NOT VALID: " + invalid.getMessage());
            System.exit(1);
        }
    }

    /** The verdict on a pack; used by whoever calls this from a program. */
    public static String verdict(Path pack, String expectedKey) throws IOException {
        try {
            return new Verify(read(pack)).run(expectedKey);
        } catch (Invalid invalid) {
            return "NOT VALID: " + invalid.getMessage();
        }
    }

    private final Map<String, byte[]> files;
    private String name;
    private byte[] rawKey;

    private Verify(Map<String, byte[]> files) {
        this.files = files;
    }

    private static Map<String, byte[]> read(Path pack) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(Files.newInputStream(pack))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (files.put(entry.getName(), all(zip)) != null) throw new Invalid(entry.getName() + " is there twice.");
            }
        } catch (java.util.zip.ZipException damaged) {
            throw new Invalid("the ZIP file is damaged: " + damaged.getMessage() + ".");
        }
        return files;
    }

    private static byte[] all(InputStream stream) throws IOException {
        var bytes = new ByteArrayOutputStream();
        stream.transferTo(bytes);
        return bytes.toByteArray();
    }

    private String run(String expectedKey) {
        key(expectedKey);
        var head = head("head.txt");
        int heads = heads(head);
        int events = events(head);
        manifest();
        return "VALID: " + events + (events == 1 ? " event" : " events") + ", in the trail of " + head.size()
                + " that was sealed at " + head.time() + (heads > 1 ? ", with " + heads + " heads in agreement" : "")
                + ".\nKey: " + text("key.txt").strip()
                + (expectedKey == null ? "\nCompare the key with the one that the organisation has published." : "");
    }

    // ---- the key and what it signed ----

    private void key(String expected) {
        var line = text("key.txt").strip();
        if (expected != null && !expected.strip().equals(line)) throw new Invalid("key.txt is not the key you gave.");
        var parts = line.split("\\+", 3);
        byte[] typed = parts.length == 3 ? base64(parts[2], "key.txt") : new byte[0];
        if (typed.length != 33 || typed[0] != 1) throw new Invalid("key.txt is not an Ed25519 key.");
        name = parts[0];
        rawKey = Arrays.copyOfRange(typed, 1, 33);
        if (!HexFormat.of().formatHex(id(name)).equals(parts[1]) || !text("key.txt").equals(line + "\n"))
            throw new Invalid("key.txt does not fit its own id.");
    }

    private byte[] id(String keyName) {
        return Arrays.copyOf(
                sha256((keyName + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {1}, rawKey), 4);
    }

    /** The text of a signed note (C2SP signed-note). */
    private String signed(String file, String keyName) {
        var note = text(file);
        int end = note.lastIndexOf("\n\n");
        if (end < 0) throw new Invalid(file + " is not signed.");
        var text = note.substring(0, end + 1);
        var dash = "\u2014 " + keyName + " ";
        var line = note.substring(end + 2);
        if (!line.startsWith(dash) || !line.endsWith("\n")) throw new Invalid(file + " is not signed by the key.");
        var bytes = base64(line.substring(dash.length(), line.length() - 1), file);
        if (bytes.length != 68 || !Arrays.equals(Arrays.copyOf(bytes, 4), id(keyName)))
            throw new Invalid(file + " is signed by another key.");
        if (!verifies(text, Arrays.copyOfRange(bytes, 4, 68)))
            throw new Invalid(file + ": its signature does not fit what it says.");
        return text;
    }

    private boolean verifies(String text, byte[] signature) {
        try {
            var encoded = Arrays.copyOf(HexFormat.of().parseHex("302a300506032b6570032100"), 44);
            System.arraycopy(rawKey, 0, encoded, 12, 32);
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            var verifying = Signature.getInstance("Ed25519");
            verifying.initVerify(key);
            verifying.update(text.getBytes(StandardCharsets.UTF_8));
            return verifying.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** A tree head (C2SP tlog-checkpoint). */
    private Head head(String file) {
        var lines = signed(file, name).split("\n", -1);
        if (lines.length != 5 || !lines[0].equals(name) || !lines[1].matches("0|[1-9][0-9]{0,17}") || !lines[3].startsWith("time "))
            throw new Invalid(file + " is not a tree head.");
        var root = base64(lines[2], file);
        if (root.length != 32) throw new Invalid(file + " has no root.");
        return new Head(lines[0], Long.parseLong(lines[1]), root, lines[3].substring(5));
    }

    /** Each line: the smaller head's file, the larger one's, the proof. */
    private int heads(Head last) {
        int line = 0;
        int heads = 1;
        String before = null;
        Head smaller = null;
        for (var row : lines("consistency.txt")) {
            line++;
            var parts = row.split(" ", -1);
            if (parts.length != 3) throw new Invalid("consistency.txt, line " + line + ": it cannot be read.");
            if (smaller == null) smaller = head(parts[0]);
            else if (!parts[0].equals(before)) throw new Invalid("consistency.txt, line " + line + ": a head is left out.");
            var larger = head(parts[1]);
            if (!consistent(smaller, larger, hashes(parts[2], "consistency.txt, line " + line)))
                throw new Invalid("consistency.txt, line " + line + ": the trail of " + smaller.time()
                        + " is not the beginning of that of " + larger.time() + ".");
            before = parts[1];
            smaller = larger;
            heads++;
        }
        if (before != null && !before.equals("head.txt"))
            throw new Invalid("consistency.txt does not lead to head.txt.");
        return heads;
    }

    // ---- the events ----

    /** Each line of proofs.txt: the number of the leaf, the entry before it, the inclusion proof. */
    private int events(Head head) {
        var events = lines("events.jsonl");
        var proofs = lines("proofs.txt");
        if (events.size() != proofs.size())
            throw new Invalid("there are " + events.size() + " events and " + proofs.size() + " proofs.");
        long lastSeq = -1;
        byte[] lastEntry = null;
        for (int i = 0; i < events.size(); i++) {
            var where = "events.jsonl, line " + (i + 1);
            var parts = proofs.get(i).split(" ", -1);
            if (parts.length != 3 || !parts[0].matches("[0-9]{1,18}"))
                throw new Invalid("proofs.txt, line " + (i + 1) + ": it cannot be read.");
            long seq = Long.parseLong(parts[0]);
            if (parts[1].length() != 64) throw new Invalid("proofs.txt, line " + (i + 1) + ": it cannot be read.");
            var previous = hashes(parts[1], "proofs.txt, line " + (i + 1)).get(0);
            var entry = sha256(previous, events.get(i).getBytes(StandardCharsets.UTF_8));
            if (seq <= lastSeq) throw new Invalid("proofs.txt, line " + (i + 1) + ": leaves are out of order.");
            if (!included(sha256(new byte[] {0}, entry), seq, head, hashes(parts[2], "proofs.txt, line " + (i + 1))))
                throw new Invalid(where + ": the event does not stand in the sealed trail as leaf " + seq + ".");
            if (lastEntry != null && seq == lastSeq + 1 && !Arrays.equals(previous, lastEntry))
                throw new Invalid(where + ": it does not follow the event before it.");
            lastSeq = seq;
            lastEntry = entry;
        }
        return events.size();
    }

    /** RFC 9162, section 2.1.3.2. */
    private static boolean included(byte[] leaf, long seq, Head head, List<byte[]> path) {
        if (seq >= head.size()) return false;
        long index = seq;
        long last = head.size() - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) return false;
            if ((index & 1) == 1 || index == last) {
                hash = node(sibling, hash);
                while ((index & 1) == 0 && index != 0) {
                    index >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            index >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, head.root());
    }

    /** RFC 9162, section 2.1.4.2. */
    private static boolean consistent(Head smaller, Head larger, List<byte[]> path) {
        if (smaller.size() > larger.size() || smaller.size() == 0) return false;
        if (smaller.size() == larger.size()) return path.isEmpty() && Arrays.equals(smaller.root(), larger.root());
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(smaller.size()) == 1) hashes.add(0, smaller.root());
        if (hashes.isEmpty()) return false;
        long index = smaller.size() - 1;
        long last = larger.size() - 1;
        while ((index & 1) == 1) {
            index >>= 1;
            last >>= 1;
        }
        var first = hashes.get(0);
        var second = first;
        for (var hash : hashes.subList(1, hashes.size())) {
            if (last == 0) return false;
            if ((index & 1) == 1 || index == last) {
                first = node(hash, first);
                second = node(hash, second);
                while ((index & 1) == 0 && index != 0) {
                    index >>= 1;
                    last >>= 1;
                }
            } else {
                second = node(second, hash);
            }
            index >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(first, smaller.root()) && Arrays.equals(second, larger.root());
    }

    // ---- every file ----

    private void manifest() {
        var listed = new TreeMap<String, String>();
        for (var line : signed("manifest.txt", name.replace("confidant-audit/", "confidant-pack/")).split("\n")) {
            if (line.length() > 66 && line.startsWith("  ", 64)) listed.put(line.substring(66), line.substring(0, 64));
        }
        for (var file : listed.entrySet()) {
            var bytes = files.get(file.getKey());
            if (bytes == null) throw new Invalid(file.getKey() + " is missing.");
            if (!HexFormat.of().formatHex(sha256(bytes)).equals(file.getValue()))
                throw new Invalid(file.getKey() + " is not as it was packed.");
        }
        for (var file : files.keySet())
            if (!file.equals("manifest.txt") && !listed.containsKey(file))
                throw new Invalid(file + " was not in the pack when it was made.");
    }

    // ---- small things ----

    private String text(String file) {
        var bytes = files.get(file);
        if (bytes == null) throw new Invalid(file + " is missing.");
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) throw new Invalid(file + " is not a text.");
        return text;
    }

    private List<String> lines(String file) {
        var text = text(file);
        if (text.isEmpty()) return List.of();
        if (!text.endsWith("\n")) throw new Invalid(file + " is cut short.");
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    private static List<byte[]> hashes(String text, String where) {
        var hashes = new ArrayList<byte[]>();
        if (text.equals("-")) return hashes;
        for (var hash : text.split(",", -1)) {
            if (!hash.matches("[0-9a-f]{64}")) throw new Invalid(where + ": it cannot be read.");
            hashes.add(HexFormat.of().parseHex(hash));
        }
        return hashes;
    }

    private static byte[] base64(String text, String where) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) return bytes;
        } catch (IllegalArgumentException malformed) {
            // said below
        }
        throw new Invalid(where + " is not as it was written.");
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) digest.update(part);
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
