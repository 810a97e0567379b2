package org.confidant.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The one block a person reads when everything is up: where to go, where the data is, who can sign in. */
final class Welcome {

    private static final String LINE = "-".repeat(78);
    private static final int MOST_LINES = 14;

    private Welcome() {}

    static String text(House house, RunSettings settings) {
        StringBuilder text = new StringBuilder()
                .append('\n')
                .append(LINE)
                .append("\n  Confidant is ready:  ")
                .append(house.address())
                .append("/\n  Data folder:         ")
                .append(house.dataFolder())
                .append('\n');
        settings.external()
                .ifPresent(database ->
                        text.append("  Database:            ").append(database).append('\n'));
        for (String name : List.of("sample-accounts.txt", "set-up-code.txt")) {
            text.append(shown(house.dataFolder().resolve(name)));
        }
        return text.append("\n  Stop it with Ctrl-C.\n")
                .append(LINE)
                .append('\n')
                .toString();
    }

    private static String shown(Path file) {
        if (!Files.isReadable(file)) {
            return "";
        }
        try {
            List<String> lines = Files.readAllLines(file);
            StringBuilder text = new StringBuilder("\n");
            lines.stream()
                    .limit(MOST_LINES)
                    .forEach(line -> text.append("  ").append(line).append('\n'));
            if (lines.size() > MOST_LINES) {
                text.append("  ... all of them: ").append(file).append('\n');
            }
            return text.toString();
        } catch (IOException unreadable) {
            return "\n  See " + file + "\n";
        }
    }
}
