package org.confidant.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who can sign in to the sample organisation, as the application has written it into its data folder: the one password,
 * then a line per account with its sign-in name, its person and their roles, parted by tabs.
 */
public record SampleAccounts(String password, List<SampleAccount> accounts) {

    private static final String PASSWORD = "password:";

    /** One account, and what its person is in the organisation. */
    public record SampleAccount(String signInName, String person, List<String> roles) {}

    public static Path file(Path data) {
        return data.resolve("sample-accounts.txt");
    }

    /** Empty when the data folder has no sample organisation. */
    public static SampleAccounts in(Path data) {
        if (!Files.isReadable(file(data))) {
            return new SampleAccounts("", List.of());
        }
        try {
            return read(Files.readAllLines(file(data)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SampleAccounts read(List<String> lines) {
        String password = "";
        List<SampleAccount> accounts = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            if (line.startsWith(PASSWORD)) {
                password = line.substring(PASSWORD.length()).strip();
            } else if (parts.length >= 3) {
                accounts.add(
                        new SampleAccount(parts[0].strip(), parts[1].strip(), List.of(parts[2].split("\\s*,\\s*"))));
            }
        }
        return new SampleAccounts(password, accounts);
    }

    /** The account that is this and as little else as possible. */
    public Optional<SampleAccount> holding(String role) {
        return accounts.stream()
                .filter(account -> account.roles().contains(role))
                .min(Comparator.comparingInt(account -> account.roles().size()));
    }
}
