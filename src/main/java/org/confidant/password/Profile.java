package org.confidant.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The parameters of one set of password rules (rulebook 2.3). Profiles are data: {@code profiles.properties} holds
 * them, and another one needs no code.
 *
 * @param id the name that other records keep, such as POLICY_2018
 * @param version changes whenever a parameter changes, so that an old verdict can be understood
 * @param minLengthWithSecondStep how long it must be where a second step guards the same sign-in
 * @param residual how many letters must remain without the words, in mode RESIDUAL
 * @param history how many earlier passwords it must differ from
 * @param minDistance how many single changes must lie between the old and the new one; 0 switches PW-C09 off
 * @param rotationDays after how many days it must be changed; empty means only when it may be known to others
 * @param lockout what happens after wrong passwords, in words
 */
public record Profile(
        String id,
        int version,
        String title,
        int minLength,
        int minLengthWithSecondStep,
        int maxLength,
        int maxBytes,
        boolean upperRequired,
        boolean lowerRequired,
        boolean digitRequired,
        boolean symbolRequired,
        ContextMode context,
        int residual,
        boolean blocklist,
        boolean breached,
        int history,
        int minDistance,
        Optional<Integer> rotationDays,
        int lockoutFailures,
        String lockout) {

    private static final Properties DATA = read("profiles.properties");

    /** The letter of the confidentiality policy; for other systems, never for Confidant's own sign-in (PW-01). */
    public static final Profile POLICY_2018 = named("POLICY_2018");

    /** What Confidant applies to its own sign-in: length, no known password, no composition, no rotation. */
    public static final Profile DEFAULT = named("DEFAULT");

    public static Profile named(String id) {
        if (!ids().contains(id)) {
            throw new IllegalArgumentException("There is no password profile of that name");
        }
        var data = new Parameters(id);
        return new Profile(
                id,
                data.number("version"),
                data.text("title"),
                data.number("minLength"),
                data.number("minLengthWithSecondStep"),
                data.number("maxLength"),
                data.number("maxBytes"),
                data.yes("upper"),
                data.yes("lower"),
                data.yes("digit"),
                data.yes("symbol"),
                ContextMode.valueOf(data.text("context")),
                data.number("residual"),
                data.yes("blocklist"),
                data.yes("breached"),
                data.number("history"),
                data.number("minDistance"),
                data.optional("rotationDays"),
                data.number("lockoutFailures"),
                data.text("lockout"));
    }

    public static List<Profile> all() {
        var profiles = new ArrayList<Profile>();
        ids().forEach(id -> profiles.add(named(id)));
        return List.copyOf(profiles);
    }

    /** The same rules with another way of treating words: for comparing modes. */
    Profile treatingWords(ContextMode mode, int letters) {
        return new Profile(
                id,
                version,
                title,
                minLength,
                minLengthWithSecondStep,
                maxLength,
                maxBytes,
                upperRequired,
                lowerRequired,
                digitRequired,
                symbolRequired,
                mode,
                letters,
                blocklist,
                breached,
                history,
                minDistance,
                rotationDays,
                lockoutFailures,
                lockout);
    }

    static String systems() {
        return DATA.getProperty("systems");
    }

    private static List<String> ids() {
        return List.of(DATA.getProperty("profiles").split(","));
    }

    static Properties read(String name) {
        var properties = new Properties();
        try (InputStream in = Profile.class.getResourceAsStream(name)) {
            properties.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Parameters(String id) {

        String text(String key) {
            var value = DATA.getProperty(id + "." + key);
            if (value == null) {
                throw new IllegalStateException("Password profile " + id + " does not say " + key);
            }
            return value.strip();
        }

        int number(String key) {
            return Integer.parseInt(text(key));
        }

        boolean yes(String key) {
            return "yes".equals(text(key));
        }

        Optional<Integer> optional(String key) {
            return "never".equals(text(key)) ? Optional.empty() : Optional.of(number(key));
        }
    }
}
