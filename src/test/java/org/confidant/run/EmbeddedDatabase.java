package org.confidant.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB of our own: grants on, 127.0.0.1 only, a free port, random passwords, data that stays.
 *
 * <p>The users are set right by {@code embedded.sql} and {@code users.sql} of {@code server-config/mariadb} at every start, before the first connection is
 * accepted, so that there is no moment in which the server can be reached without a password.
 */
final class EmbeddedDatabase {

    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final Process process;
    private final DatabaseAccess access;

    private EmbeddedDatabase(Process process, DatabaseAccess access) {
        this.process = process;
        this.access = access;
    }

    static EmbeddedDatabase start(Path project, DataFolder data) {
        return start(project, data, freePort(), List.of(), "");
    }

    /** @param more options of the server that come after all others, and so count */
    static EmbeddedDatabase start(Path project, DataFolder data, List<String> more) {
        return start(project, data, freePort(), more, "");
    }

    /** @param besides what its administrator does before anybody can connect, but for the users */
    static EmbeddedDatabase start(Path project, DataFolder data, String besides) {
        return start(project, data, freePort(), List.of(), besides);
    }

    /** On the port it had before, where those who use it look for it. */
    static EmbeddedDatabase start(Path project, DataFolder data, int port) {
        return start(project, data, port, List.of(), "");
    }

    private static EmbeddedDatabase start(Path project, DataFolder data, int port, List<String> more, String besides) {
        try {
            Programs programs = Programs.unpackedIn(project.resolve("target/server/mariadb"));
            Path log = data.freshLog("database");
            if (!Files.isDirectory(data.database())) {
                Installation.in(data, programs, log);
            }
            return start(programs, project.resolve("server-config/mariadb"), data, port, log, more, besides);
        } catch (IOException broken) {
            throw new Trouble("The embedded database could not be started: " + broken.getMessage() + ".", broken);
        }
    }

    private static EmbeddedDatabase start(
            Programs programs,
            Path configuration,
            DataFolder data,
            int port,
            Path log,
            List<String> more,
            String besides)
            throws IOException {
        Secrets secrets = Secrets.in(data.place());
        Path users = data.temporary().resolve("users.sql");
        OwnerOnly.write(
                users,
                (Files.readString(configuration.resolve("embedded.sql"))
                                + Files.readString(configuration.resolve("users.sql"))
                                + besides)
                        .replace("${CONFIDANT_DB_ROOT_PASSWORD}", secrets.root())
                        .replace("${CONFIDANT_DB_OWNER_PASSWORD}", secrets.owner())
                        .replace("${CONFIDANT_DB_PASSWORD}", secrets.application()));
        List<String> command = new ArrayList<>(List.of(
                programs.server().toString(),
                "--defaults-file=" + configuration.resolve("my.cnf"),
                "--basedir=" + programs.home(),
                "--datadir=" + data.database(),
                "--tmpdir=" + data.temporary(),
                "--bind-address=127.0.0.1",
                "--skip-ssl", // nothing leaves this machine, and making a key costs every start several seconds
                "--port=" + port,
                "--socket=mariadbd.sock",
                "--pid-file=mariadbd.pid",
                "--init-file=" + users));
        addUser(command);
        command.addAll(more);
        Process process = programs.process(command)
                .directory(data.database().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        EmbeddedDatabase database = new EmbeddedDatabase(
                process,
                new DatabaseAccess(
                        "jdbc:mariadb://127.0.0.1:" + port + "/confidant",
                        "confidant_app",
                        secrets.application(),
                        "confidant_owner",
                        secrets.owner()));
        try {
            database.waitUntilReady(log);
            Files.deleteIfExists(users);
            return database;
        } catch (RuntimeException failed) {
            database.stop();
            throw failed;
        }
    }

    private void waitUntilReady(Path log) {
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try (Connection ready = access.asOwner()) {
                if (ready.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                pause();
            }
        }
        throw new Trouble("The embedded database did not start: see the end of " + log + ".");
    }

    DatabaseAccess access() {
        return access;
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does: what is not on the disk is lost. */
    void kill() {
        process.destroyForcibly();
        waitFor(process, Duration.ofSeconds(10));
    }

    /** Asks the server to finish its work and go; a killed one would recover, but need not. */
    void stop() {
        process.destroy();
        if (waitFor(process, Duration.ofSeconds(60)) < 0) {
            process.destroyForcibly();
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new Trouble("There is no free port on this machine.", none);
        }
    }

    /** MariaDB refuses to run as root by accident. */
    static void addUser(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    /** The exit status, or -1 when the process is still there at the end of the time. */
    static int waitFor(Process process, Duration time) {
        boolean interrupted = false;
        long end = System.nanoTime() + time.toNanos();
        try {
            while (true) {
                try {
                    return process.waitFor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)
                            ? process.exitValue()
                            : -1;
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Trouble("The start was interrupted.", stopped);
        }
    }
}
