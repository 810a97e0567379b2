package org.confidant.faults;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Eight programs that sign and report by REST, one after the other each. Anything but a definite answer is followed by the
 * same request with the same key, until there is one.
 */
final class Clients {

    static final int COUNT = 8;

    /** Behind the status of an answer that is none of Confidant's. */
    static final String EMPTY = " of the empty server";

    private static final Duration REST = Duration.ofMillis(250);
    private static final Duration LONGEST_END = Duration.ofSeconds(90);

    private final String address;
    private final List<Person> people;
    private final Queue<Wish> signatures;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    private final AtomicLong slowestMillis = new AtomicLong();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicBoolean given = new AtomicBoolean();

    private Clients(String address, List<Person> people, Queue<Wish> signatures) {
        this.address = address;
        this.people = people;
        this.signatures = signatures;
    }

    static Clients start(String address, List<Person> people, Queue<Wish> signatures) {
        var clients = new Clients(address, people, signatures);
        for (int i = 0; i < COUNT; i++) {
            int number = i;
            var thread = new Thread(() -> clients.work(number), "client " + i);
            thread.setDaemon(true);
            clients.threads.add(thread);
            thread.start();
        }
        return clients;
    }

    /** What was acknowledged so far. */
    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    int count() {
        return acknowledged.size();
    }

    /** Answers that are no acknowledgement and not 503, and refusals for now that do not say so as they should. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How often which answer came. */
    Map<String, Integer> answers() {
        return Map.copyOf(answers);
    }

    /** The longest that any request was left without an answer. */
    Duration slowest() {
        return Duration.ofMillis(slowestMillis.get());
    }

    /** Begins nothing new; what was begun is asked for until it is answered. @return whether all of it was */
    boolean end() {
        enough.set(true);
        long end = System.nanoTime() + LONGEST_END.toNanos();
        try {
            for (var thread : threads) thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        boolean all = threads.stream().noneMatch(Thread::isAlive);
        given.set(true);
        return all;
    }

    private void work(int number) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        for (int turn = 0; !enough.get(); turn++) {
            var signature = turn % 2 == number % 2 ? signatures.poll() : null;
            ask(
                    client,
                    signature == null ? Wish.incident(people.get((turn * COUNT + number) % people.size())) : signature);
        }
    }

    private void ask(HttpClient client, Wish wish) {
        while (!given.get()) {
            long from = System.nanoTime();
            boolean definite = false;
            try {
                var request = wish.person().post(address, wish.path(), wish.key(), wish.body());
                definite = understood(wish, client.send(request, HttpResponse.BodyHandlers.ofString()));
            } catch (HttpTimeoutException late) {
                count("no answer");
            } catch (IOException broken) {
                count("broken off");
            } catch (InterruptedException stopped) {
                return;
            }
            slowestMillis.accumulateAndGet((System.nanoTime() - from) / 1_000_000, Math::max);
            if (definite) return;
            LockSupport.parkNanos(REST.toNanos());
        }
    }

    /** @return whether the answer is definite */
    private boolean understood(Wish wish, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (!isOurs(answer)) {
            count(status + EMPTY);
            return false;
        }
        count(Integer.toString(status));
        if (status == 201) {
            var said = read(answer.body());
            acknowledged.add(new Acknowledged(
                    wish,
                    said.getString("id"),
                    said.getString("reference", null),
                    said.getString("textSha256", null),
                    answer.body()));
            return true;
        }
        if (status == 503) {
            if (!isProblem(answer)) wrong.add("503 that is no problem with Retry-After: " + answer.body());
            return false;
        }
        wrong.add(status + " to " + wish.path() + ": " + answer.body());
        return status < 500;
    }

    /** A server that has not begun with the application yet answers as well, but nothing that Confidant would ever say. */
    private static boolean isOurs(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").matches("application/(problem\\+)?json.*");
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        try {
            return answer.headers().firstValue("Retry-After").isPresent()
                    && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                    && read(answer.body()).getInt("status") == 503;
        } catch (JsonException | ClassCastException | NullPointerException none) {
            return false;
        }
    }

    private void count(String answer) {
        answers.merge(answer, 1, Integer::sum);
    }

    static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
