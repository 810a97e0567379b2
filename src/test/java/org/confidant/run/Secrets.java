package org.confidant.run;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** The passwords of the embedded database: made once, at random, and kept where only their owner can read them. */
record Secrets(String root, String owner, String application) {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 32;

    static Secrets in(Path folder) throws IOException {
        Path file = folder.resolve("secrets.properties");
        Properties kept = new Properties();
        if (Files.exists(file)) {
            kept.load(new StringReader(Files.readString(file)));
        }
        SecureRandom random = new SecureRandom();
        boolean changed = false;
        for (String name : List.of("database.root", "database.owner", "database.application")) {
            if (!kept.getProperty(name, "").matches("[A-Za-z0-9]{20,}")) {
                kept.setProperty(name, fresh(random));
                changed = true;
            }
        }
        if (changed) {
            StringWriter text = new StringWriter();
            kept.store(text, "Passwords of the embedded database; delete this file to have new ones made");
            OwnerOnly.write(file, text.toString());
        }
        return new Secrets(
                kept.getProperty("database.root"),
                kept.getProperty("database.owner"),
                kept.getProperty("database.application"));
    }

    private static String fresh(SecureRandom random) {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "secrets";
    }
}
