package org.confidant.foundation.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The file of a backup and what is said about it, with programs in the place of MariaDB's that write down their call. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
class BackupCommandTest {

    private static final String PASSWORD = "a \"quoted\\ password#";
    private static final String DUMP = "INSERT INTO told VALUES ('a canary');\n".repeat(200_000);

    @TempDir
    private Path folder;

    private Path key;
    private Path file;
    private Map<String, String> settings;

    @BeforeEach
    void programs() throws IOException {
        key = folder.resolve("key.json");
        file = folder.resolve("one.backup");
        Files.writeString(folder.resolve("dump.sql"), DUMP);
        settings = Map.of(
                "CONFIDANT_DB_URL",
                "jdbc:mariadb://db.example.org:3307/confidant?sslMode=verify-full",
                "CONFIDANT_DB_OWNER_USER",
                "owner",
                "CONFIDANT_DB_OWNER_PASSWORD",
                PASSWORD,
                "MARIADB_DUMP",
                script("dump", "cat '" + folder + "/dump.sql'"),
                "MARIADB",
                script(
                        "load",
                        "case \"$*\" in *information_schema*) cat '" + folder + "/tables';; *) cat > '" + folder
                                + "/loaded';; esac"));
        tables(0);
        assertThat(said(0, "key", key.toString())).contains("keep a copy elsewhere");
    }

    @Test
    void whatIsDumpedComesBackThroughAnUnreadableFile() throws IOException {
        assertThat(said(0, "create", key.toString(), file.toString())).startsWith("Made " + file);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
        assertThat(said(0, "check", key.toString(), file.toString()))
                .isEqualTo(file + " is whole: " + DUMP.length() + " bytes of database.");
        assertThat(said(0, "restore", key.toString(), file.toString())).startsWith("Restored.");
        assertThat(Files.readString(folder.resolve("loaded"))).isEqualTo(DUMP);
    }

    @Test
    void thePasswordIsInAFileThatGoesAwayAndNotOnTheCommandLine() throws IOException {
        said(0, "create", key.toString(), file.toString());
        assertThat(Files.readString(folder.resolve("dump.call")))
                .contains("--single-transaction")
                .contains("--dump-history")
                .doesNotContain("quoted");
        assertThat(Files.readString(folder.resolve("dump.options")))
                .contains("host=db.example.org\nport=3307\nuser=\"owner\"\n")
                .contains("password=\"a \\\"quoted\\\\ password#\"")
                .contains("ssl-verify-server-cert");
        assertThat(Files.readString(folder.resolve("dump.mode"))).startsWith("-rw-------");
        var options = Path.of(Files.readString(folder.resolve("dump.place")).strip());
        assertThat(options).doesNotExist();
        assertThat(options.getParent()).doesNotExist();
    }

    @Test
    void aChangedByteOrAMissingEndIsRefusedBeforeAnythingIsLoaded() throws IOException {
        said(0, "create", key.toString(), file.toString());
        var bytes = Files.readAllBytes(file);
        for (int place : new int[] {0, 60, bytes.length / 2, bytes.length - 1}) {
            var changed = bytes.clone();
            changed[place] ^= 1;
            refused(changed);
        }
        for (int length : new int[] {0, 10, bytes.length / 2, bytes.length - 1}) refused(Arrays.copyOf(bytes, length));
        refused(Arrays.copyOf(bytes, bytes.length + 1));
        Files.delete(key);
        said(0, "key", key.toString());
        refused(bytes);
    }

    @Test
    void nothingIsLoadedIntoADatabaseThatHoldsSomething() throws IOException {
        said(0, "create", key.toString(), file.toString());
        tables(1);
        assertThat(said(1, "restore", key.toString(), file.toString()))
                .isEqualTo("The database is not empty; a backup is restored into an empty one only.");
        assertThat(folder.resolve("loaded")).doesNotExist();
    }

    @Test
    void aDumpThatFailsLeavesNoFile() throws IOException {
        script("dump", "echo half; echo 'the server is gone' >&2; exit 2");
        assertThat(said(1, "create", key.toString(), file.toString()))
                .isEqualTo("The database could not be dumped: the server is gone");
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("one.backup.part")).doesNotExist();
    }

    @Test
    void aLoadThatFailsIsSaidInTheDatabasesOwnWords() throws IOException {
        said(0, "create", key.toString(), file.toString());
        script("load", "case \"$*\" in *information_schema*) echo 0;; *) echo 'the disk is full' >&2; exit 1;; esac");
        assertThat(said(1, "restore", key.toString(), file.toString()))
                .isEqualTo("The backup could not be loaded whole; empty the database before another try:"
                        + " the disk is full");
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        assertThat(said(1, "check", key.toString(), file.toString())).isEqualTo("There is no such file: " + file);
        assertThat(said(1, "create", file.toString(), file.toString()))
                .isEqualTo("There is no such file of a key: " + file);
        assertThat(said(1, "check", folder.resolve("dump.sql").toString(), file.toString()))
                .isEqualTo(folder.resolve("dump.sql") + " holds no key of backups.");
        assertThat(said(1, "sell", key.toString(), file.toString())).isEqualTo("There is no command sell.");
        assertThat(said(1, "key", key.toString())).isEqualTo("There is such a file already: " + key);
        Files.createFile(file);
        assertThat(said(1, "create", key.toString(), file.toString()))
                .isEqualTo("There is such a file already: " + file);
        settings = Map.of();
        assertThat(said(1, "create", key.toString(), folder.resolve("two").toString()))
                .isEqualTo("CONFIDANT_DB_URL is not set in the environment.");
    }

    private void refused(byte[] damaged) throws IOException {
        Files.write(file, damaged);
        assertThat(said(1, "restore", key.toString(), file.toString()))
                .isEqualTo(file + " cannot be used: it was changed or cut off, or another key belongs to it.");
        assertThat(folder.resolve("loaded")).doesNotExist();
    }

    private void tables(int count) throws IOException {
        Files.writeString(folder.resolve("tables"), count + "\n");
    }

    /** Writes down how it was called, then does its work. */
    private String script(String name, String work) throws IOException {
        var script = folder.resolve(name);
        var log = folder + "/" + name;
        Files.writeString(
                script,
                "#!/bin/sh\necho \"$*\" > '" + log + ".call'\noptions=${1#--defaults-extra-file=}\n"
                        + "echo \"$options\" > '" + log + ".place'\ncat \"$options\" > '" + log + ".options'\n"
                        + "ls -l \"$options\" > '" + log + ".mode'\n" + work + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script.toString();
    }

    private String said(int status, String... arguments) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            int exit = BackupCommand.run(settings, out, out, arguments);
            var text = bytes.toString(StandardCharsets.UTF_8).strip();
            assertThat(exit).as(text).isEqualTo(status);
            assertThat(text.lines()).as("one sentence: " + text).hasSize(1);
            return text;
        }
    }
}
