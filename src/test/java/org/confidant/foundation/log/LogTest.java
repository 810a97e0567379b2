package org.confidant.foundation.log;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogTest {

    @Test
    void anEventIsOneLineOfJson() {
        var line = Log.line(entry(Map.of("path", "/a\nb"), null));

        assertThat(line).doesNotContain("\n").startsWith("{").contains("\"event\":\"request\"", "\"path\":\"/a\\nb\"");
    }

    @Test
    void whateverIsSaidCanBeReadAsJson() {
        var odd = "\"\\ \u0000\b\f\r\t\u001b\u007f é \u2028 \ud83d\ude00 half: \ud83d";

        var line = Log.line(entry(Map.of("odd", odd, "count", 3), null));

        try (var reader = Json.createReader(new StringReader(line))) {
            var read = reader.readObject();
            assertThat(read.getString("odd")).isEqualTo(odd);
            assertThat(read.getString("count")).isEqualTo("3");
        }
        assertThat(line).doesNotContain("\u0000", "\u001b", "\u2028");
    }

    @Test
    void whatAnExceptionSaysIsNotLogged() {
        var canary = "Duplicate entry 'canary@example.org' for key 'email'";

        var line = Log.line(
                entry(Map.of(), new IllegalStateException(canary, new java.sql.SQLException(canary, "23000", 1062))));

        assertThat(line)
                .doesNotContain("canary")
                .contains("java.lang.IllegalStateException", "java.sql.SQLException[1062/23000]", "LogTest");
    }

    @Test
    void theLineBearsTheRequest() {
        Log.request("r-1");
        try {
            assertThat(Log.line(entry(Map.of(), null))).contains("\"request\":\"r-1\"");
        } finally {
            Log.request(null);
        }
    }

    private static LogRecord entry(Map<String, ?> facts, Throwable thrown) {
        var entry = new LogRecord(Level.INFO, "request");
        entry.setParameters(new Object[] {facts});
        entry.setThrown(thrown);
        return entry;
    }
}
