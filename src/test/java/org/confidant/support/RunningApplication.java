package org.confidant.support;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.confidant.foundation.security.Role;
import org.confidant.run.DatabaseAccess;
import org.confidant.run.House;
import org.confidant.run.RunSettings;
import org.confidant.run.SampleAccounts;
import org.confidant.run.TemporaryHouse;

/**
 * The whole application as {@code ./mvnw -Prun} starts it, with the sample organisation and a mail server, for the
 * tests that come in by the front door: REST and browser.
 *
 * <p>Started by the first test that asks for it and stopped when the tests end. Tests bring data of their own and
 * depend on no order.
 */
public final class RunningApplication {

    private static RunningApplication running;

    private final House house;
    private final MailServer mail;
    private final SampleAccounts samples;

    private RunningApplication(House house, MailServer mail) {
        this.house = house;
        this.mail = mail;
        this.samples = SampleAccounts.in(house.dataFolder());
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

    /** Without a slash at its end, for instance {@code http://127.0.0.1:40123}. */
    public String baseUrl() {
        return house.address();
    }

    /** One sign-in name for each role that somebody in the sample organisation holds. */
    public Map<Role, String> accounts() {
        Map<Role, String> names = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            samples.holding(role.label()).ifPresent(account -> names.put(role, account.signInName()));
        }
        return names;
    }

    /** The sign-in name of somebody in the sample organisation with this role, and few others. */
    public String account(Role role) {
        return samples.holding(role.label())
                .map(SampleAccounts.SampleAccount::signInName)
                .orElseThrow(() -> new NoSuchElementException(
                        "Nobody in " + SampleAccounts.file(house.dataFolder()) + " is " + role.label()));
    }

    /** The one generated password of all sample accounts. */
    public String password() {
        return samples.password();
    }

    /** The application's database: as the application's own user, and as the owner. */
    public DatabaseAccess database() {
        return house.databaseAccess();
    }

    public MailServer mail() {
        return mail;
    }

    public long serverPid() {
        return house.serverPid();
    }

    public Path dataFolder() {
        return house.dataFolder();
    }

    public Path serverLog() {
        return house.serverLog();
    }
}
