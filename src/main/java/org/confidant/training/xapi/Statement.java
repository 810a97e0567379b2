package org.confidant.training.xapi;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.problem.Invalid;

/**
 * What a statement says, as far as it matters here. Whatever is not as the standard wants it is refused at the member
 * that is wrong.
 *
 * @param id its own; null when it brought none
 * @param actor whom it is about, as the system calls them
 * @param activity the id of its object
 * @param percent the score, cut; null when it says none
 * @param success what the result says; null when it says nothing
 * @param at when it happened; null when it does not say
 * @param hash of its content, whatever the order of its members
 */
record Statement(
        UUID id,
        Actor actor,
        String verb,
        String activity,
        String activityName,
        Integer percent,
        Boolean success,
        Instant at,
        String hash,
        JsonObject json) {

    private static final Set<String> ADL = Set.of(
            "http://adlnet.gov/expapi/verbs/",
            "https://adlnet.gov/expapi/verbs/",
            "https://w3id.org/xapi/adl/verbs/",
            "http://activitystrea.ms/schema/1.0/");
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(10);
    private static final int LONGEST_ID = 500;

    /** Of a score, before and behind the point; to reckon with 1e999999999 would take all memory. */
    private static final int MOST_DIGITS = 30;

    /** How a system names somebody. @param shown in words, for who places it */
    record Actor(Kind kind, String value, String shown) {

        enum Kind {
            MBOX,
            MBOX_SHA1,
            ACCOUNT,
            OPENID
        }

        String hash() {
            return Sha256.hex(kind + "\n" + value);
        }
    }

    /** What the verb means here. */
    enum Meaning {
        COMPLETED,
        PASSED,
        FAILED,
        ANOTHER
    }

    /** @param where the statement stands in the body, such as "[2]."; empty for a single one */
    static Statement read(JsonValue value, String where, Instant now) {
        if (!(value instanceof JsonObject json)) throw wrong(where, "", "A statement is a JSON object.");
        var actor = actor(json, where);
        var verb = iri(object(json, "verb", where, "Say what was done."), "id", where + "verb.");
        var object = object(json, "object", where, "Say which activity it was.");
        var type = text(object, "objectType", where + "object.");
        if (type != null && !type.equals("Activity")) {
            throw wrong(where, "object.objectType", "Only statements about activities are taken here.");
        }
        var activity = iri(object, "id", where + "object.");
        var result = json.containsKey("result") ? object(json, "result", where, "") : null;
        return new Statement(
                id(json, where),
                actor,
                verb,
                activity,
                name(object),
                percent(result, where),
                success(result, where),
                at(json, where, now),
                Sha256.hex(plain(json)),
                json);
    }

    Meaning meaning() {
        var last = ADL.stream()
                .filter(verb::startsWith)
                .map(prefix -> verb.substring(prefix.length()))
                .findFirst()
                .orElse("");
        return switch (last) {
            case "completed", "complete" -> Boolean.FALSE.equals(success) ? Meaning.FAILED : Meaning.COMPLETED;
            case "passed" -> Boolean.FALSE.equals(success) ? Meaning.FAILED : Meaning.PASSED;
            case "failed" -> Meaning.FAILED;
            default -> Meaning.ANOTHER;
        };
    }

    private static Actor actor(JsonObject json, String where) {
        if (!json.containsKey("actor"))
            throw wrong(where, "actor", "The statement has no actor: say whom it is about.");
        var actor = object(json, "actor", where, "Say whom it is about.");
        var type = text(actor, "objectType", where + "actor.");
        if (type != null && !type.equals("Agent")) {
            throw wrong(where, "actor.objectType", "Only statements about one person (an Agent) are taken here.");
        }
        var names = new ArrayList<String>();
        for (var name : Set.of("mbox", "mbox_sha1sum", "account", "openid")) {
            if (actor.containsKey(name)) names.add(name);
        }
        if (names.size() != 1) {
            throw wrong(where, "actor", "Name the actor by exactly one of mbox, mbox_sha1sum, account and openid.");
        }
        return switch (names.get(0)) {
            case "mbox" -> mbox(text(actor, "mbox", where + "actor."), where);
            case "mbox_sha1sum" -> sha1(text(actor, "mbox_sha1sum", where + "actor."), where);
            case "account" -> account(object(actor, "account", where + "actor.", ""), where);
            default -> new Actor(Actor.Kind.OPENID, iri(actor, "openid", where + "actor."), text(actor, "openid", ""));
        };
    }

    private static Actor mbox(String text, String where) {
        if (!text.regionMatches(true, 0, "mailto:", 0, 7) || text.indexOf('@') < 8 || text.length() > LONGEST_ID) {
            throw wrong(where, "actor.mbox", "An mbox is written mailto:name@example.org.");
        }
        var address = text.substring(7).strip().toLowerCase(Locale.ROOT);
        return new Actor(Actor.Kind.MBOX, address, address);
    }

    private static Actor sha1(String text, String where) {
        if (!text.matches("[0-9a-fA-F]{40}")) {
            throw wrong(where, "actor.mbox_sha1sum", "An mbox_sha1sum has 40 hexadecimal digits.");
        }
        return new Actor(Actor.Kind.MBOX_SHA1, text.toLowerCase(Locale.ROOT), "hash " + text.toLowerCase(Locale.ROOT));
    }

    private static Actor account(JsonObject account, String where) {
        var home = iri(account, "homePage", where + "actor.account.");
        var name = text(account, "name", where + "actor.account.");
        if (name == null || name.isBlank() || name.length() > LONGEST_ID) {
            throw wrong(where, "actor.account.name", "Say which account it is.");
        }
        return new Actor(Actor.Kind.ACCOUNT, home + "\n" + name, name + " at " + home);
    }

    private static UUID id(JsonObject json, String where) {
        var text = text(json, "id", where);
        if (text == null) return null;
        return uuid(text, where + "id");
    }

    static UUID uuid(String text, String member) {
        if (text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return UUID.fromString(text);
        }
        throw new Invalid(member, "The id of a statement is a UUID.");
    }

    private static Instant at(JsonObject json, String where, Instant now) {
        var text = text(json, "timestamp", where);
        if (text == null) return null;
        try {
            var at = OffsetDateTime.parse(text).toInstant();
            if (!at.isAfter(now.plus(CLOCKS_DIFFER_BY))) return at.isAfter(now) ? now : at;
        } catch (DateTimeException unreadable) {
            throw wrong(where, "timestamp", "A timestamp is written 2026-11-19T10:15:00Z.");
        }
        throw wrong(where, "timestamp", "The timestamp lies in the future.");
    }

    /** From the scaled score, or from where the raw one lies between the least and the most. */
    private static Integer percent(JsonObject result, String where) {
        if (result == null || !result.containsKey("score")) return null;
        var score = object(result, "score", where + "result.", "");
        var scaled = number(score, "scaled", where);
        if (scaled != null) {
            if (scaled.abs().compareTo(BigDecimal.ONE) > 0) {
                throw wrong(where, "result.score.scaled", "A scaled score lies between -1 and 1.");
            }
            return Math.max(0, cut(scaled.movePointRight(2)));
        }
        var raw = number(score, "raw", where);
        var most = number(score, "max", where);
        if (raw == null || most == null) return null;
        var least = score.containsKey("min") ? number(score, "min", where) : BigDecimal.ZERO;
        if (most.compareTo(least) <= 0) throw wrong(where, "result.score.max", "The most is more than the least.");
        if (raw.compareTo(least) < 0 || raw.compareTo(most) > 0) {
            throw wrong(where, "result.score.raw", "The raw score lies between the least and the most.");
        }
        return cut(raw.subtract(least).movePointRight(2).divide(most.subtract(least), 6, RoundingMode.FLOOR));
    }

    private static int cut(BigDecimal percent) {
        return percent.setScale(0, RoundingMode.FLOOR).intValueExact();
    }

    private static Boolean success(JsonObject result, String where) {
        if (result == null || !result.containsKey("success")) return null;
        var value = result.get("success");
        if (value == JsonValue.TRUE) return true;
        if (value == JsonValue.FALSE) return false;
        throw wrong(where, "result.success", "It is true or false.");
    }

    private static String name(JsonObject object) {
        if (!(object.get("definition") instanceof JsonObject definition)) return null;
        if (!(definition.get("name") instanceof JsonObject names)) return null;
        return names.values().stream()
                .filter(JsonString.class::isInstance)
                .map(name -> ((JsonString) name).getString())
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal number(JsonObject score, String member, String where) {
        if (!score.containsKey(member)) return null;
        if (score.get(member) instanceof JsonNumber number) {
            var value = number.bigDecimalValue();
            if (value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS) return value;
        }
        throw wrong(where, "result.score." + member, "It is a number of at most " + MOST_DIGITS + " digits.");
    }

    private static JsonObject object(JsonObject in, String member, String where, String otherwise) {
        if (in.get(member) instanceof JsonObject object) return object;
        throw wrong(where, member, otherwise.isEmpty() ? "It is a JSON object." : otherwise);
    }

    private static String text(JsonObject in, String member, String where) {
        if (!in.containsKey(member)) return null;
        if (in.get(member) instanceof JsonString text) return text.getString();
        throw wrong(where, member, "It is a text.");
    }

    private static String iri(JsonObject in, String member, String where) {
        var text = text(in, member, where);
        if (text == null || text.length() > LONGEST_ID || !absolute(text)) {
            throw wrong(where, member, "It is an IRI of at most 500 characters, such as https://example.org/course.");
        }
        return text;
    }

    private static boolean absolute(String text) {
        try {
            return URI.create(text.replaceAll("[^\\p{ASCII}]", "x")).isAbsolute();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static Invalid wrong(String where, String member, String sentence) {
        return new Invalid(where + member, sentence);
    }

    /** The same text for the same content, without what a store adds. */
    private static String plain(JsonObject json) {
        var kept = Json.createObjectBuilder(json)
                .remove("id")
                .remove("stored")
                .remove("authority")
                .remove("version")
                .build();
        var text = new StringBuilder();
        sorted(kept, text);
        return text.toString();
    }

    private static void sorted(JsonValue value, StringBuilder text) {
        if (value instanceof JsonObject object) {
            text.append('{');
            for (var name : new TreeSet<>(object.keySet())) {
                text.append(Json.createValue(name)).append(':');
                sorted(object.get(name), text);
                text.append(',');
            }
            text.append('}');
        } else if (value instanceof JsonArray array) {
            text.append('[');
            for (var one : array) {
                sorted(one, text);
                text.append(',');
            }
            text.append(']');
        } else if (value instanceof JsonNumber number) {
            text.append(number.bigDecimalValue().stripTrailingZeros());
        } else {
            text.append(value);
        }
    }
}
