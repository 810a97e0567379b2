package org.confidant.run;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs Confidant until it is stopped: {@code ./mvnw -Prun}.
 *
 * <p>The console stays clear: what the servers say goes to the {@code logs} in the data folder; a person sees one
 * block when all is up, or one sentence and exit status 1 when it cannot be.
 */
public final class Run {

    private static final Logger QUIET = Logger.getLogger("");

    private Run() {}

    public static void main(String[] arguments) throws InterruptedException {
        QUIET.setLevel(Level.SEVERE);
        RunSettings settings;
        House house;
        try {
            settings = RunSettings.fromSystem();
            house = new House(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(house), "stop"));
            System.out.println("Starting Confidant; the first start takes a minute ...");
            house.start();
            System.out.println(Welcome.text(house, settings));
        } catch (Trouble trouble) {
            fail(trouble.getMessage());
            return;
        } catch (RuntimeException unexpected) {
            fail("Confidant could not start: " + unexpected + ".");
            return;
        }
        Path log = house.serverLog();
        house.waitForEnd();
        if (!stopping) {
            fail("The application server has ended by itself: the reason is in " + log + ".");
        }
    }

    private static volatile boolean stopping;

    private static void stop(House house) {
        stopping = true;
        house.close();
    }

    private static void fail(String sentence) {
        System.out.flush();
        System.err.println();
        System.err.println(sentence);
        System.err.flush();
        System.exit(1);
    }
}
