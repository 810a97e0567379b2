package org.confidant.training.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whose row it is. The e-mail address and the employee number each name one person; what a row says of them must agree.
 * A name counts only together with the team or the job title, and only when it fits one person. Nobody is guessed.
 */
final class ImportMatch {

    /** Somebody, or why it is nobody. */
    record Found(Somebody person, String why) {}

    private final Map<String, Somebody> byEmail = new HashMap<>();
    private final Map<String, Somebody> byNumber = new HashMap<>();
    private final Collection<Somebody> people;

    ImportMatch(Collection<Somebody> people) {
        this.people = people;
        for (var person : people) {
            byEmail.put(Somebody.plain(person.email()), person);
            if (person.employeeNo() != null) byNumber.put(Somebody.plain(person.employeeNo()), person);
        }
    }

    Found find(ImportCells row) {
        var email = row.cell(ImportField.EMAIL);
        var number = row.cell(ImportField.EMPLOYEE_NO);
        if (email == null && number == null) return byName(row);
        var ofEmail = email == null ? null : byEmail.get(Somebody.plain(email));
        var ofNumber = number == null ? null : byNumber.get(Somebody.plain(number));
        if (ofEmail == null && ofNumber == null) return nobody(email, number);
        if (ofEmail != null && ofNumber != null && !ofEmail.id().equals(ofNumber.id())) {
            return new Found(null, "The e-mail address and the employee number belong to two different people.");
        }
        if (ofEmail != null && number != null && ofNumber == null && ofEmail.employeeNo() != null) {
            return new Found(null, "The person with this e-mail address has another employee number.");
        }
        return new Found(ofEmail != null ? ofEmail : ofNumber, null);
    }

    private static Found nobody(String email, String number) {
        return new Found(
                null,
                email != null && number != null
                        ? "Nobody here has this e-mail address or this employee number."
                        : email != null
                                ? "Nobody here has this e-mail address."
                                : "Nobody here has this employee number.");
    }

    private Found byName(ImportCells row) {
        var full = row.cell(ImportField.FULL_NAME);
        var given = row.cell(ImportField.GIVEN_NAME);
        var family = row.cell(ImportField.FAMILY_NAME);
        if (full == null && (given == null || family == null)) {
            return new Found(null, "The row does not say whose it is.");
        }
        var team = row.cell(ImportField.TEAM);
        var title = row.cell(ImportField.JOB_TITLE);
        if (team == null && title == null) {
            return new Found(null, "A name alone is not enough: the team or the job title is missing.");
        }
        List<Somebody> fitting = people.stream()
                .filter(Objects::nonNull)
                .filter(person -> full != null ? person.isCalled(full) : person.isCalled(given, family))
                .filter(person -> team == null || person.worksIn(team))
                .filter(person -> title == null || person.worksAs(title))
                .toList();
        if (fitting.isEmpty()) return new Found(null, "Nobody here has this name in this team or with this job title.");
        if (fitting.size() > 1) {
            return new Found(null, "More than one person fits. Give the e-mail address or the employee number.");
        }
        return new Found(fitting.get(0), null);
    }

    /** The family names that rows told apart by name may mean; a full name begins or ends with one. */
    static Stream<String> familyNames(ImportCells row) {
        if (row.cell(ImportField.EMAIL) != null || row.cell(ImportField.EMPLOYEE_NO) != null) return Stream.empty();
        var family = row.cell(ImportField.FAMILY_NAME);
        if (family != null) return Stream.of(family);
        var full = row.cell(ImportField.FULL_NAME);
        if (full == null) return Stream.empty();
        var words = full.replace(',', ' ').strip().split("\\s+");
        var guesses = Stream.<String>builder();
        for (int i = 1; i <= words.length; i++) {
            guesses.add(String.join(" ", List.of(words).subList(0, i)));
            guesses.add(String.join(" ", List.of(words).subList(words.length - i, words.length)));
        }
        return guesses.build();
    }
}
