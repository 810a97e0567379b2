package org.confidant.audit.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Canonical JSON (RFC 8785) of flat objects of texts and whole numbers: members in the order of their names, UTF-8, no
 * spaces, each character escaped only where it must be. A member without a value is left out, so that an event keeps its
 * bytes when a later version of Confidant records something more.
 *
 * <p>A writer is used again for the next object; {@link #bytes()} is its own buffer.
 */
public final class Canonical {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private byte[] bytes = new byte[1024];
    private int length;

    /** The object with these members, whose values are String, Integer, Long or null. */
    public static byte[] of(Map<String, ?> members) {
        var writer = new Canonical();
        writer.begin();
        // String compares by UTF-16 code units, which is what section 3.2.3 asks for
        new TreeMap<>(members).forEach((name, value) -> {
            if (value == null) return;
            var prefix = prefix(name);
            if (value instanceof String text) writer.text(prefix, text.getBytes(StandardCharsets.UTF_8));
            else if (value instanceof Integer || value instanceof Long)
                writer.number(prefix, ((Number) value).longValue());
            else throw new IllegalArgumentException(name + " is neither a text nor a whole number");
        });
        writer.end();
        return Arrays.copyOf(writer.bytes, writer.length);
    }

    /** {@code "name":}, to be made once for each name. */
    public static byte[] prefix(String name) {
        var writer = new Canonical();
        writer.quoted(name.getBytes(StandardCharsets.UTF_8));
        writer.put((byte) ':');
        return Arrays.copyOf(writer.bytes, writer.length);
    }

    public void begin() {
        length = 0;
        put((byte) '{');
    }

    /** The next member; names come in their order. Null leaves it out. */
    public void text(byte[] prefix, byte[] utf8) {
        if (utf8 == null) return;
        member(prefix);
        quoted(utf8);
    }

    public void number(byte[] prefix, long value) {
        // RFC 8785 writes numbers as doubles: a whole number beyond 2^53 has no exact form there
        if (Math.abs(value) > 1L << 53) throw new IllegalArgumentException(value + " has no canonical form");
        member(prefix);
        append(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
    }

    public void end() {
        put((byte) '}');
    }

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    private void member(byte[] prefix) {
        if (length > 1) put((byte) ',');
        append(prefix);
    }

    private void quoted(byte[] utf8) {
        room(utf8.length * 6 + 2);
        bytes[length++] = '"';
        int plainFrom = 0;
        for (int i = plain(utf8); i < utf8.length; i++) {
            byte b = utf8[i];
            if (toEscape(b)) {
                copy(utf8, plainFrom, i);
                escaped(b);
                plainFrom = i + 1;
            }
        }
        copy(utf8, plainFrom, utf8.length);
        bytes[length++] = '"';
    }

    /** How many bytes need no escape for certain: looked at by eights, and the rest one by one. */
    private static int plain(byte[] utf8) {
        int i = 0;
        for (; i <= utf8.length - Long.BYTES; i += Long.BYTES) {
            long eight = (long) EIGHT.get(utf8, i);
            if (((below(eight, 0x20) | below(eight ^ '"' * ONES, 1) | below(eight ^ '\\' * ONES, 1)) & TOPS) != 0)
                return i;
        }
        while (i < utf8.length && !toEscape(utf8[i])) i++;
        return i;
    }

    /** The top bit of some byte is set if and only if some byte of the eight is less than {@code limit}. */
    private static long below(long eight, int limit) {
        return (eight - limit * ONES) & ~eight;
    }

    private static boolean toEscape(byte b) {
        return b >= 0 && b < 0x20 || b == '"' || b == '\\';
    }

    private void copy(byte[] from, int start, int end) {
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
    }

    private void escaped(byte b) {
        bytes[length++] = '\\';
        int letter =
                switch (b) {
                    case '"' -> '"';
                    case '\\' -> '\\';
                    case '\b' -> 'b';
                    case '\t' -> 't';
                    case '\n' -> 'n';
                    case '\f' -> 'f';
                    case '\r' -> 'r';
                    default -> 'u';
                };
        bytes[length++] = (byte) letter;
        if (letter != 'u') return;
        bytes[length++] = '0';
        bytes[length++] = '0';
        bytes[length++] = HEX[b >> 4];
        bytes[length++] = HEX[b & 15];
    }

    private void append(byte[] more) {
        room(more.length);
        copy(more, 0, more.length);
    }

    private void put(byte b) {
        room(1);
        bytes[length++] = b;
    }

    private void room(int more) {
        if (length + more + 2 > bytes.length)
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more + 2));
    }
}
