package org.confidant.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The one block a person reads when everything is up: where to go, where the data is, who can sign in. */
final class Welcome {

    private static final String LINE = "-".repeat(78);

    /** One person for each of these is named; the file has all of them. */
    private static final List<String> ROLES = List.of(
            "Member of staff",
            "HR manager",
            "Information Governance Lead",
            "Chief Executive",
            "Contract manager",
            "Data Protection Officer",
            "Line manager",
            "Auditor",
            "System administrator");

    private Welcome() {}

    static String text(House house, RunSettings settings) {
        StringBuilder text = new StringBuilder("\n").append(LINE).append('\n');
        line(text, "Confidant is ready", house.address() + "/");
        line(text, "Data folder", house.dataFolder().toString());
        settings.external().ifPresent(database -> line(text, "Database", database.toString()));
        setUp(text, house);
        samples(text, house.dataFolder());
        return text.append("\n  Stop it with Ctrl-C.\n")
                .append(LINE)
                .append('\n')
                .toString();
    }

    private static void setUp(StringBuilder text, House house) {
        Path file = house.dataFolder().resolve("set-up-code.txt");
        if (!Files.isReadable(file)) {
            return;
        }
        text.append("\n  Nobody can sign in yet. Make the first administrator, once:\n");
        line(text, "Open", house.address() + "/set-up.xhtml");
        try {
            line(text, "One-time code", Files.readString(file).strip());
        } catch (IOException unreadable) {
            line(text, "One-time code", "see " + file);
        }
    }

    private static void samples(StringBuilder text, Path data) {
        SampleAccounts samples = SampleAccounts.in(data);
        if (samples.accounts().isEmpty()) {
            return;
        }
        text.append("\n  Sign in as one of these, or as anybody in ")
                .append(SampleAccounts.file(data))
                .append(":\n");
        for (String role : ROLES) {
            samples.holding(role).ifPresent(account -> line(text, role, account.signInName()));
        }
        line(text, "Password of all", samples.password());
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format("  %-30s %s%n", name + ":", value));
    }
}
