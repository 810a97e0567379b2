package org.confidant.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;

/** A house on a free port, with an empty data folder, that goes when the tests go. */
public final class TemporaryHouse {

    private TemporaryHouse() {}

    public static House start(IntFunction<RunSettings> settings) {
        RunSettings chosen = settings.apply(EmbeddedDatabase.freePort());
        try {
            DataFolder.deleteTree(chosen.data());
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
        House house = new House(chosen);
        Runtime.getRuntime().addShutdownHook(new Thread(house::close, "stop the running application"));
        house.start();
        return house;
    }
}
