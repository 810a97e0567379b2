package org.confidant.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.confidant.support.Project;

/** One empty embedded database for all in-container tests of a run, started with the first, stopped at the end. */
public final class TestDatabase {

    /** Who locks this list, which MariaDB writes at a commit, makes a commit wait. */
    private static final String MAY_HINDER_A_COMMIT =
            "\nGRANT SELECT ON mysql.transaction_registry TO 'confidant_owner'@'127.0.0.1';\n";

    private static EmbeddedDatabase running;
    private static DataFolder data;

    private TestDatabase() {}

    public static synchronized DatabaseAccess get() {
        if (running == null) {
            try {
                DataFolder.deleteTree(folder());
            } catch (IOException held) {
                throw new UncheckedIOException(held);
            }
            data = DataFolder.take(folder());
            EmbeddedDatabase database = EmbeddedDatabase.start(Project.folder(), data, MAY_HINDER_A_COMMIT);
            Runtime.getRuntime().addShutdownHook(new Thread(database::stop, "stop the test database"));
            running = database;
        }
        return running.access();
    }

    static DataFolder data() {
        return data;
    }

    public static Path folder() {
        return Project.folder().resolve("target/in-container");
    }
}
