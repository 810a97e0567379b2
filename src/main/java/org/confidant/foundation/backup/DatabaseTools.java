package org.confidant.foundation.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.confidant.foundation.files.OwnersFile;

/**
 * MariaDB's own programs for dumping and loading. They sign in as the owner, with a password that is written for them
 * alone into a file that goes away with them.
 */
final class DatabaseTools implements AutoCloseable {

    private static final String HALF = "The backup could not be loaded whole; empty the database before another try";

    private final Map<String, String> settings;
    private final String database;
    private final Path options;

    private DatabaseTools(Map<String, String> settings, String database, Path options) {
        this.settings = settings;
        this.database = database;
        this.options = options;
    }

    /** @param settings as the application has them in its environment */
    static DatabaseTools of(Map<String, String> settings) throws IOException, BackupTrouble {
        var url = needed(settings, "CONFIDANT_DB_URL");
        var place = address(url);
        var options = Files.createTempDirectory("confidant-").resolve("client.cnf");
        OwnersFile.write(
                options,
                String.join(
                        "\n",
                        "[client]",
                        "protocol=tcp",
                        "host=" + place.getHost(),
                        "port=" + (place.getPort() < 0 ? 3306 : place.getPort()),
                        "user=" + quoted(needed(settings, "CONFIDANT_DB_OWNER_USER")),
                        "password=" + quoted(needed(settings, "CONFIDANT_DB_OWNER_PASSWORD")),
                        "default-character-set=utf8mb4",
                        encryption(url),
                        ""));
        return new DatabaseTools(settings, place.getPath().substring(1), options);
    }

    private static URI address(String url) throws BackupTrouble {
        if (!url.startsWith("jdbc:mariadb://"))
            throw new BackupTrouble("CONFIDANT_DB_URL is not the address of a MariaDB database (jdbc:mariadb://...).");
        return URI.create(url.substring("jdbc:".length()).replaceAll("\\?.*", ""));
    }

    /** The same encryption of the connection as the application's: these programs would insist on it otherwise. */
    private static String encryption(String url) throws BackupTrouble {
        var mode = parameter(url, "sslMode");
        return switch (mode == null ? "disable" : mode) {
            case "disable" -> "skip-ssl";
            case "trust" -> "ssl\nskip-ssl-verify-server-cert";
            case "verify-ca", "verify-full" -> certificate(url) + "ssl-verify-server-cert";
            default -> throw new BackupTrouble("CONFIDANT_DB_URL has an sslMode that is not known: " + mode + ".");
        };
    }

    private static String certificate(String url) {
        var file = parameter(url, "serverSslCert");
        return file == null ? "" : "ssl-ca=" + quoted(file) + "\n";
    }

    private static String parameter(String url, String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(url);
        return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : null;
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String needed(Map<String, String> settings, String name) throws BackupTrouble {
        var value = settings.get(name);
        if (value == null || value.isBlank()) throw new BackupTrouble(name + " is not set in the environment.");
        return value;
    }

    /** Everything of one moment, without stopping anybody: one transaction that only reads. */
    void dump(OutputStream to) throws IOException, BackupTrouble {
        var process = start(
                program("MARIADB_DUMP", "mariadb-dump"),
                List.of(
                        "--single-transaction",
                        "--quick",
                        "--hex-blob",
                        "--dump-history",
                        "--skip-lock-tables",
                        "--no-tablespaces",
                        "--skip-add-drop-table",
                        database));
        process.getOutputStream().close();
        process.getInputStream().transferTo(to);
        needWell(process, "The database could not be dumped");
    }

    void load(InputStream from) throws IOException, BackupTrouble {
        var process = start(program("MARIADB", "mariadb"), List.of("--batch", database));
        try (var to = process.getOutputStream()) {
            from.transferTo(to);
        } catch (IOException itEndedEarly) {
            needWell(process, HALF);
            throw itEndedEarly;
        }
        needWell(process, HALF);
    }

    /** The first column of the first row. */
    String ask(String sql) throws IOException, BackupTrouble {
        var process =
                start(program("MARIADB", "mariadb"), List.of("--batch", "--skip-column-names", "-e", sql, database));
        process.getOutputStream().close();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        needWell(process, "The database did not answer");
        return answer;
    }

    private String program(String setting, String usual) {
        return settings.getOrDefault(setting, usual);
    }

    private Process start(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(program, "--defaults-extra-file=" + options));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(options.resolveSibling("said").toFile())
                .start();
    }

    private void needWell(Process process, String otherwise) throws IOException, BackupTrouble {
        try {
            if (process.waitFor() != 0) {
                var said = Files.readString(options.resolveSibling("said")).strip();
                throw new BackupTrouble(otherwise + ": " + said);
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new BackupTrouble(otherwise + ": it was interrupted.");
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(options);
        Files.deleteIfExists(options.resolveSibling("said"));
        Files.deleteIfExists(options.getParent());
    }
}
