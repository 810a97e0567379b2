package org.confidant.password;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The rules of rulebook 2.4 over one candidate. The same rules run in the browser ({@code js/password-check.js}); one
 * file of vectors proves both.
 *
 * <p>Usage: the caller makes the {@code char[]}, asks, and wipes it in {@code finally}. Nothing here keeps, logs or
 * repeats it; what is made on the way is wiped before the answer.
 */
public final class PasswordRules {

    private static final Properties SENTENCES = Profile.read("sentences.properties");

    private PasswordRules() {}

    /** What each rule of the profile says, in the order of their ids. Rules that the profile does not have are absent. */
    public static List<Verdict> check(Profile profile, char[] candidate, Words words) {
        var verdicts = new ArrayList<Verdict>();
        try (var typed = CodePoints.nfc(candidate);
                var folded = Fold.fold(candidate)) {
            verdicts.add(verdict("PW-C00", typed.length() > 0 && !typed.any(PasswordRules::unacceptable), profile));
            composition(profile, typed, verdicts);
            verdicts.add(verdict("PW-C05", fits(profile, typed), profile));
            verdicts.add(verdict("PW-C06", !leans(profile, typed, folded, words.personTokens()), profile));
            verdicts.add(verdict("PW-C07", !leans(profile, typed, folded, words.systemTokens()), profile));
            if (profile.blocklist()) {
                verdicts.add(verdict("PW-C10", !Blocklist.shipped().knows(typed), profile));
            }
        }
        return List.copyOf(verdicts);
    }

    public static boolean passes(List<Verdict> verdicts) {
        return verdicts.stream().allMatch(Verdict::passed);
    }

    /**
     * PW-C09, at the moment of a change only: enough single changes between the two, and other words, so that
     * Summer1! does not become Summer2!. Two passwords without any letter are told apart by the changes alone.
     */
    public static boolean differsEnough(Profile profile, char[] old, char[] chosen) {
        if (profile.minDistance() == 0) {
            return true;
        }
        try (var oldFold = Fold.fold(old);
                var newFold = Fold.fold(chosen);
                var oldCore = Fold.core(old);
                var newCore = Fold.core(chosen)) {
            boolean sameWords = oldCore.length() > 0 && oldCore.sameAs(newCore);
            return !sameWords && Distance.between(oldFold, newFold) >= profile.minDistance();
        }
    }

    public static boolean differsEnough(char[] old, char[] chosen) {
        return differsEnough(Profile.DEFAULT, old, chosen);
    }

    public static String title(String rule) {
        return SENTENCES.getProperty(rule + ".title");
    }

    /** The rules that a profile has, in order; the browser shows one line for each. */
    public static List<String> rulesOf(Profile profile) {
        var rules = new ArrayList<>(List.of(SENTENCES.getProperty("rules").split(",")));
        rules.removeIf(rule -> rule.equals("PW-C01") && !profile.upperRequired()
                || rule.equals("PW-C02") && !profile.lowerRequired()
                || rule.equals("PW-C03") && !profile.digitRequired()
                || rule.equals("PW-C04") && !profile.symbolRequired()
                || rule.equals("PW-C10") && !profile.blocklist());
        return List.copyOf(rules);
    }

    /** What the rule asks for, before anything is typed. */
    static String asks(String rule, Profile profile) {
        return said(rule + ".asks", profile);
    }

    static String sentence(String rule, boolean passed, Profile profile) {
        return said(rule + (passed ? ".passed" : ".failed"), profile);
    }

    private static String said(String key, Profile profile) {
        return MessageFormat.format(
                SENTENCES.getProperty(key).replace("'", "''"),
                String.valueOf(profile.minLength()),
                String.valueOf(profile.maxLength()));
    }

    private static Verdict verdict(String rule, boolean passed, Profile profile) {
        return new Verdict(rule, passed, sentence(rule, passed, profile));
    }

    private static void composition(Profile profile, CodePoints typed, List<Verdict> verdicts) {
        if (profile.upperRequired()) {
            verdicts.add(verdict("PW-C01", typed.any(PasswordRules::isUpper), profile));
        }
        if (profile.lowerRequired()) {
            verdicts.add(
                    verdict("PW-C02", typed.any(p -> Character.getType(p) == Character.LOWERCASE_LETTER), profile));
        }
        if (profile.digitRequired()) {
            verdicts.add(verdict("PW-C03", typed.any(Fold::isDigit), profile));
        }
        if (profile.symbolRequired()) {
            verdicts.add(verdict("PW-C04", typed.any(PasswordRules::isSymbol), profile));
        }
    }

    private static boolean fits(Profile profile, CodePoints typed) {
        return typed.length() >= profile.minLength()
                && typed.length() <= profile.maxLength()
                && typed.utf8Length() <= profile.maxBytes();
    }

    private static boolean leans(Profile profile, CodePoints typed, CodePoints folded, List<int[]> words) {
        return switch (profile.context()) {
            case CONTAINS -> words.stream().anyMatch(word -> containsWord(folded, word));
            case EXACT -> words.stream().anyMatch(word -> isWord(typed, folded, word));
            case RESIDUAL -> tooLittleRemains(folded, words, profile.residual());
        };
    }

    private static boolean containsWord(CodePoints folded, int[] word) {
        return word.length >= 4
                ? folded.contains(word) || folded.contains(reversed(word))
                : folded.startsWith(word) || folded.endsWith(word);
    }

    private static boolean isWord(CodePoints typed, CodePoints folded, int[] word) {
        return folded.is(word) || folded.is(doubled(word)) || folded.is(reversed(word)) || isWordWithTail(typed, word);
    }

    /** The word and up to four digits or symbols after it, looked at before digits turn into letters. */
    private static boolean isWordWithTail(CodePoints typed, int[] word) {
        for (int tail = 1; tail <= 4 && tail < typed.length(); tail++) {
            if (Character.isLetter(typed.at(typed.length() - tail))) {
                return false;
            }
            try (var head = typed.first(typed.length() - tail)) {
                var chars = head.toChars();
                try (var foldedHead = Fold.fold(chars)) {
                    if (foldedHead.is(word)) {
                        return true;
                    }
                } finally {
                    java.util.Arrays.fill(chars, '\0');
                }
            }
        }
        return false;
    }

    private static boolean tooLittleRemains(CodePoints folded, List<int[]> words, int atLeast) {
        boolean found = false;
        var rest = folded.only(point -> true);
        for (var word : words) {
            if (rest.contains(word)) {
                found = true;
                try (var before = rest) {
                    rest = before.without(word);
                }
            }
        }
        try (var last = rest) {
            return found && last.count(Character::isLetter) < atLeast;
        }
    }

    private static int[] reversed(int[] word) {
        var reversed = new int[word.length];
        for (int i = 0; i < word.length; i++) {
            reversed[i] = word[word.length - 1 - i];
        }
        return reversed;
    }

    private static int[] doubled(int[] word) {
        var doubled = java.util.Arrays.copyOf(word, word.length * 2);
        System.arraycopy(word, 0, doubled, word.length, word.length);
        return doubled;
    }

    private static boolean unacceptable(int point) {
        int type = Character.getType(point);
        return type == Character.UNASSIGNED || type == Character.SURROGATE || type == Character.CONTROL;
    }

    private static boolean isUpper(int point) {
        int type = Character.getType(point);
        return type == Character.UPPERCASE_LETTER || type == Character.TITLECASE_LETTER;
    }

    private static boolean isSymbol(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
