package org.confidant.incident.notice;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.confidant.foundation.minimise.Identifier;
import org.confidant.foundation.minimise.Identifiers;

/**
 * Looks whether a text that leaves the house seems to say who somebody is (INC-17, EML-05): by an identifier, or by the
 * whole name of somebody of the case. A family name alone is found only behind a title, for common ones are words.
 */
public final class NameGuard {

    private static final String TITLE = "(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|rev)\\.?\\s+";

    private final List<Pattern> names;

    /** @param names whole names: given names first, the family name last */
    public NameGuard(Collection<String> names) {
        this.names = names.stream()
                .map(name -> name.strip().split("\\s+"))
                .filter(words -> words.length > 1)
                .map(NameGuard::pattern)
                .toList();
    }

    private static Pattern pattern(String[] words) {
        var family = Pattern.quote(words[words.length - 1]);
        var whole = List.of(words).stream().map(Pattern::quote).collect(Collectors.joining("[\\s\\u00A0]+"));
        var turned = family + ",[\\s\\u00A0]*" + Pattern.quote(words[0]);
        return Pattern.compile(
                "(?<![\\p{L}\\p{Nd}])(?:" + whole + "|" + turned + "|" + TITLE + family + ")(?![\\p{L}\\p{Nd}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @return why the text may not leave, or null when nothing was found; never says the name itself */
    public String objection(String text) {
        return objection(text, false);
    }

    /** @param contact the text is to say whom of us one may ask, so our own addresses are no finding */
    public String objection(String text, boolean contact) {
        if (text == null) return null;
        var found = EnumSet.noneOf(Identifier.class);
        found.addAll(Identifiers.in(text));
        if (contact) found.removeAll(EnumSet.of(Identifier.EMAIL, Identifier.PHONE, Identifier.POSTCODE));
        if (!found.isEmpty())
            return "it seems to hold " + found.stream().map(Identifier::words).collect(Collectors.joining(", "))
                    + ". Take it out.";
        if (!contact && names.stream().anyMatch(name -> name.matcher(text).find()))
            return "it names somebody of the case. Say what they are, not who.";
        return null;
    }
}
