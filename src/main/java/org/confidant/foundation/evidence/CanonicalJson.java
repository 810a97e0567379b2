package org.confidant.foundation.evidence;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.TreeMap;

/**
 * Canonical JSON (RFC 8785) of objects, lists, texts, whole numbers and truth values: members in the order of their
 * names, no spaces, each character escaped only where it must be. Members without a value are left out, so that a text
 * keeps its hash when a later version of Confidant knows something more.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** @throws IllegalArgumentException for numbers that are not whole */
    public static String of(JsonValue value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(JsonValue value, StringBuilder out) {
        if (value instanceof JsonObject object) object(object, out);
        else if (value instanceof JsonArray list) list(list, out);
        else if (value instanceof JsonString text) quoted(text.getString(), out);
        else if (value instanceof JsonNumber number) out.append(whole(number));
        else out.append(value);
    }

    private static long whole(JsonNumber number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException broken) {
            throw new IllegalArgumentException("Not a whole number", broken);
        }
    }

    private static void object(JsonObject object, StringBuilder out) {
        char before = '{';
        // String compares by UTF-16 code units, which is what section 3.2.3 asks for
        for (var member : new TreeMap<>(object).entrySet()) {
            if (member.getValue().getValueType() == JsonValue.ValueType.NULL) continue;
            out.append(before);
            quoted(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static void list(JsonArray list, StringBuilder out) {
        out.append('[');
        for (int at = 0; at < list.size(); at++) {
            if (at > 0) out.append(',');
            write(list.get(at), out);
        }
        out.append(']');
    }

    private static void quoted(String text, StringBuilder out) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) out.append(String.format("\\u%04x", (int) c));
                    else out.append(c);
                }
            }
        }
        out.append('"');
    }
}
