package org.confidant.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.confidant.support.Project;

/**
 * Server and database as two processes that can be killed or held, and started again on the same ports and the same
 * data, as the supervisor of a machine does.
 */
public final class BreakableHouse implements AutoCloseable {

    private final Path place;
    private final Map<String, String> settings;
    private final int port = EmbeddedDatabase.freePort();
    private final int databasePort = EmbeddedDatabase.freePort();
    private DataFolder data;
    private EmbeddedDatabase database;
    private ApplicationServer server;

    /**
     * @param place where everything is kept; emptied first
     * @param settings further settings of the application, as environment variables
     */
    public BreakableHouse(Path place, Map<String, String> settings) {
        this.place = place;
        this.settings = settings;
    }

    /** Database and server, with the sample organisation; returns when people can sign in. */
    public void start() {
        try {
            DataFolder.deleteTree(place);
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
        data = DataFolder.take(place);
        startDatabase();
        startServer();
        server.waitUntilReady();
    }

    /** Returns when it takes connections. */
    public void startDatabase() {
        database = EmbeddedDatabase.start(Project.folder(), data, databasePort);
    }

    /** Returns at once. */
    public void startServer() {
        server = ApplicationServer.start(
                new RunSettings(
                        Project.folder(), place, port, true, Optional.empty(), ServerKind.fromSystem(), settings),
                data,
                new DatabaseAccess(
                        "jdbc:mariadb://127.0.0.1:" + databasePort + "/confidant",
                        database.access().applicationUser(),
                        database.access().applicationPassword(),
                        database.access().ownerUser(),
                        database.access().ownerPassword()));
    }

    public void killServer() {
        server.kill();
    }

    public void killDatabase() {
        database.kill();
    }

    /** Starts again what has ended by itself. @return its name, or null */
    public String supervise() {
        if (!database.alive()) {
            startDatabase();
            return "database";
        }
        if (!server.alive()) {
            startServer();
            return "server";
        }
        return null;
    }

    public boolean databaseIsAlive() {
        return database.alive();
    }

    public boolean serverIsAlive() {
        return server.alive();
    }

    public long serverPid() {
        return server.pid();
    }

    /** The database does nothing at all any more, and its connections stay open. */
    public void holdDatabase() {
        signal("STOP", database.pid());
    }

    public void letDatabaseGo() {
        signal("CONT", database.pid());
    }

    private static void signal(String name, long pid) {
        try {
            var kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
            if (EmbeddedDatabase.waitFor(kill, Duration.ofSeconds(10)) != 0)
                throw new Trouble("Process " + pid + " does not take the signal " + name + ".");
        } catch (IOException none) {
            throw new Trouble("There is no program to send signals with on this system.", none);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public DatabaseAccess database() {
        return database.access();
    }

    public long databasePid() {
        return database.pid();
    }

    public SampleAccounts samples() {
        return SampleAccounts.in(place);
    }

    /** @return whether this stands in the log of the server since its last start */
    public boolean serverSays(String words) {
        try {
            return Files.exists(server.log()) && Files.readString(server.log()).contains(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What server and database have said since their last starts, and before that. */
    public void keepLogs(Path folder) throws IOException {
        DataFolder.deleteTree(folder);
        Server.copyTree(data.logs(), folder);
    }

    @Override
    public void close() {
        if (server != null && server.alive()) server.stop();
        if (database != null) {
            if (database.alive()) letDatabaseGo();
            database.stop();
        }
        if (data != null) data.close();
    }
}
