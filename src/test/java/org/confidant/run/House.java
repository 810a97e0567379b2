package org.confidant.run;

import java.nio.file.Path;

/** Everything that runs together: the data folder's lock, the database, the application. Stopped in reverse. */
public final class House implements AutoCloseable {

    private final RunSettings settings;
    private DataFolder data;
    private EmbeddedDatabase database;
    private ApplicationServer application;
    private boolean closed;

    public House(RunSettings settings) {
        this.settings = settings;
    }

    /** Starts all of it and returns when people can sign in; what cannot start leaves nothing running behind. */
    public void start() {
        try {
            ApplicationServer.needFree(settings.port());
            settings.external().ifPresent(DatabaseAccess::needReachable);
            step(() -> data = DataFolder.take(settings.data()));
            if (settings.external().isEmpty()) {
                step(() -> database = EmbeddedDatabase.start(settings.project(), data));
            }
            step(() -> application = ApplicationServer.start(settings, data, databaseAccess()));
            application.waitUntilReady();
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** A step is done whole or not begun, so that a stop from another thread finds whatever was started. */
    private synchronized void step(Runnable work) {
        if (closed) {
            throw new Trouble("Confidant was stopped while it was starting.");
        }
        work.run();
    }

    public DatabaseAccess databaseAccess() {
        return settings.external().orElseGet(() -> database.access());
    }

    public String address() {
        return application.address();
    }

    public Path dataFolder() {
        return settings.data();
    }

    public Path serverLog() {
        return application.log();
    }

    public long serverPid() {
        return application.pid();
    }

    /** Returns when the application has ended, whoever ended it. */
    public int waitForEnd() throws InterruptedException {
        return application.waitForEnd();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (application != null) {
            application.stop();
            application = null;
        }
        if (database != null) {
            database.stop();
            database = null;
        }
        if (data != null) {
            data.close();
            data = null;
        }
    }
}
