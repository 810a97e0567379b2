package org.confidant.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One kind of server: how it is made ready, started, and what it says when it is up. */
abstract class Server {

    /**
     * Where and how it is to start.
     *
     * @param port where the application answers on 127.0.0.1
     * @param adminPort where the server itself can be told what to do, on 127.0.0.1 too
     * @param deploy whether it comes up with the application or waits for somebody to deploy it
     */
    record Place(Path project, DataFolder data, int port, int adminPort, boolean deploy) {

        Path server(String name) {
            return project.resolve("target/server").resolve(name);
        }

        Path war() {
            return project.resolve("target/confidant.war");
        }

        Path configuration(String name) {
            return project.resolve("server-config").resolve(name);
        }
    }

    static Server of(ServerKind kind) {
        return switch (kind) {
            case PAYARA_MICRO -> new PayaraMicro();
            case PAYARA_SERVER -> new PayaraServer();
            case WILDFLY -> new WildFly();
        };
    }

    /** Makes everything ready and tells the command of the one process that is the server. */
    abstract List<String> command(Place place) throws IOException;

    /** What is still to be done when it is up, by its admin port. */
    void whenUp(Place place) throws IOException {}

    /** Whether the log says that the server has started and is done with what it was to deploy. */
    abstract boolean isUp(String log);

    /** Whether the log says that the application is among what it has deployed. */
    abstract boolean hasDeployed(String log);

    /** Java, with what is the same for all. */
    static List<String> java(Place place) {
        return new ArrayList<>(List.of(
                program("java"),
                "-Xmx512m",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + place.data().temporary()));
    }

    static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** The unpacked server, whatever its version. */
    static Path home(Path folder, String start, String profile) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                var found = inside.filter(
                                each -> each.getFileName().toString().startsWith(start) && Files.isDirectory(each))
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new Trouble("There is no server in " + folder + ": \"./mvnw -P" + profile
                + " -DskipTests package\" brings it from Maven Central.");
    }

    static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
    }

    /** Runs one of the server's own tools to its end, which has to be a good one; what it says goes to the log. */
    static void run(List<String> command, Path folder, Path log) throws IOException {
        if (tool(command, folder, log) != 0) {
            throw new Trouble("\"" + Path.of(command.get(0)).getFileName()
                    + "\" could not set the server up: see the end of " + log + ".");
        }
    }

    /** Runs one of the server's own tools to its end. @return how it ended, -1 if it had to be ended */
    static int tool(List<String> command, Path folder, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("NOPAUSE", "true");
        Process process = builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        int ended = EmbeddedDatabase.waitFor(process, java.time.Duration.ofMinutes(3));
        if (ended == -1) {
            process.destroyForcibly();
        }
        return ended;
    }
}
