package org.confidant.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.account.AccountService;
import org.confidant.foundation.files.OwnersFile;
import org.confidant.foundation.settings.Settings;

/** Gives all sample accounts one made-up password and writes who can sign in to a file that only its owner can read. */
@ApplicationScoped
class SampleAccounts {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    @Inject
    private AccountService accounts;

    @Inject
    private Settings settings;

    void passwords(List<SamplePerson> people, Map<String, UUID> ids) {
        var password = made();
        for (var id : ids.values()) {
            var account = accounts.ofPerson(id).orElseThrow();
            accounts.giveMadePassword(account.id(), password.toCharArray());
        }
        write(people, password);
    }

    private void write(List<SamplePerson> people, String password) {
        var managers = people.stream().map(SamplePerson::lineManager).collect(Collectors.toCollection(TreeSet::new));
        var text = new StringBuilder("password: ").append(password).append('\n');
        people.forEach(person -> text.append(person.signInName())
                .append('\t')
                .append(person.givenName())
                .append(' ')
                .append(person.familyName())
                .append('\t')
                .append(roles(person, managers))
                .append('\n'));
        try {
            OwnersFile.write(Path.of(settings.text("confidant.data"), "sample-accounts.txt"), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of sample accounts cannot be written to the data folder", e);
        }
    }

    /** What somebody is in particular; being a member of staff is said of those who are nothing else. */
    private static String roles(SamplePerson person, Set<String> managers) {
        if (!person.roles().isEmpty()) {
            return person.roles().stream().map(SamplePerson.Held::label).collect(Collectors.joining(", "));
        }
        if (managers.contains(person.signInName())) {
            return "Line manager";
        }
        return switch (person.employmentType()) {
            case "VOLUNTEER" -> "Volunteer";
            case "CONTRACTOR", "AGENCY" -> "Contractor";
            default -> "Member of staff";
        };
    }

    private static String made() {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
