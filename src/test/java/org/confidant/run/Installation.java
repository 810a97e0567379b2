package org.confidant.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes the data folder of an embedded MariaDB, with its system tables and nothing that is not needed.
 *
 * <p>MariaDB's own script for this cannot have a space in a path, and makes an administrator without a password for
 * every address; so its steps are taken here.
 */
final class Installation {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private static final List<String> SCRIPTS =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    private final Programs programs;
    private final DataFolder data;
    private final Path fresh;

    private Installation(Programs programs, DataFolder data) {
        this.programs = programs;
        this.data = data;
        this.fresh = data.place().resolve("db.new");
    }

    /** Into a folder beside, moved when complete: an installation cut short is simply done again. */
    static void in(DataFolder data, Programs programs, Path log) throws IOException {
        new Installation(programs, data).run(log);
    }

    private void run(Path log) throws IOException {
        DataFolder.deleteTree(fresh);
        OwnerOnly.folder(fresh);
        ProcessBuilder builder = programs.windows() ? installer() : bootstrap();
        Process installing = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (EmbeddedDatabase.waitFor(installing, LONGEST) != 0) {
            throw new Trouble("The embedded database could not be set up in " + data.place() + ": see " + log + ".");
        }
        Files.move(fresh, data.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private ProcessBuilder installer() {
        return programs.process(List.of(programs.installer().toString(), "--datadir=" + fresh));
    }

    private ProcessBuilder bootstrap() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                programs.server().toString(),
                "--no-defaults",
                "--bootstrap",
                "--basedir=" + programs.home(),
                "--datadir=" + fresh,
                "--tmpdir=" + data.temporary(),
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K"));
        EmbeddedDatabase.addUser(command);
        Files.createDirectory(fresh.resolve("mysql"));
        Path script = data.temporary().resolve("install.sql");
        OwnerOnly.write(script, script());
        return programs.process(command).redirectInput(script.toFile());
    }

    private String script() throws IOException {
        StringBuilder text = new StringBuilder("CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\n");
        for (String name : SCRIPTS) {
            text.append(Files.readString(programs.home().resolve("share").resolve(name))
                    .lines()
                    .filter(line -> !line.contains("@current_hostname"))
                    .collect(Collectors.joining("\n", "", "\n")));
        }
        return text.append("DELETE FROM global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');\n")
                .append("DELETE FROM proxies_priv;\n")
                .toString();
    }
}
