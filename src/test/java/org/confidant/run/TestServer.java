package org.confidant.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.confidant.support.Project;

/**
 * A server without the application, on the database of the in-container tests: Arquillian deploys to it by its admin
 * port. Payara Micro has no such port: Arquillian starts that one itself.
 */
public final class TestServer {

    private TestServer() {}

    /** Where it is unpacked. */
    public static Path home(ServerKind kind) {
        Path servers = Project.folder().resolve("target/server");
        try {
            return kind == ServerKind.WILDFLY
                    ? Server.home(servers.resolve("wildfly"), "wildfly-", kind.label())
                    : Server.home(servers.resolve("payara"), "payara", kind.label());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Starts it, for as long as this JVM lives. @return its admin port on 127.0.0.1 */
    public static int start(ServerKind kind) {
        DatabaseAccess database = TestDatabase.get();
        int adminPort = EmbeddedDatabase.freePort();
        RunSettings settings = new RunSettings(
                Project.folder(),
                TestDatabase.folder(),
                EmbeddedDatabase.freePort(),
                false,
                Optional.of(database),
                kind,
                // settings that a test changes count at once, not after the server's minute
                Map.of("MP_CONFIG_CACHE_DURATION", "0"));
        ApplicationServer server = ApplicationServer.start(settings, TestDatabase.data(), database, adminPort, false);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop the test server"));
        server.waitUntilUp();
        return adminPort;
    }
}
