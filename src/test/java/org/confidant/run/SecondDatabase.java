package org.confidant.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.confidant.support.Project;

/** One more empty database on the embedded server of a running house, for the same two users. */
public final class SecondDatabase {

    private SecondDatabase() {}

    /** The settings that tell the backup command where MariaDB's programs are. */
    public static Map<String, String> programs() {
        Path home = Programs.unpackedIn(Project.folder().resolve("target/server/mariadb"))
                .home();
        return Map.of(
                "MARIADB", home.resolve("bin/mariadb").toString(),
                "MARIADB_DUMP", home.resolve("bin/mariadb-dump").toString());
    }

    public static DatabaseAccess make(Path dataFolder, DatabaseAccess first, String name) throws IOException {
        Path options = dataFolder.resolve("root.cnf");
        OwnerOnly.write(
                options,
                "[client]\nsocket=mariadbd.sock\nskip-ssl\nuser=root\npassword="
                        + Secrets.in(dataFolder).root() + "\n");
        try {
            Process process = Programs.unpackedIn(Project.folder().resolve("target/server/mariadb"))
                    .process(List.of(programs().get("MARIADB"), "--defaults-file=" + options))
                    .directory(dataFolder.resolve("db").toFile())
                    .redirectErrorStream(true)
                    .start();
            try (var sql = process.outputWriter()) {
                sql.write(("CREATE DATABASE %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;"
                                + " GRANT ALL PRIVILEGES ON %1$s.* TO '%2$s'@'127.0.0.1' WITH GRANT OPTION;"
                                + " GRANT SHOW VIEW ON %1$s.* TO '%3$s'@'127.0.0.1';")
                        .formatted(name, first.ownerUser(), first.applicationUser()));
            }
            String said = new String(process.getInputStream().readAllBytes());
            if (EmbeddedDatabase.waitFor(process, Duration.ofSeconds(30)) != 0) {
                throw new Trouble("The second database could not be made: " + said);
            }
        } finally {
            Files.deleteIfExists(options);
        }
        return new DatabaseAccess(
                first.url().replaceFirst("/[^/]*$", "/" + name),
                first.applicationUser(),
                first.applicationPassword(),
                first.ownerUser(),
                first.ownerPassword());
    }
}
