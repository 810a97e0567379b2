package org.confidant.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.confidant.run.Stand;

/** Clients that ask one after the other without a pause, for some seconds. */
final class Load {

    /** One use, as one client makes it; most are one request. */
    interface Use {
        /** @throws IOException also when the answer was not the one hoped for */
        void once(Wire wire, int client) throws IOException;
    }

    /** There is nothing left to be used: what was measured until then counts. */
    static final class Exhausted extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * What was measured: how many uses in a second, the times of the middle one and the hundredth slowest, and the
     * processor time of the server for each, as far as known.
     */
    record Measured(int clients, double perSecond, double p50Millis, double p99Millis, int uses, double cpuMillis) {}

    private static final int MOST = 1_000_000;

    private Load() {}

    static Measured run(Stand.Running server, int clients, double seconds, Use use) throws Exception {
        long cpu = Servers.cpuMillis(server);
        long end = System.nanoTime() + (long) (seconds * 1e9);
        var threads = Executors.newFixedThreadPool(clients);
        try {
            long begin = System.nanoTime();
            var running = threads.invokeAll(IntStream.range(0, clients)
                    .<Callable<long[]>>mapToObj(client -> () -> client(server.port(), client, end, use))
                    .toList());
            double took = (System.nanoTime() - begin) / 1e9;
            var all = new long[0];
            for (Future<long[]> one : running) {
                var times = one.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + times.length);
                System.arraycopy(times, 0, all, before, times.length);
            }
            Arrays.sort(all);
            double used = all.length == 0 ? 0 : (double) (Servers.cpuMillis(server) - cpu) / all.length;
            return new Measured(clients, all.length / took, millis(all, 0.50), millis(all, 0.99), all.length, used);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] client(int port, int client, long end, Use use) throws IOException {
        var times = new long[1_024];
        int count = 0;
        try (var wire = new Wire(port)) {
            while (count == 0 || System.nanoTime() < end && count < MOST) {
                long begin = System.nanoTime();
                try {
                    use.once(wire, client);
                } catch (Exhausted over) {
                    break;
                }
                if (count == times.length) times = Arrays.copyOf(times, 2 * count);
                times[count++] = System.nanoTime() - begin;
            }
        }
        return Arrays.copyOf(times, count);
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }
}
