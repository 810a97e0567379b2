package org.confidant.foundation.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOutTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void whatASpreadsheetWouldRunIsDisarmed(String text) {
        assertThat(CsvOut.harmless(text)).isEqualTo("'" + text);
        assertThat(line(text)).matches("(?s)\"?'.*");
    }

    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        assertThat(line("Ann \"A\", B", "plain", "", null, -3)).isEqualTo("\"Ann \"\"A\"\", B\",plain,,,-3\r\n");
    }

    @Test
    void theFileSaysThatItIsUtf8() {
        assertThat(CsvOut.bytes(List.of(List.of("é")))).isEqualTo("\uFEFFé\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Object... cells) {
        var text = new StringBuilder();
        CsvOut.to(text).row(Arrays.asList(cells));
        return text.substring(1);
    }
}
