package org.confidant.password;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The one file of vectors that proves the rules on the server and in the browser. */
public final class Vectors {

    private Vectors() {}

    /** One candidate and the rules that must fail; all other rules of the profile must pass. */
    public record Vector(
            String name,
            String password,
            String profile,
            String person,
            List<String> fails,
            boolean known,
            String context) {

        public Profile rules() {
            var rules = Profile.named(profile);
            return context == null ? rules : rules.treatingWords(ContextMode.valueOf(context), rules.residual());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private record File(Map<String, JsonObject> people, List<Vector> vectors) {}

    private static final Gson GSON = new Gson();
    private static final File FILE = read();

    public static List<Vector> all() {
        return FILE.vectors();
    }

    public static Words words(String person) {
        var held = FILE.people().get(person);
        return Words.about(new Words.Person(
                text(held, "givenName"),
                text(held, "familyName"),
                held.getAsJsonArray("otherNames").asList().stream()
                        .map(name -> name.getAsString())
                        .toList(),
                text(held, "signInName"),
                text(held, "email"),
                text(held, "employeeNumber"),
                text(held, "jobTitle"),
                text(held, "team")));
    }

    private static String text(JsonObject object, String key) {
        var value = object.get(key);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }

    private static File read() {
        try (var in = Vectors.class.getResourceAsStream("/password-vectors.json");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return GSON.fromJson(reader, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
