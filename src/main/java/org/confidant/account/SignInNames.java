package org.confidant.account;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** Makes sign-in names such as "sarah.jones", in letters that every keyboard has. */
final class SignInNames {

    private static final int LONGEST = 60;

    private SignInNames() {}

    /** Given name, dot, family name; without accents, spaces and signs. */
    static String wanted(String givenName, String familyName) {
        var name = plain(givenName) + "." + plain(familyName);
        var cut = name.substring(0, Math.min(name.length(), LONGEST)).replaceAll("^\\.+|\\.+$", "");
        return cut.isEmpty() ? "person" : cut;
    }

    /** The wanted name, or with the next free number when somebody has it. */
    static String free(String wanted, Collection<String> taken) {
        if (!taken.contains(wanted)) {
            return wanted;
        }
        int number = 2;
        while (taken.contains(wanted + number)) {
            number++;
        }
        return wanted + number;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("æ", "ae")
                .replace("đ", "d")
                .replaceAll("[^a-z0-9]", "");
    }
}
