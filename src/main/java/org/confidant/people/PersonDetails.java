package org.confidant.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.confidant.foundation.problem.Violation;
import org.confidant.foundation.problem.Violations;

/** What is kept about a person, as the person's page, a list in CSV and the REST interface bring it. */
public record PersonDetails(
        String givenName,
        String familyName,
        String preferredName,
        String email,
        String jobTitle,
        String employeeNo,
        UUID teamId,
        EmploymentType employmentType,
        UUID lineManagerId,
        LocalDate startedOn) {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\"<>(),;:\\\\]{1,64}@[^\\s@\"<>(),;:\\\\]+\\.[^\\s@\"<>(),;:\\\\.]{2,}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cn}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_NUMBER = 40;
    private static final LocalDate EARLIEST = LocalDate.of(1940, 1, 1);

    public PersonDetails {
        givenName = tidy(givenName);
        familyName = tidy(familyName);
        preferredName = tidy(preferredName);
        email = tidy(email);
        jobTitle = tidy(jobTitle);
        employeeNo = tidy(employeeNo);
    }

    /** Everything that is not as it must be, with the field's id. */
    List<Violation> problems(LocalDate today) {
        return new Violations()
                .need(isName(givenName), "givenName", "Enter the given name, up to 100 characters.")
                .need(isName(familyName), "familyName", "Enter the family name, up to 100 characters.")
                .need(
                        preferredName == null || isName(preferredName),
                        "preferredName",
                        "A preferred name has up to 100 characters.")
                .need(
                        email != null
                                && email.length() <= LONGEST_EMAIL
                                && EMAIL.matcher(email).matches(),
                        "email",
                        "Enter an e-mail address such as name@example.org.")
                .need(fits(jobTitle, LONGEST_TITLE), "jobTitle", "Enter the job title, up to 150 characters.")
                .need(
                        employeeNo == null || fits(employeeNo, LONGEST_NUMBER),
                        "employeeNo",
                        "An employee number has up to 40 characters.")
                .need(employmentType != null, "employmentType", "Choose how this person belongs to the organisation.")
                .need(
                        startedOn != null && !startedOn.isBefore(EARLIEST) && !startedOn.isAfter(today.plusYears(2)),
                        "startedOn",
                        "Enter the first day, for example 19 11 2026; at most two years ahead.")
                .found();
    }

    private static boolean isName(String name) {
        return fits(name, LONGEST_NAME);
    }

    private static boolean fits(String text, int longest) {
        return text != null && text.length() <= longest && !UNSEEN.matcher(text).find();
    }

    private static String tidy(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
