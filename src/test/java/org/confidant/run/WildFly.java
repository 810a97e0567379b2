package org.confidant.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** WildFly, set up by {@code configure.cli} as in production; each run has a configuration and a log of its own. */
final class WildFly extends Server {

    private static final Pattern STARTED = Pattern.compile("WFLYSRV002[56]");

    /** It calls deployed what could not start, too, and then says of itself that it started with errors. */
    private static final Pattern WITH_ERRORS = Pattern.compile("WFLYSRV0026");

    private static final Pattern DEPLOYED = Pattern.compile("WFLYSRV0010: Deployed \\\\?\"confidant\\.war");

    /** What {@code bin/standalone.sh} gives Java so that WildFly may look into it. */
    private static final List<String> DOORS_INTO_JAVA = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    @Override
    List<String> command(Place place) throws IOException {
        Path home = home(place.server("wildfly"), "wildfly-", ServerKind.WILDFLY.label());
        configure(home, place);
        Path base = freshBase(home, place);
        List<String> command = new ArrayList<>(java(place));
        command.addAll(DOORS_INTO_JAVA);
        command.addAll(List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dlogging.configuration="
                        + base.resolve("configuration/logging.properties").toUri(),
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base,
                "-Djboss.http.port=" + place.port(),
                "-Djboss.management.http.port=" + place.adminPort()));
        return command;
    }

    /** Once, or again when the commands have changed since; it costs some seconds. */
    private static synchronized void configure(Path home, Place place) throws IOException {
        Path commands = place.configuration("wildfly/configure.cli");
        Path own = home.resolve("confidant");
        Path done = own.resolve("configured");
        Path configuration = home.resolve("standalone/configuration/standalone.xml");
        Path untouched = own.resolve("standalone.xml");
        if (Files.exists(done) && Files.readString(done).equals(Files.readString(commands))) {
            return;
        }
        Files.createDirectories(own);
        Files.deleteIfExists(done);
        if (Files.exists(untouched)) {
            Files.copy(untouched, configuration, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.copy(configuration, untouched);
        }
        DataFolder.deleteTree(home.resolve("modules/org"));
        for (String jar : List.of("eclipselink.jar", "mariadb-java-client.jar")) {
            Files.copy(place.server(jar), own.resolve(jar), StandardCopyOption.REPLACE_EXISTING);
        }
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        run(
                List.of(
                        home.resolve("bin")
                                .resolve(windows ? "jboss-cli.bat" : "jboss-cli.sh")
                                .toString(),
                        "--file=" + commands),
                home,
                place.data().freshLog("configure"));
        Files.writeString(done, Files.readString(commands));
    }

    private static Path freshBase(Path home, Place place) throws IOException {
        Path base = place.data().place().resolve("wildfly");
        DataFolder.deleteTree(base);
        OwnerOnly.folder(base);
        copyTree(home.resolve("standalone/configuration"), base.resolve("configuration"));
        Files.copy(
                place.configuration("wildfly/logging.properties"),
                base.resolve("configuration/logging.properties"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.createDirectories(base.resolve("deployments"));
        Files.createDirectories(base.resolve("log"));
        if (place.deploy()) {
            Files.copy(place.war(), base.resolve("deployments/confidant.war"));
        }
        return base;
    }

    @Override
    boolean isUp(String log) {
        return STARTED.matcher(log).find();
    }

    @Override
    boolean hasDeployed(String log) {
        return DEPLOYED.matcher(log).find() && !WITH_ERRORS.matcher(log).find();
    }
}
