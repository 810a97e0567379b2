package org.confidant.audit.proof;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.confidant.audit.tree.Hasher;

/**
 * Reads a piece of the trail and computes its entries and leaves anew. Each entry is computed from the stored one before
 * it, so that pieces can be read side by side; whoever puts them together compares where they meet.
 *
 * <p>Leaves and events are read as two ranges, not joined: ids grow with time as leaves do, and two ranges cost the
 * database a third less. An event that lies far from its neighbours is looked up by itself.
 */
final class ChunkReader implements AutoCloseable {

    private static final int AT_ONCE = 256;

    /** So many events may lie between those of a piece that have their leaves elsewhere. */
    private static final int MOST_STRANGERS = 1024;

    private static final String EVENTS = "select " + EventBytes.COLUMNS + " from audit_event e where e.event_id ";

    private final Connection connection;
    private final PreparedStatement leavesOfRange;
    private final PreparedStatement eventsOfRange;
    private final PreparedStatement eventsById;
    private final Hasher hasher = new Hasher();
    private final EventBytes event = new EventBytes();
    private final byte[] computed = new byte[Hasher.LENGTH];

    private byte[] before;
    private byte[][] ids;
    private byte[][] entries;
    private byte[][] hashes;
    private State[] states;
    private int count;
    private int next;
    private Map<String, Integer> places;
    private List<String> strangers;
    private TrailChunk.EventRange events;

    private enum State {
        GONE,
        OTHER,
        GOOD
    }

    ChunkReader(Connection connection) throws SQLException {
        this.connection = connection;
        leavesOfRange = connection.prepareStatement(
                "select event_id, seq, entry_hash, leaf_hash from audit_leaf where seq >= ? and seq < ? order by seq");
        eventsOfRange = connection.prepareStatement(EVENTS + "between ? and ? order by e.event_id limit ?");
        eventsById = connection.prepareStatement(
                EVENTS + "in (" + String.join(", ", Collections.nCopies(AT_ONCE, "?")) + ")");
    }

    /** The leaves from {@code from} to before {@code to}. */
    TrailChunk read(long from, long to) throws SQLException {
        int size = (int) (to - from);
        readLeaves(from, to, size);
        if (count > 0) readEvents(size);
        return result(from, size);
    }

    private void readLeaves(long from, long to, int size) throws SQLException {
        ids = new byte[size][];
        entries = new byte[size][];
        hashes = new byte[size][];
        states = new State[size];
        Arrays.fill(states, State.GONE);
        places = null;
        events = null;
        count = 0;
        before = from == 0 ? Hasher.genesis() : null;
        leavesOfRange.setLong(1, from == 0 ? 0 : from - 1);
        leavesOfRange.setLong(2, to);
        try (var rows = leavesOfRange.executeQuery()) {
            while (rows.next()) {
                long seq = rows.getLong(2);
                if (seq < from) {
                    before = rows.getBytes(3);
                    continue;
                }
                if (seq != from + count) return;
                ids[count] = rows.getBytes(1);
                entries[count] = rows.getBytes(3);
                hashes[count] = rows.getBytes(4);
                count++;
            }
        }
    }

    private void readEvents(int size) throws SQLException {
        next = 0;
        var known = Arrays.asList(ids).subList(0, count);
        var lowest = text(Collections.min(known, Arrays::compare));
        var highest = text(Collections.max(known, Arrays::compare));
        strangers = new ArrayList<>();
        eventsOfRange.setString(1, lowest);
        eventsOfRange.setString(2, highest);
        eventsOfRange.setInt(3, size + MOST_STRANGERS);
        try (var rows = eventsOfRange.executeQuery()) {
            while (rows.next()) compare(rows);
        }
        boolean allMet = strangers.size() < MOST_STRANGERS && growsWithTime(lowest) && growsWithTime(highest);
        events = new TrailChunk.EventRange(lowest, highest, allMet ? strangers : null);
        var missing = IntStream.range(0, count)
                .filter(i -> states[i] == State.GONE)
                .mapToObj(i -> text(ids[i]))
                .toList();
        for (int i = 0; i < missing.size(); i += AT_ONCE) {
            for (int j = 0; j < AT_ONCE; j++)
                eventsById.setString(j + 1, missing.get(Math.min(i + j, missing.size() - 1)));
            try (var rows = eventsById.executeQuery()) {
                while (rows.next()) compare(rows);
            }
        }
    }

    private void compare(ResultSet row) throws SQLException {
        var id = row.getBytes(EventBytes.ID);
        int place = place(id);
        if (place < 0) {
            strangers.add(text(id));
            return;
        }
        next = place + 1;
        event.read(row);
        var previous = place == 0 ? before : entries[place - 1];
        if (previous == null) return;
        System.arraycopy(previous, 0, computed, 0, Hasher.LENGTH);
        hasher.chain(computed, event.bytes(), event.length());
        states[place] = Arrays.equals(computed, entries[place]) ? State.GOOD : State.OTHER;
    }

    /** An id of version 7; the database puts older versions into another order than their text has. */
    private static boolean growsWithTime(String id) {
        return id.charAt(14) == '7';
    }

    /** Mostly the next one; the map is made for a piece in which that is not so. */
    private int place(byte[] id) {
        if (next < count && Arrays.equals(id, ids[next])) return next;
        if (places == null) {
            places = new HashMap<>(count * 2);
            for (int i = 0; i < count; i++) places.put(text(ids[i]), i);
        }
        return places.getOrDefault(text(id), -1);
    }

    private TrailChunk result(long from, int size) {
        for (int i = 0; i < size; i++) {
            var finding = finding(from + i, i);
            if (finding != null)
                return new TrailChunk(from, before, i == 0 ? before : entries[i - 1], hashes, i, finding, events);
        }
        return new TrailChunk(from, before, entries[size - 1], hashes, size, null, events);
    }

    private String finding(long seq, int place) {
        if (before == null) return "Leaf " + (seq - 1) + " is missing.";
        if (place >= count) return "Leaf " + seq + " is missing.";
        var id = text(ids[place]);
        if (states[place] == State.GONE) return "Leaf " + seq + ": its event " + id + " is gone.";
        if (states[place] == State.OTHER) return "Leaf " + seq + ": event " + id + " is not as it was recorded.";
        hasher.leaf(entries[place], computed);
        if (!Arrays.equals(computed, hashes[place])) return "Leaf " + seq + ": its hash was changed.";
        return null;
    }

    private static String text(byte[] id) {
        return new String(id, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
