package org.confidant.audit.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.confidant.audit.tree.Hasher;
import org.confidant.audit.tree.Nodes;

/**
 * The tree as the database keeps it. Every fourth level is stored, and sixteen neighbours are read at once: a proof in a
 * tree of ten million leaves takes six reads, fewer when others went before.
 */
final class StoredNodes implements Nodes {

    static final int STEP = 4;

    private static final int BLOCK = 1 << STEP;
    private static final int MOST_BLOCKS = 4096;

    private record Place(int level, long block) {}

    private final Connection connection;
    private final Hasher hasher = new Hasher();
    private final Map<Place, byte[][]> blocks = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, byte[][]> eldest) {
            return size() > MOST_BLOCKS;
        }
    };

    StoredNodes(Connection connection) {
        this.connection = connection;
    }

    @Override
    public byte[] node(int level, long index) {
        int up = level % STEP;
        long first = index << up;
        var block = blocks.computeIfAbsent(new Place(level - up, first >> STEP), this::read);
        return folded(block, (int) (first % BLOCK), 1 << up);
    }

    private byte[] folded(byte[][] block, int from, int count) {
        if (count > 1) {
            int half = count / 2;
            return hasher.node(folded(block, from, half), folded(block, from + half, half));
        }
        if (block[from] == null) throw new IllegalStateException("A node of the tree is missing");
        return block[from];
    }

    private byte[][] read(Place place) {
        var sql = place.level() == 0
                ? "select seq, leaf_hash from audit_leaf where seq >= ? and seq < ?"
                : "select idx, hash from audit_node where idx >= ? and idx < ? and level = ?";
        long first = place.block() * BLOCK;
        var block = new byte[BLOCK][];
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, first);
            statement.setLong(2, first + BLOCK);
            if (place.level() > 0) statement.setInt(3, place.level());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) block[(int) (rows.getLong(1) - first)] = rows.getBytes(2);
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return block;
    }
}
