package org.confidant.password;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words that a password must not lean on: those about the person (PW-C06) and those about the organisation and its
 * systems (PW-C07). They are data about a person, so they live as long as one check.
 *
 * @param person as they are written, unfolded
 * @param system as they are written, unfolded
 */
public record Words(Set<String> person, Set<String> system) {

    private static final Properties DATA = Profile.read("words.properties");
    private static final Set<String> STOP = list("stop");
    private static final List<int[]> SEASONS = folded(seasonsWithYears());

    public Words {
        person = Set.copyOf(person);
        system = Set.copyOf(system);
    }

    public static Words aboutNobody() {
        return new Words(Set.of(), list("system"));
    }

    /** Words about one person, beside those of the systems. */
    public static Words about(Person person) {
        return new Words(person.words(), list("system"));
    }

    /** Also the organisation's own names, the host, a site: each as one word and never in parts. */
    public Words andSystem(Collection<String> more) {
        var all = new LinkedHashSet<>(system);
        more.stream().filter(word -> word != null && !word.isBlank()).forEach(all::add);
        return new Words(person, all);
    }

    List<int[]> personTokens() {
        return folded(person);
    }

    List<int[]> systemTokens() {
        return Stream.concat(folded(system).stream(), SEASONS.stream())
                .sorted(Comparator.comparingInt((int[] word) -> -word.length))
                .toList();
    }

    public static Set<String> seasons() {
        return list("seasons");
    }

    public static int firstYear() {
        return Integer.parseInt(DATA.getProperty("seasons.from"));
    }

    public static int lastYear() {
        return Integer.parseInt(DATA.getProperty("seasons.to"));
    }

    /** Says nothing about anybody. */
    @Override
    public String toString() {
        return "Words";
    }

    private static Set<String> seasonsWithYears() {
        var words = new LinkedHashSet<String>();
        for (var season : seasons()) {
            IntStream.rangeClosed(firstYear(), lastYear()).forEach(year -> {
                var two = "%02d".formatted(year % 100);
                words.addAll(List.of(season + year, year + season, season + two, two + season));
            });
        }
        return words;
    }

    private static Set<String> list(String key) {
        var words = new LinkedHashSet<String>();
        Arrays.stream(DATA.getProperty(key).split(",")).map(String::strip).forEach(words::add);
        return words;
    }

    /** Longest first, so that a longer word is taken out before a shorter one inside it. */
    private static List<int[]> folded(Collection<String> words) {
        return words.stream()
                .map(Fold::word)
                .filter(word -> word.length >= 3)
                .sorted(Comparator.comparingInt((int[] word) -> -word.length))
                .toList();
    }

    /**
     * What is held about a person that a password could lean on. Every part may be null.
     *
     * @param otherNames middle, family-at-birth or preferred names
     */
    public record Person(
            String givenName,
            String familyName,
            List<String> otherNames,
            String signInName,
            String email,
            String employeeNumber,
            String jobTitle,
            String team) {

        Set<String> words() {
            var words = new LinkedHashSet<String>();
            add(words, givenName, " ");
            add(words, familyName, " ");
            otherNames.forEach(name -> add(words, name, " "));
            if (givenName != null && familyName != null) {
                words.add(initials() + familyName);
            }
            var mailbox = email == null ? null : email.split("@", 2)[0];
            add(words, signInName == null ? null : signInName.split("@", 2)[0], "._+");
            add(words, mailbox, "._+");
            add(words, employeeNumber, null);
            add(words, jobTitle, " /,&");
            add(words, team, " /,&");
            return words;
        }

        private String initials() {
            return Arrays.stream(givenName.strip().split("\\s+"))
                    .filter(part -> !part.isEmpty())
                    .map(part -> Character.toString(part.codePointAt(0)))
                    .reduce("", String::concat);
        }

        /** The whole, and its parts at the separators and at hyphens and apostrophes. */
        private static void add(Set<String> words, String text, String separators) {
            if (text == null || text.isBlank()) {
                return;
            }
            words.add(text.strip());
            if (separators != null) {
                Arrays.stream(text.strip().split("[\\-'’" + separators + "]+"))
                        .filter(part -> !part.isEmpty() && !STOP.contains(part.toLowerCase(java.util.Locale.ROOT)))
                        .forEach(words::add);
            }
        }

        @Override
        public String toString() {
            return "Person";
        }
    }
}
