package org.confidant.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a person may choose when starting Confidant.
 *
 * @param project the folder of the project, where {@code target} and {@code server-config} are
 * @param data where everything is kept between runs
 * @param port where the application answers on 127.0.0.1
 * @param sample whether an empty database gets the sample organisation
 * @param external the database to use instead of the embedded one
 * @param server which server carries the application
 * @param more further settings for the application, as environment variables
 */
public record RunSettings(
        Path project,
        Path data,
        int port,
        boolean sample,
        Optional<DatabaseAccess> external,
        ServerKind server,
        Map<String, String> more) {

    /** On the server that this run is for. */
    public RunSettings(
            Path project,
            Path data,
            int port,
            boolean sample,
            Optional<DatabaseAccess> external,
            Map<String, String> more) {
        this(project, data, port, sample, external, ServerKind.fromSystem(), more);
    }

    /** The same on another server, with other data. */
    public RunSettings on(ServerKind other, Path otherData) {
        return new RunSettings(project, otherData, port, sample, external, other, more);
    }

    /** Reads the system properties {@code port}, {@code data}, {@code sample}, {@code db.url}, {@code db.user}. */
    static RunSettings fromSystem() {
        Path project = Path.of(text("basedir", "")).toAbsolutePath().normalize();
        return new RunSettings(
                project,
                Path.of(text("data", ".confidant")).toAbsolutePath().normalize(),
                port(text("port", "8080")),
                sample(text("sample", "true")),
                external(text("db.url", ""), text("db.user", ""), System.getenv()),
                Map.of());
    }

    private static String text(String name, String otherwise) {
        String value = System.getProperty(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below, for both kinds of wrong
        }
        throw new Trouble("-Dport=" + text + " is not a port: give a number from 1 to 65535.");
    }

    private static boolean sample(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Trouble("-Dsample=" + text + " is neither true nor false: give one of the two.");
        };
    }

    private static Optional<DatabaseAccess> external(String url, String user, Map<String, String> environment) {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        String password = environment.getOrDefault("CONFIDANT_DB_PASSWORD", "");
        if (!url.startsWith("jdbc:mariadb:")) {
            throw new Trouble("-Ddb.url=" + url + " is not a MariaDB address: it begins with jdbc:mariadb://.");
        }
        if (user.isEmpty() || password.isEmpty()) {
            throw new Trouble("For the database " + url
                    + " give its user as -Ddb.user=... and the password in the environment variable"
                    + " CONFIDANT_DB_PASSWORD.");
        }
        return Optional.of(new DatabaseAccess(
                url,
                user,
                password,
                environment.getOrDefault("CONFIDANT_DB_OWNER_USER", user),
                environment.getOrDefault("CONFIDANT_DB_OWNER_PASSWORD", password)));
    }
}
