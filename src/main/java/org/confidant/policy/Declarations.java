package org.confidant.policy;

import java.util.List;
import org.confidant.foundation.problem.Invalid;
import org.confidant.policy.text.TextHash;

/** What a person affirms one by one when signing, because no machine can test it (POL-19). Kept as one line each. */
public record Declarations(List<String> statements) {

    private static final int MOST = 20;
    private static final int LONGEST = 500;

    public static final Declarations USUAL = new Declarations(List.of(
            "I do not write passwords down where somebody else could find them.",
            "I do not share my passwords with anybody.",
            "I do not use anybody else's password or access.",
            "I know how to report an incident, and that the form goes to the HR manager.",
            "I know that information which identifies a person must not be sent by ordinary e-mail.",
            "I know that I take the details and call back when somebody rings for information about a client.",
            "I will not discuss information about clients where others can hear it.",
            "I know the exceptions to confidentiality, and whom to tell when one applies."));

    public Declarations {
        statements = statements == null
                ? List.of()
                : statements.stream()
                        .map(Declarations::clean)
                        .filter(statement -> !statement.isEmpty())
                        .distinct()
                        .toList();
        if (statements.size() > MOST) throw new Invalid("declarations", "Keep to " + MOST + " statements at most.");
        if (statements.stream().anyMatch(statement -> statement.length() > LONGEST)) {
            throw new Invalid("declarations", "Keep each statement to " + LONGEST + " characters.");
        }
    }

    private static String clean(String statement) {
        return statement == null ? "" : org.confidant.policy.text.PolicyText.words(statement);
    }

    public static Declarations of(String lines) {
        return new Declarations(lines == null ? List.of() : lines.lines().toList());
    }

    /** One statement on each line; this is what is hashed. */
    public String text() {
        return statements.isEmpty() ? "" : String.join("\n", statements) + "\n";
    }

    public String sha256() {
        return TextHash.of(text());
    }

    public List<String> hashes() {
        return statements.stream().map(Declarations::hash).toList();
    }

    public static String hash(String statement) {
        return TextHash.of(statement + "\n");
    }
}
