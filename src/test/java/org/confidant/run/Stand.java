package org.confidant.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A data folder with its database, on which servers can be started and stopped one after the other while the database
 * stays: what measuring needs, where {@link House} starts and stops both.
 */
public final class Stand implements AutoCloseable {

    private final Path project;
    private final DataFolder data;
    private final EmbeddedDatabase database;
    private final DatabaseAccess access;

    private Stand(Path project, DataFolder data, EmbeddedDatabase database, DatabaseAccess access) {
        this.project = project;
        this.data = data;
        this.database = database;
        this.access = access;
    }

    /** With a database of its own. */
    public static Stand open(Path project, Path folder) {
        return open(project, folder, List.of());
    }

    /** With a database of its own that may take much memory and forget what it was told when the power goes. */
    public static Stand openToFill(Path project, Path folder) {
        return open(
                project,
                folder,
                List.of(
                        "--innodb-buffer-pool-size=1G",
                        "--innodb-log-file-size=1G",
                        "--innodb-flush-log-at-trx-commit=0",
                        "--skip-innodb-doublewrite"));
    }

    private static Stand open(Path project, Path folder, List<String> more) {
        DataFolder data = DataFolder.take(folder);
        try {
            EmbeddedDatabase database = EmbeddedDatabase.start(project, data, more);
            return new Stand(project, data, database, database.access());
        } catch (RuntimeException failed) {
            data.close();
            throw failed;
        }
    }

    /** A folder for the logs of another server on the same database. */
    public Stand beside(Path folder) {
        return new Stand(project, DataFolder.take(folder), null, access);
    }

    public DatabaseAccess database() {
        return access;
    }

    public Path folder() {
        return data.place();
    }

    /** Confidant as Maven built it. @param more further settings, as environment variables */
    public Running start(boolean sample, Map<String, String> more) {
        return start(new PayaraMicro(), sample, more);
    }

    /** Another WAR on the same kind of server, with the same settings; it answers at /health/ready when it is there. */
    public Running start(Path war, Map<String, String> more) {
        return start(new OtherWar(war), false, more);
    }

    private Running start(Server server, boolean sample, Map<String, String> more) {
        int port = EmbeddedDatabase.freePort();
        RunSettings settings = new RunSettings(
                project, data.place(), port, sample, Optional.of(access), ServerKind.PAYARA_MICRO, more);
        long begin = System.nanoTime();
        ApplicationServer application = ApplicationServer.start(server, settings, data, access);
        try {
            application.waitUntilReady();
        } catch (RuntimeException failed) {
            application.stop();
            throw failed;
        }
        return new Running(application, port, (System.nanoTime() - begin) / 1_000_000);
    }

    @Override
    public void close() {
        if (database != null) {
            database.stop();
        }
        data.close();
    }

    /** A server that is ready. */
    public static final class Running implements AutoCloseable {

        private final ApplicationServer server;
        private final int port;
        private final long millis;

        private Running(ApplicationServer server, int port, long millis) {
            this.server = server;
            this.port = port;
            this.millis = millis;
        }

        /** Of 127.0.0.1. */
        public int port() {
            return port;
        }

        public long pid() {
            return server.pid();
        }

        /** From the start of the process until it said that it is ready. */
        public long startMillis() {
            return millis;
        }

        @Override
        public void close() {
            server.stop();
        }
    }

    private static final class OtherWar extends Server {

        private final Server like = new PayaraMicro();
        private final Path war;

        OtherWar(Path war) {
            this.war = war;
        }

        @Override
        List<String> command(Place place) throws IOException {
            List<String> command = new ArrayList<>(like.command(place));
            command.replaceAll(word -> word.equals(place.war().toString()) ? war.toString() : word);
            return command;
        }

        @Override
        boolean isUp(String log) {
            return like.isUp(log);
        }

        @Override
        boolean hasDeployed(String log) {
            String name = war.getFileName().toString().replaceFirst("\\.war$", "");
            return Pattern.compile("Name\\W+" + Pattern.quote(name) + "\\b")
                    .matcher(log)
                    .find();
        }
    }
}
