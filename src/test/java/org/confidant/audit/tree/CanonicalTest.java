package org.confidant.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CanonicalTest {

    @Test
    void AUD_04_membersStandInTheOrderOfTheirNames() {
        assertThat(text(Map.of("seq", 1, "action", "LOGIN"))).isEqualTo("{\"action\":\"LOGIN\",\"seq\":1}");
        // section 3.2.3 of RFC 8785: by UTF-16 code units, so a character beyond the first plane comes before U+FB33
        assertThat(text(Map.of(
                        "\u20ac",
                        "1",
                        "\r",
                        "2",
                        "\ufb33",
                        "3",
                        "1",
                        "4",
                        "\ud83d\ude00",
                        "5",
                        "\u0080",
                        "6",
                        "\u00f6",
                        "7")))
                .isEqualTo(
                        "{\"\\r\":\"2\",\"1\":\"4\",\"\u0080\":\"6\",\"\u00f6\":\"7\",\"\u20ac\":\"1\",\"\ud83d\ude00\":\"5\",\"\ufb33\":\"3\"}");
    }

    @Test
    void onlyWhatMustBeEscapedIs() {
        // section 3.2.2.2
        assertThat(text(Map.of("string", "\u20ac$\u000F\nA'B\"\\\\\"/\b\f\t\r\u007f")))
                .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\f\\t\\r\u007f\"}");
    }

    @Test
    void whatMustBeEscapedIsFoundAtEachPlace() {
        for (char c = 0; c < 0x80; c++) {
            for (int place = 0; place < 20; place++) {
                var value = "\u00e4".repeat(place) + c + "z".repeat(19 - place);
                var escaped = text(Map.of("v", "" + c));
                assertThat(text(Map.of("v", value)))
                        .isEqualTo("{\"v\":\"" + "\u00e4".repeat(place) + escaped.substring(6, escaped.length() - 2)
                                + "z".repeat(19 - place) + "\"}");
            }
        }
    }

    @Test
    void aMemberWithoutAValueIsLeftOut() {
        var members = new HashMap<String, Object>();
        members.put("a", null);
        members.put("b", Long.MIN_VALUE >> 11);

        assertThat(text(members)).isEqualTo("{\"b\":-4503599627370496}");
        assertThatThrownBy(() -> Canonical.of(Map.of("n", (1L << 53) + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Canonical.of(Map.of("n", 1.5))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void anyTextComesBackAsItWas(@ForAll String name, @ForAll String value) {
        if (lonely(name) || lonely(value)) return;
        var read =
                Json.createReader(new StringReader(text(Map.of(name, value)))).readObject();

        assertThat(read.getString(name)).isEqualTo(value);
    }

    /** Half of a surrogate pair has no UTF-8. */
    private static boolean lonely(String text) {
        return !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static String text(Map<String, ?> members) {
        return new String(Canonical.of(members), StandardCharsets.UTF_8);
    }
}
