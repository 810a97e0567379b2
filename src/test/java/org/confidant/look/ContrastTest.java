package org.confidant.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Text must be readable in both schemes: 4.5 to 1 for words, 3 to 1 for the edges of fields (WCAG 2.2, 1.4.3 and 1.4.11). */
class ContrastTest {

    private static final Path CSS = Path.of("webapp/WEB-INF/resources/css");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-f]{6})");

    private static final String[][] WORDS = {
        {"ink", "paper"},
        {"ink", "ground"},
        {"ink", "calm-wash"},
        {"ink", "warn-wash"},
        {"ink", "bad-wash"},
        {"ink", "good-wash"},
        {"ink-soft", "paper"},
        {"ink-soft", "ground"},
        {"ink-faint", "paper"},
        {"ink-faint", "ground"},
        {"brand", "paper"},
        {"brand", "ground"},
        {"brand-deep", "paper"},
        {"brand-deep", "ground"},
        {"brand-deep", "brand-wash"},
        {"bad", "paper"},
        {"bad", "ground"},
        {"bad", "bad-wash"},
        {"warn", "warn-wash"},
        {"warn", "paper"},
        {"good", "good-wash"},
        {"good", "paper"},
        {"calm", "calm-wash"},
        {"on-brand", "brand"},
        {"on-brand", "brand-deep"},
        {"on-bad", "bad"},
        {"on-bad", "bad-deep"},
        {"focus-ink", "focus"}
    };

    private static final String[][] EDGES = {
        {"line-strong", "paper"}, {"line-strong", "ground"}, {"brand", "paper"}, {"brand", "ground"}, {"bad", "paper"}
    };

    @TestFactory
    Stream<DynamicTest> wordsCanBeReadInBothSchemes() throws IOException {
        return each(WORDS, 4.5);
    }

    @TestFactory
    Stream<DynamicTest> edgesCanBeSeenInBothSchemes() throws IOException {
        return each(EDGES, 3);
    }

    /** The frame around the focus is two colours, one of which stands out from any ground. */
    @Test
    void focusCanBeSeenOnAnyGround() throws IOException {
        for (var scheme : schemes().entrySet())
            for (var ground : new String[] {"paper", "ground", "brand", "bad", "brand-wash", "calm-wash"}) {
                var best = Math.max(
                        contrast(scheme.getValue(), "focus", ground), contrast(scheme.getValue(), "focus-ink", ground));
                assertThat(best).as("%s: focus on %s", scheme.getKey(), ground).isGreaterThanOrEqualTo(3);
            }
    }

    @Test
    void coloursStandInTheTokensAlone() throws IOException {
        try (var sheets = Files.list(CSS)) {
            for (var sheet : sheets.filter(path -> !path.endsWith("tokens.css")).toList())
                assertThat(Files.readString(sheet))
                        .as("%s", sheet)
                        .doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsla?\\(");
        }
    }

    @Test
    void primeFacesIsDressedInOnePlaceOnly() throws IOException {
        try (var sheets = Files.list(CSS)) {
            for (var sheet :
                    sheets.filter(path -> !path.endsWith("primefaces.css")).toList())
                assertThat(Files.readString(sheet))
                        .as("%s", sheet)
                        .doesNotContain(".ui-")
                        .doesNotContain("!important");
        }
    }

    private static Stream<DynamicTest> each(String[][] pairs, double least) throws IOException {
        return schemes().entrySet().stream().flatMap(scheme -> Stream.of(pairs).map(pair -> {
            var name = scheme.getKey() + ": " + pair[0] + " on " + pair[1];
            return DynamicTest.dynamicTest(name, () -> assertThat(contrast(scheme.getValue(), pair[0], pair[1]))
                    .as(name)
                    .isGreaterThanOrEqualTo(least));
        }));
    }

    private static Map<String, Map<String, String>> schemes() throws IOException {
        var tokens = Files.readString(CSS.resolve("tokens.css"));
        var dark = tokens.indexOf("@media (prefers-color-scheme: dark)");
        var print = tokens.indexOf("@media print");
        var light = read(tokens.substring(0, dark));
        var night = new HashMap<>(light);
        night.putAll(read(tokens.substring(dark, print)));
        return Map.of("light", light, "dark", night);
    }

    private static Map<String, String> read(String css) {
        var found = new HashMap<String, String>();
        var matcher = TOKEN.matcher(css);
        while (matcher.find()) found.put(matcher.group(1), matcher.group(2));
        return found;
    }

    private static double contrast(Map<String, String> scheme, String one, String other) {
        var a = luminance(scheme.get(one));
        var b = luminance(scheme.get(other));
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    }

    private static double luminance(String colour) {
        return .2126 * channel(colour, 1) + .7152 * channel(colour, 3) + .0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        var share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255d;
        return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }
}
