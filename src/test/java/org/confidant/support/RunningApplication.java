package org.confidant.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.confidant.foundation.security.Role;
import org.confidant.run.DatabaseAccess;
import org.confidant.run.House;
import org.confidant.run.RunSettings;
import org.confidant.run.TemporaryHouse;

/**
 * The whole application as {@code ./mvnw -Prun} starts it, with the sample organisation and a mail server, for the
 * tests that come in by the front door: REST and browser.
 *
 * <p>Started by the first test that asks for it and stopped when the tests end. Tests bring data of their own and
 * depend on no order.
 */
public final class RunningApplication {

    private static final Pattern PASSWORD = Pattern.compile("(?im)^\\s*password\\b[^:]*:\\s*(\\S+)\\s*$");
    private static final Pattern ACCOUNT = Pattern.compile("(?m)^\\s*(\\S+)(?:\\t| {2,})(\\S.*)$");

    private static RunningApplication running;

    private final House house;
    private final MailServer mail;
    private final Map<Role, String> accounts = new EnumMap<>(Role.class);
    private final String password;

    private RunningApplication(House house, MailServer mail) {
        this.house = house;
        this.mail = mail;
        String text = sampleAccounts(house.dataFolder());
        Matcher found = PASSWORD.matcher(text);
        this.password = found.find() ? found.group(1) : "";
        Matcher account = ACCOUNT.matcher(text);
        while (account.find()) {
            for (Role role : roles(account.group(2))) {
                accounts.putIfAbsent(role, account.group(1));
            }
        }
    }

    public static synchronized RunningApplication get() {
        if (running == null) {
            MailServer mail = MailServer.start();
            Path data = Project.folder().resolve("target/running");
            House house = TemporaryHouse.start(port -> new RunSettings(
                    Project.folder(),
                    data,
                    port,
                    true,
                    Optional.empty(),
                    Map.of(
                            "CONFIDANT_SMTP_HOST", "127.0.0.1",
                            "CONFIDANT_SMTP_PORT", Integer.toString(mail.port()),
                            "CONFIDANT_SMTP_STARTTLS", "false",
                            "CONFIDANT_SMTP_FROM", "confidant@example.org")));
            running = new RunningApplication(house, mail);
        }
        return running;
    }

    private static String sampleAccounts(Path data) {
        Path file = data.resolve("sample-accounts.txt");
        try {
            return Files.isReadable(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Role> roles(String words) {
        return Arrays.stream(Role.values())
                .filter(role -> Arrays.stream(words.split("\\s*[,;\\t]\\s*|\\s{2,}"))
                        .anyMatch(word -> word.equalsIgnoreCase(role.label()) || word.equals(role.name())))
                .toList();
    }

    /** Without a slash at its end, for instance {@code http://127.0.0.1:40123}. */
    public String baseUrl() {
        return house.address();
    }

    /** One sign-in name for each role that somebody in the sample organisation holds. */
    public Map<Role, String> accounts() {
        return accounts;
    }

    /** The sign-in name of somebody in the sample organisation with this role. */
    public String account(Role role) {
        return Optional.ofNullable(accounts.get(role))
                .orElseThrow(() -> new NoSuchElementException(
                        "Nobody in " + house.dataFolder().resolve("sample-accounts.txt") + " is " + role.label()));
    }

    /** The one generated password of all sample accounts. */
    public String password() {
        return password;
    }

    /** The application's database: as the application's own user, and as the owner. */
    public DatabaseAccess database() {
        return house.databaseAccess();
    }

    public MailServer mail() {
        return mail;
    }

    public Path dataFolder() {
        return house.dataFolder();
    }

    public Path serverLog() {
        return house.serverLog();
    }
}
