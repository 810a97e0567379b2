package org.confidant.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a browser fetches for a page: at the first visit, and at the next one with what it has kept. */
final class Weight {

    /** Bytes on the wire, heads included. */
    record Bytes(int first, int again) {}

    private static final Pattern PART = Pattern.compile("<(?:script|link|img)[^>]*?\\b(?:src|href)=\"([^\"]+)\"[^>]*>");

    private final Wire wire;
    private final Visitor visitor;
    private final Map<String, Wire.Answer> kept = new HashMap<>();

    private Weight(Wire wire, Visitor visitor) {
        this.wire = wire;
        this.visitor = visitor;
    }

    static Bytes of(Wire wire, Visitor visitor, String path) throws IOException {
        var browser = new Weight(wire, visitor);
        return new Bytes(browser.visit(path), browser.visit(path));
    }

    private int visit(String path) throws IOException {
        var page = fetch(path);
        int bytes = page.wireBytes();
        var text = page.status() == 304 ? kept.get(path).text() : page.text();
        for (var part : parts(text)) {
            if (isFresh(part)) continue;
            bytes += fetch(part).wireBytes();
        }
        return bytes;
    }

    private Wire.Answer fetch(String path) throws IOException {
        var known = kept.get(path);
        var tag = known == null ? null : known.header("ETag").orElse(null);
        var since = known == null ? null : known.header("Last-Modified").orElse(null);
        var conditions = tag != null
                ? List.of("If-None-Match: " + tag)
                : since != null ? List.of("If-Modified-Since: " + since) : List.<String>of();
        var answer = visitor.ask(wire, path, conditions);
        if (answer.status() == 200) kept.put(path, answer);
        else if (answer.status() != 304) throw new IOException(path + " answers " + answer.status());
        return answer;
    }

    private boolean isFresh(String path) {
        var known = kept.get(path);
        if (known == null) return false;
        var rule = known.header("Cache-Control").orElse("");
        return !rule.contains("no-store") && !rule.contains("no-cache") && rule.matches(".*max-age=[1-9].*")
                || known.header("Expires").filter(date -> date.contains("GMT")).isPresent() && rule.isEmpty();
    }

    private static Set<String> parts(String page) {
        var found = new LinkedHashSet<String>();
        var parts = PART.matcher(page);
        while (parts.find())
            if (parts.group(1).startsWith("/")) found.add(parts.group(1).replace("&amp;", "&"));
        return found;
    }
}
