package org.confidant.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Asks for pages as a browser does, and takes the time. */
final class Pages {

    private static final List<String> USUAL = List.of(
            "/index.xhtml", "/policy/mine.xhtml", "/incident/mine.xhtml", "/password/check.xhtml", "/help.xhtml");
    private static final Pattern STYLE = Pattern.compile("href=\"([^\"]*base\\.css[^\"]*)\"");
    private static final int ROUNDS = 12;

    private final String address;
    private final Person person;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** @param kind the content type, "" for none */
    record Answer(int status, String kind, boolean retryAfter, String text, Duration time) {}

    Pages(String address, Person person) {
        this.address = address;
        this.person = person;
    }

    Answer page(String path) {
        return answer(person.get(address, path));
    }

    /** As somebody asks of whom nothing is known. */
    Answer asNobody(String path) {
        return answer(HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(100))
                .build());
    }

    /** The address of a style sheet, as the pages themselves say it. */
    String style() {
        var link = STYLE.matcher(asNobody("/sign-in.xhtml").text());
        if (!link.find()) throw new IllegalStateException("The page has no style sheet.");
        return link.group(1);
    }

    /** The median of some rounds, for each page. */
    Map<String, Duration> medians() {
        var times = new TreeMap<String, Duration>();
        for (var path : USUAL) {
            var taken = new ArrayList<Duration>();
            for (int i = 0; i < ROUNDS; i++) {
                var answer = page(path);
                if (answer.status() != 200) throw new IllegalStateException(path + ": " + answer.status());
                taken.add(answer.time());
            }
            taken.sort(Duration::compareTo);
            times.put(path, taken.get(ROUNDS / 2));
        }
        return times;
    }

    /** Many at once; not waited for. */
    List<CompletableFuture<Answer>> many(int count, String path) {
        var all = new ArrayList<CompletableFuture<Answer>>();
        for (int i = 0; i < count; i++) {
            long from = System.nanoTime();
            all.add(client.sendAsync(person.get(address, path), HttpResponse.BodyHandlers.ofString())
                    .thenApply(answer -> answer(answer, from)));
        }
        return all;
    }

    static List<Answer> all(List<CompletableFuture<Answer>> asked) {
        return asked.stream()
                .map(one -> one.orTimeout(100, TimeUnit.SECONDS).join())
                .toList();
    }

    private Answer answer(HttpRequest request) {
        long from = System.nanoTime();
        try {
            return answer(client.send(request, HttpResponse.BodyHandlers.ofString()), from);
        } catch (IOException broken) {
            throw new UncheckedIOException(request.uri().toString(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Answer answer(HttpResponse<String> answer, long from) {
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.headers().firstValue("Retry-After").isPresent(),
                answer.body(),
                Duration.ofNanos(System.nanoTime() - from));
    }
}
