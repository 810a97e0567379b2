package org.confidant.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.confidant.run.AuditKey;
import org.confidant.run.DatabaseAccess;
import org.confidant.run.ServerKind;
import org.confidant.run.TestDatabase;
import org.confidant.run.TestServer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Gives Arquillian the server that this run is for, set up as the real one: the same commands, a database of its own,
 * the address 127.0.0.1. Payara Micro is started by Arquillian, for each class anew; the others are started here, once,
 * and are told to deploy.
 *
 * <p>It acts as Arquillian loads, before it reads its configuration: a run without an in-container test starts nothing.
 */
public class InContainer implements LoadableExtension {

    /** The container would print its command line, passwords of the test database included. */
    private static final Logger QUIET = Logger.getLogger("fish.payara.arquillian");

    @Override
    public void register(ExtensionBuilder builder) {
        QUIET.setLevel(Level.WARNING);
        ServerKind server = ServerKind.fromSystem();
        System.setProperty("arquillian.launch", server.label());
        if (server == ServerKind.PAYARA_MICRO) {
            preparePayaraMicro();
        } else {
            System.setProperty("confidant.server.home", TestServer.home(server).toString());
            System.setProperty("confidant.admin.port", Integer.toString(TestServer.start(server)));
        }
    }

    private static void preparePayaraMicro() {
        DatabaseAccess database = TestDatabase.get();
        makeAuditKey();
        Path server = Project.folder().resolve("target/server");
        Path preBoot = preBootWith(database);
        System.setProperty("payara.microJar", server.resolve("payara-micro.jar").toString());
        System.setProperty("payara.consoleOutput", "false");
        System.setProperty(
                "payara.cmdOptions",
                String.join(
                        " ",
                        "-Xmx512m",
                        "-Duser.timezone=UTC",
                        "-Dfile.encoding=UTF-8",
                        "-Dconfidant.db.url=" + database.url(),
                        "-Dconfidant.db.user=" + database.applicationUser(),
                        "-Dconfidant.db.password=" + database.applicationPassword(),
                        "-Dconfidant.db.owner.user=" + database.ownerUser(),
                        "-Dconfidant.db.owner.password=" + database.ownerPassword(),
                        // settings that a test changes count at once, not after the server's minute
                        "-Dmp.config.cache.duration=0",
                        "-Dconfidant.sample=false",
                        "-Dconfidant.data=" + escaped(TestDatabase.folder())));
        System.setProperty(
                "payara.extraMicroOptions",
                String.join(
                        " ",
                        "--disablephonehome",
                        "--contextroot",
                        "/",
                        "--logtofile",
                        escaped(Project.folder().resolve("target/in-container.log")),
                        "--addlibs",
                        escaped(server.resolve("mariadb-java-client.jar")),
                        "--prebootcommandfile",
                        escaped(preBoot)));
    }

    private static void makeAuditKey() {
        try {
            AuditKey.in(TestDatabase.folder());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The environment cannot be set from here, so what the file takes from there is written into a copy. */
    private static Path preBootWith(DatabaseAccess database) {
        Map<String, String> values = Map.of(
                "${ENV=CONFIDANT_DB_URL}", database.url().replace(":", "\\:"),
                "${ENV=CONFIDANT_DB_USER}", database.applicationUser(),
                "${ENV=CONFIDANT_DB_PASSWORD}", database.applicationPassword());
        try {
            String text = Files.readString(Project.folder().resolve("server-config/payara/pre-boot.asadmin"));
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace(value.getKey(), value.getValue());
            }
            Path copy = TestDatabase.folder().resolve("pre-boot.asadmin");
            Files.writeString(copy, text);
            return copy;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String escaped(Path path) {
        return path.toString().replace(" ", "\\ ");
    }
}
