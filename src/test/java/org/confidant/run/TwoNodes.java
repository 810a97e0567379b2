package org.confidant.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.confidant.support.Project;

/** Two nodes of Payara Micro on one database and one folder of data, behind one address. */
public final class TwoNodes implements AutoCloseable {

    private final Path place;
    private final FrontDoor door;
    private final List<Integer> ports = List.of(EmbeddedDatabase.freePort(), EmbeddedDatabase.freePort());
    private final List<Integer> between = List.of(EmbeddedDatabase.freePort(), EmbeddedDatabase.freePort());
    private final Map<String, String> settings;
    private final DataFolder[] logs = new DataFolder[2];
    private final ApplicationServer[] nodes = new ApplicationServer[2];
    private DataFolder data;
    private EmbeddedDatabase database;

    /** @param settings further settings of both, as environment variables */
    public TwoNodes(Path place, Map<String, String> settings) {
        this.place = place;
        this.door = new FrontDoor(ports);
        this.settings = new HashMap<>(settings);
        this.settings.put("CONFIDANT_URL", door.address());
    }

    /** The database and the first node, with the sample organisation. */
    public void startFirst() {
        try {
            DataFolder.deleteTree(place);
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
        data = DataFolder.take(place.resolve("data"));
        database = EmbeddedDatabase.start(Project.folder(), data);
        start(0);
    }

    public void startSecond() {
        start(1);
    }

    private void start(int node) {
        logs[node] = DataFolder.take(place.resolve("node-" + (node + 1)));
        nodes[node] = ApplicationServer.startNode(
                new PayaraMicro.Node("node-" + (node + 1), between.get(node), between),
                new RunSettings(
                        Project.folder(),
                        place.resolve("data"),
                        ports.get(node),
                        true,
                        Optional.empty(),
                        ServerKind.PAYARA_MICRO,
                        settings),
                logs[node],
                database.access());
        nodes[node].waitUntilReady();
    }

    /** As {@code kill -9} does. */
    public void killFirst() {
        nodes[0].kill();
    }

    public boolean firstIsAlive() {
        return nodes[0].alive();
    }

    public long pidOfFirst() {
        return nodes[0].pid();
    }

    /** Where both answer: the first as long as it lives, then the second. */
    public String address() {
        return door.address();
    }

    public SampleAccounts samples() {
        return SampleAccounts.in(place.resolve("data"));
    }

    public DatabaseAccess database() {
        return database.access();
    }

    public Path logOfSecond() {
        return nodes[1].log();
    }

    @Override
    public void close() {
        door.close();
        for (int node = 1; node >= 0; node--) {
            if (nodes[node] != null) nodes[node].stop();
            if (logs[node] != null) logs[node].close();
        }
        if (database != null) database.stop();
        if (data != null) data.close();
    }
}
