package org.confidant.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A domain of the full Payara Server, set up by {@code configure.asadmin} as in production; new for each run. */
final class PayaraServer extends Server {

    private static final String DOMAIN = "domain1";
    private static final Pattern STARTED = Pattern.compile("Boot Command list-applications returned");

    private volatile boolean deployed;

    @Override
    List<String> command(Place place) throws IOException {
        Path home = home(place.server("payara"), "payara", ServerKind.PAYARA_SERVER.label());
        Path domains = freshDomain(home, place);
        configure(home, domains, place);
        Path after = place.data().temporary().resolve("after.asadmin");
        Files.writeString(after, "list-applications\n");
        return asAsadminWould(home, domains, after, place);
    }

    /** As in production, by a first start: some of it holds from the second on. */
    private static void configure(Path home, Path domains, Place place) throws IOException {
        Path before = place.data().temporary().resolve("before.asadmin");
        Files.writeString(before, Files.readString(place.configuration("payara/configure.asadmin")) + ports(place));
        Path told = place.data().freshLog("configure");
        List<String> start = onDomain(home, "start-domain", domains);
        start.addAll(List.of("--prebootcommandfile", before.toString(), DOMAIN));
        run(start, home, told);
        List<String> change = onAdminPort(home, place);
        change.addAll(List.of(
                "multimode",
                "--file",
                place.configuration("payara/running.asadmin").toString()));
        run(change, home, told);
        List<String> stop = onDomain(home, "stop-domain", domains);
        stop.add(DOMAIN);
        run(stop, home, told);
    }

    private static List<String> onAdminPort(Path home, Place place) {
        List<String> command = asadmin(home);
        command.addAll(List.of("--host", "127.0.0.1", "--port", Integer.toString(place.adminPort())));
        return command;
    }

    private static List<String> onDomain(Path home, String what, Path domains) {
        List<String> command = asadmin(home);
        command.addAll(List.of(what, "--domaindir", domains.toString()));
        return command;
    }

    private static Path freshDomain(Path home, Place place) throws IOException {
        Path domains = place.data().place().resolve("payara");
        DataFolder.deleteTree(domains);
        OwnerOnly.folder(domains);
        copyTree(home.resolve("glassfish/domains").resolve(DOMAIN), domains.resolve(DOMAIN));
        Files.copy(
                place.server("mariadb-java-client.jar"),
                domains.resolve(DOMAIN).resolve("lib/mariadb-java-client.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        // as in production, but for the one logger that tells when the commands after the start are done
        Files.writeString(
                domains.resolve(DOMAIN).resolve("config/logging.properties"),
                Files.readString(place.configuration("payara/logging.properties"))
                        .replace("BootCommand.level=WARNING", "BootCommand.level=INFO"));
        return domains;
    }

    private static String ports(Place place) {
        String listeners = "\nset configs.config.server-config.network-config.network-listeners.network-listener.";
        return listeners + "http-listener-1.port=" + place.port() + listeners + "admin-listener.port="
                + place.adminPort() + "\n";
    }

    /**
     * As an administrator would. Among the commands that follow the start it would wait for ever: the start waits for
     * them, and what the application asks of the server waits for the end of the start.
     */
    @Override
    void whenUp(Place place) throws IOException {
        if (!place.deploy()) {
            return;
        }
        List<String> command =
                onAdminPort(home(place.server("payara"), "payara", ServerKind.PAYARA_SERVER.label()), place);
        command.addAll(List.of(
                "deploy",
                "--name",
                "confidant",
                "--contextroot",
                "/",
                place.war().toString()));
        deployed = tool(command, place.data().place(), place.data().freshLog("deploy")) == 0;
    }

    private static List<String> asadmin(Path home) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return new ArrayList<>(List.of(
                home.resolve("bin").resolve(windows ? "asadmin.bat" : "asadmin").toString()));
    }

    /** The server's own start command stays as its parent or lets go of it; here it only tells what it would start. */
    private static List<String> asAsadminWould(Path home, Path domains, Path after, Place place) throws IOException {
        Path told = place.data().freshLog("start");
        List<String> start = onDomain(home, "start-domain", domains);
        start.addAll(List.of("--dry-run", "--postbootcommandfile", after.toString(), DOMAIN));
        run(start, home, told);
        List<String> lines = Files.readAllLines(told);
        int java = 1 + first(lines, line -> line.startsWith("Dump of JVM"));
        int end = java + first(lines.subList(java, lines.size()), String::isBlank);
        List<String> command = new ArrayList<>(java(place));
        command.addAll(lines.subList(java + 1, end));
        command.set(command.indexOf("-read-stdin") + 1, "false");
        command.set(command.lastIndexOf("-verbose") + 1, "true");
        return command;
    }

    private static int first(List<String> lines, java.util.function.Predicate<String> kind) {
        for (int i = 0; i < lines.size(); i++) {
            if (kind.test(lines.get(i))) {
                return i;
            }
        }
        throw new Trouble("Payara does not tell how it would start: " + String.join(" ", lines));
    }

    @Override
    boolean isUp(String log) {
        return STARTED.matcher(log).find();
    }

    @Override
    boolean hasDeployed(String log) {
        return deployed;
    }
}
