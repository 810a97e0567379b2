package org.confidant.audit.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** The pieces of the trail in their order, read ahead by a few readers, each on a connection of its own. */
final class ChunksInOrder implements AutoCloseable {

    private static final int READERS = 3;

    /** Gives a new connection each time. */
    interface Connections {
        Connection open() throws SQLException;
    }

    private record Ahead(ChunkReader reader, FutureTask<TrailChunk> piece) {}

    private final Executor helper;
    private final long size;
    private final int length;
    private final Deque<Ahead> waiting = new ArrayDeque<>();
    private final Deque<ChunkReader> readers = new ArrayDeque<>();
    private long from;

    ChunksInOrder(Connections source, Executor helper, long size, int length) throws SQLException {
        this.helper = helper;
        this.size = size;
        this.length = length;
        try {
            for (int i = 0; i < READERS && (long) i * length < size; i++) readers.add(new ChunkReader(source.open()));
        } catch (SQLException | RuntimeException refused) {
            close();
            throw refused;
        }
        readers.forEach(this::readAhead);
    }

    /** Null after the last. */
    TrailChunk next() throws SQLException {
        var ahead = waiting.poll();
        if (ahead == null) return null;
        var chunk = result(ahead.piece());
        readAhead(ahead.reader());
        return chunk;
    }

    private void readAhead(ChunkReader reader) {
        if (from >= size) return;
        long first = from;
        long end = Math.min(first + length, size);
        var piece = new FutureTask<>(() -> reader.read(first, end));
        from = end;
        helper.execute(piece);
        waiting.add(new Ahead(reader, piece));
    }

    private static TrailChunk result(FutureTask<TrailChunk> piece) throws SQLException {
        try {
            return piece.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SQLException unreadable) throw unreadable;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /** Waits for what is being read: a connection is not given back under a reader. */
    @Override
    public void close() throws SQLException {
        for (var ahead : waiting) {
            try {
                result(ahead.piece());
            } catch (SQLException | RuntimeException ofNoInterest) {
                // something before it is wrong already
            }
        }
        for (var reader : readers) reader.close();
    }
}
