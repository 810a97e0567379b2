package org.confidant.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Payara Micro, with the pre-boot commands that production has; alone or as one node of a cluster on this machine. */
final class PayaraMicro extends Server {

    /**
     * A node's place in the cluster.
     *
     * @param port where it and the others speak to each other, on 127.0.0.1
     * @param all the ports of all nodes
     */
    record Node(String name, int port, List<Integer> all) {}

    private static final Pattern STARTED = Pattern.compile("ready in [\\d.,]+ \\(ms\\)");
    private static final Pattern DEPLOYED = Pattern.compile("Name\\W+confidant\\b");

    /** For its very last word, which may come when its own formatter is gone already. */
    private static final String LAST_WORDS = "-Djava.util.logging.SimpleFormatter.format="
            + "{\"Timestamp\":\"%1$tFT%1$tT.%1$tL%1$tz\",\"Level\":\"%4$s\",\"LoggerName\":\"%3$s\",\"LogMessage\":\"%5$s\"}%n";

    private final Optional<Node> node;

    PayaraMicro() {
        this.node = Optional.empty();
    }

    PayaraMicro(Node node) {
        this.node = Optional.of(node);
    }

    @Override
    List<String> command(Place place) throws IOException {
        List<String> command = java(place);
        command.add(LAST_WORDS);
        node.ifPresent(one -> command.add("-Dhazelcast.socket.bind.any=false"));
        command.addAll(List.of("-jar", place.server("payara-micro.jar").toString()));
        command.addAll(node.map(one -> clustered(one)).orElse(List.of("--nocluster")));
        command.addAll(List.of(
                "--disablephonehome",
                "--addlibs",
                place.server("mariadb-java-client.jar").toString(),
                "--prebootcommandfile",
                commands(place).toString(),
                "--logproperties",
                place.configuration("payara/logging.properties").toString(),
                "--contextroot",
                "/",
                "--port",
                Integer.toString(place.port())));
        if (place.deploy()) {
            command.addAll(List.of("--deploy", place.war().toString()));
        }
        return command;
    }

    /** The server reads one file: a node's is both in one. */
    private Path commands(Place place) throws IOException {
        Path alone = place.configuration("payara/pre-boot.asadmin");
        if (node.isEmpty()) return alone;
        Path both = place.data().temporary().resolve("pre-boot.asadmin");
        Files.writeString(
                both, Files.readString(alone) + Files.readString(place.configuration("payara/cluster.asadmin")));
        return both;
    }

    private static List<String> clustered(Node node) {
        return List.of(
                "--clustername",
                "confidant",
                "--clustermode",
                "tcpip:" + node.all().stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(",")),
                "--interfaces",
                "127.0.0.1",
                "--startport",
                Integer.toString(node.port()),
                "--nohostaware",
                "--name",
                node.name());
    }

    @Override
    boolean isUp(String log) {
        return STARTED.matcher(log).find();
    }

    @Override
    boolean hasDeployed(String log) {
        return DEPLOYED.matcher(log).find();
    }
}
