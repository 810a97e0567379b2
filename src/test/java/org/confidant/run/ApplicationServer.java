package org.confidant.run;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server with the WAR of Confidant, as a process of its own, bound to 127.0.0.1. */
final class ApplicationServer {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Pattern REFUSED =
            Pattern.compile("\"event\":\"start\\.refused\"[^\\n]*\"sentence\":\"([^\"]+)\"");
    private final Process process;
    private final Server server;
    private final Server.Place place;
    private final String address;
    private final Path log;
    private final DataFolder data;

    private ApplicationServer(
            Process process, Server server, Server.Place place, String address, Path log, DataFolder data) {
        this.process = process;
        this.server = server;
        this.place = place;
        this.address = address;
        this.log = log;
        this.data = data;
    }

    /** Says so when somebody else listens there already. */
    static void needFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException taken) {
            String sentence = port < 1024
                    ? "Port " + port + " cannot be used: it is taken or reserved; choose another with -Dport=...."
                    : "Port " + port + " is taken by another program: stop that, or choose another with -Dport=....";
            throw new Trouble(sentence, taken);
        }
    }

    static ApplicationServer start(RunSettings settings, DataFolder data, DatabaseAccess database) {
        return start(settings, data, database, EmbeddedDatabase.freePort(), true);
    }

    /** @param deploy whether the application comes up with the server, or somebody deploys it later by its admin port */
    static ApplicationServer start(
            RunSettings settings, DataFolder data, DatabaseAccess database, int adminPort, boolean deploy) {
        return start(Server.of(settings.server()), settings, data, database, adminPort, deploy);
    }

    /** One of several on the same database, on Payara Micro; its own folder keeps no more than its logs. */
    static ApplicationServer startNode(
            PayaraMicro.Node node, RunSettings settings, DataFolder own, DatabaseAccess database) {
        return start(new PayaraMicro(node), settings, own, database, EmbeddedDatabase.freePort(), true);
    }

    /** A server made ready by the caller. */
    static ApplicationServer start(Server server, RunSettings settings, DataFolder data, DatabaseAccess database) {
        return start(server, settings, data, database, EmbeddedDatabase.freePort(), true);
    }

    private static ApplicationServer start(
            Server server,
            RunSettings settings,
            DataFolder data,
            DatabaseAccess database,
            int adminPort,
            boolean deploy) {
        try {
            Path log = data.freshLog("server");
            AuditKey.in(data.place());
            Server.Place place = new Server.Place(settings.project(), data, settings.port(), adminPort, deploy);
            ProcessBuilder builder = new ProcessBuilder(server.command(place));
            String address = "http://127.0.0.1:" + settings.port();
            builder.environment().putAll(environment(settings, database, address));
            Process process = builder.directory(data.place().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(ProcessBuilder.Redirect.from(new File(nothing())))
                    .start();
            data.noteServer(process.pid());
            return new ApplicationServer(process, server, place, address, log, data);
        } catch (IOException broken) {
            throw new Trouble("The application server could not be started: " + broken.getMessage() + ".", broken);
        }
    }

    private static String nothing() {
        return System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null";
    }

    private static Map<String, String> environment(RunSettings settings, DatabaseAccess database, String address) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "CONFIDANT_DB_URL", database.url(),
                "CONFIDANT_DB_USER", database.applicationUser(),
                "CONFIDANT_DB_PASSWORD", database.applicationPassword(),
                "CONFIDANT_DB_OWNER_USER", database.ownerUser(),
                "CONFIDANT_DB_OWNER_PASSWORD", database.ownerPassword(),
                "CONFIDANT_DATA", settings.data().toString(),
                "CONFIDANT_SAMPLE", Boolean.toString(settings.sample()),
                "CONFIDANT_URL", address));
        environment.putAll(settings.more());
        return environment;
    }

    String address() {
        return address;
    }

    Path log() {
        return log;
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Returns when the application says of itself that it is ready for people. */
    void waitUntilReady() {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        int status = -1;
        waitUntilUp();
        while (process.isAlive() && System.nanoTime() < end) {
            if (!server.hasDeployed(said())) {
                throw new Trouble(
                        refusal().orElse("The application could not be deployed: the reason is in " + log + "."));
            }
            status = ask("/health/ready");
            if (status == HttpURLConnection.HTTP_OK) {
                return;
            }
            EmbeddedDatabase.pause();
        }
        throw new Trouble(
                process.isAlive()
                        ? "The application does not become ready (its answer is " + status + "): see " + log + "."
                        : "The application server stopped while starting: the reason is in " + log + ".");
    }

    private int ask(String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address + path).toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(20_000);
            connection.setInstanceFollowRedirects(false);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status;
        } catch (IOException notYet) {
            return -1;
        }
    }

    /** What the application itself says why it does not start. */
    private Optional<String> refusal() {
        Matcher refusal = REFUSED.matcher(said());
        return refusal.find() ? Optional.of(refusal.group(1)) : Optional.empty();
    }

    /** Returns when the server is up, with or without the application. */
    void waitUntilUp() {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (isUp()) {
                whenUp();
                return;
            }
            EmbeddedDatabase.pause();
        }
        throw new Trouble(
                process.isAlive()
                        ? "The application server does not start: see " + log + "."
                        : "The application server stopped while starting: the reason is in " + log + ".");
    }

    private void whenUp() {
        try {
            server.whenUp(place);
        } catch (IOException broken) {
            throw new Trouble("The application could not be deployed: " + broken.getMessage() + ".", broken);
        }
    }

    private boolean isUp() {
        return server.isUp(said());
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return "";
        }
    }

    int waitForEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** As {@code kill -9} does: nothing is said to anybody. */
    void kill() {
        process.destroyForcibly();
        EmbeddedDatabase.waitFor(process, Duration.ofSeconds(10));
    }

    /** Lets requests end and undeploys; insists only when that takes too long. */
    void stop() {
        process.destroy();
        if (EmbeddedDatabase.waitFor(process, Duration.ofSeconds(40)) == -1 && process.isAlive()) {
            process.destroyForcibly();
            EmbeddedDatabase.waitFor(process, Duration.ofSeconds(10));
        }
        try {
            data.forgetServer();
        } catch (IOException harmless) {
            // a number of a process that is gone is recognised at the next start
        }
    }
}
