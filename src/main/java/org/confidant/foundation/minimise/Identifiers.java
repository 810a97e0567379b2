package org.confidant.foundation.minimise;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The soft detector of MIN-02: which kinds of identifier a text seems to hold. Plain functions, no state. */
public final class Identifiers {

    // Digits may be set in groups, as they are on letters: 943 476 5919 or 943-476-5919.
    private static final Pattern TEN_DIGITS = Pattern.compile("(?<![\\d+])(\\d[ -]?){9}\\d(?![ -]?\\d)");
    private static final Pattern NATIONAL_INSURANCE = Pattern.compile(
            "(?i)\\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b");
    private static final Pattern POSTCODE = Pattern.compile(
            "(?i)\\b(GIR ?0AA|(?:[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRV-Y])"
                    + ") ?\\d[ABD-HJLNP-UW-Z]{2})\\b");
    private static final Pattern EMAIL =
            Pattern.compile("(?i)[a-z0-9._%+'-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\\.){1,8}[a-z]{2,24}");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d.])(?:\\+44[ -]?(?:\\(0\\)[ -]?)?|0044[ -]?|\\(?0)[1-9](?:[ ()-]{0,2}\\d){8,9}(?![ -]?\\d)");

    private Identifiers() {}

    /** What the text seems to hold; empty when nothing was recognised. */
    public static Set<Identifier> in(String text) {
        var found = EnumSet.noneOf(Identifier.class);
        if (text == null || text.isBlank()) {
            return found;
        }
        if (TEN_DIGITS.matcher(text).results().anyMatch(match -> isNhsNumber(match.group()))) {
            found.add(Identifier.NHS_NUMBER);
        }
        note(found, Identifier.NATIONAL_INSURANCE_NUMBER, NATIONAL_INSURANCE, text);
        note(found, Identifier.POSTCODE, POSTCODE, text);
        note(found, Identifier.EMAIL, EMAIL, text);
        note(found, Identifier.PHONE, PHONE, text);
        return found;
    }

    /** One sentence for the person who typed the text, or an empty text when there is nothing to say. */
    public static String warning(String text) {
        var found = in(text);
        if (found.isEmpty()) {
            return "";
        }
        var named = found.stream().map(Identifier::words).collect(Collectors.joining(", "));
        return "This looks as if it contained " + named
                + ". If it belongs to a client, take it out: a reference from the client system is enough.";
    }

    /** Modulus 11 with the weights 10 to 2; a number of ten equal digits passes the sum and is still none. */
    public static boolean isNhsNumber(String candidate) {
        var digits = candidate.replaceAll("[ -]", "");
        if (!digits.matches("[0-9]{10}") || digits.chars().distinct().count() == 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = 11 - sum % 11;
        return check != 10 && check % 11 == digits.charAt(9) - '0';
    }

    private static void note(Set<Identifier> found, Identifier kind, Pattern pattern, String text) {
        if (pattern.matcher(text).find()) {
            found.add(kind);
        }
    }
}
