package org.confidant.foundation.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.confidant.support.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a removed key opens would be lost, so the database is asked first. */
class KeysCommandIT {

    @TempDir
    private Path folder;

    private final RunningApplication running = RunningApplication.get();

    @Test
    void aKeyIsRemovedOnlyWhenNoRecordNeedsIt() throws Exception {
        var file = folder.resolve("keys.json");
        Files.copy(running.dataFolder().resolve("keys.json"), file);
        long needed = keys(file).primary();
        said(0, database(), "add", file.toString());
        long other =
                keys(file).ids().stream().filter(id -> id != needed).findFirst().orElseThrow();
        said(0, database(), "use", file.toString(), Long.toString(other));

        assertThat(said(1, database(), "remove", file.toString(), Long.toString(needed)))
                .contains("Key " + needed + " cannot go: records that need it: ");
        var wrong = new HashMap<>(database());
        wrong.put("CONFIDANT_DB_OWNER_PASSWORD", "password-of-nobody");
        assertThat(said(1, wrong, "remove", file.toString(), Long.toString(needed)))
                .startsWith("The database could not be asked whether a record needs the key: ");
        assertThat(keys(file).ids()).containsExactlyInAnyOrder(needed, other);

        said(0, database(), "use", file.toString(), Long.toString(needed));
        said(0, database(), "remove", file.toString(), Long.toString(other));
        assertThat(keys(file).ids()).containsExactly(needed);
    }

    private Map<String, String> database() {
        var access = running.database();
        return Map.of(
                "CONFIDANT_DB_URL", access.url(),
                "CONFIDANT_DB_OWNER_USER", access.ownerUser(),
                "CONFIDANT_DB_OWNER_PASSWORD", access.ownerPassword());
    }

    private static MasterKeyset keys(Path file) throws Exception {
        return MasterKeyset.parse(Files.readString(file));
    }

    private static String said(int status, Map<String, String> settings, String... words) throws IOException {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(KeysCommand.run(settings, stream, stream, words)).isEqualTo(status);
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
