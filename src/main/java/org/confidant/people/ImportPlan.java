package org.confidant.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.confidant.people.ImportRow.Fault;
import org.confidant.people.ImportRow.Kind;

/**
 * Works out what a list of people would do, row by row, without doing it. A person is known again by the employee
 * number if the row has one, else by the e-mail address. A cell left empty in an optional column that the file has
 * empties the field; a column that the file does not have is left as it is.
 */
final class ImportPlan {

    private static final List<DateTimeFormatter> DATES =
            List.of(date("uuuu-MM-dd"), date("d/M/uuuu"), date("d.M.uuuu"));
    private static final Map<String, String> COLUMNS = Map.of(
            "givenName", "given_name",
            "familyName", "family_name",
            "preferredName", "preferred_name",
            "email", "email",
            "jobTitle", "job_title",
            "employeeNo", "employee_no",
            "employmentType", "employment_type",
            "startedOn", "started_on");

    /** A person as kept at present. */
    record Known(UUID id, PersonDetails details, LocalDate leftOn, String managerEmail) {}

    private final Map<String, Known> byEmail = new HashMap<>();
    private final Map<String, Known> byNumber = new HashMap<>();
    private final Map<String, UUID> teams = new HashMap<>();
    private final Map<UUID, String> teamNames = new HashMap<>();
    private final Set<String> emailsInFile = new HashSet<>();
    private final Set<UUID> peopleInFile = new HashSet<>();
    private final LocalDate today;
    private final ImportPlaces places;

    private ImportPlan(List<Known> known, Map<UUID, String> teamNames, ImportPlaces places, LocalDate today) {
        known.forEach(person -> {
            byEmail.put(lower(person.details().email()), person);
            if (person.details().employeeNo() != null) {
                byNumber.put(lower(person.details().employeeNo()), person);
            }
        });
        this.teamNames.putAll(teamNames);
        teamNames.forEach((id, name) -> teams.put(lower(name), id));
        this.places = places;
        this.today = today;
    }

    static List<ImportRow> of(
            List<ImportLines.Line> lines,
            List<Known> known,
            Map<UUID, String> teamNames,
            ImportPlaces places,
            LocalDate today) {
        var plan = new ImportPlan(known, teamNames, places, today);
        var emails = new HashSet<String>();
        lines.forEach(line -> emails.add(lower(line.cell("email"))));
        return lines.stream().map(line -> plan.row(line, emails)).toList();
    }

    private ImportRow row(ImportLines.Line line, Set<String> allEmails) {
        var faults = new ArrayList<Fault>();
        var cellCount = line.cell("");
        if (cellCount != null) {
            faults.add(new Fault("the whole row", "It has " + cellCount + " cells than the header."));
        }
        var known = known(line);
        var details = details(line, known, faults);
        var managerEmail = lower(
                line.cells().containsKey("line_manager_email")
                        ? line.cell("line_manager_email")
                        : known == null ? null : known.managerEmail());
        check(line, details, known, managerEmail, allEmails, faults);
        var leftOn = date(line, "left_on", faults);
        if (leftOn == null && known != null) {
            leftOn = known.leftOn();
        }
        if (leftOn != null && details.startedOn() != null && leftOn.isBefore(details.startedOn())) {
            faults.add(new Fault("left_on", "The last day is before the first one."));
        }
        var wanted = places.wanted(line, faults);
        var changes = new ArrayList<String>();
        if (known != null && faults.isEmpty()) {
            changes.addAll(changes(known, details, managerEmail, leftOn));
            changes.addAll(places.changes(known.id(), wanted));
        }
        var kind = kind(known, changes, leftOn, faults);
        var name = (details.givenName() == null ? "" : details.givenName() + " ")
                + (details.familyName() == null ? "" : details.familyName());
        return new ImportRow(
                line.number(),
                kind,
                name.strip(),
                List.copyOf(changes),
                List.copyOf(faults),
                known == null ? null : known.id(),
                kind == Kind.ERROR ? null : details,
                managerEmail,
                leftOn,
                wanted);
    }

    private static Kind kind(Known known, List<String> changes, LocalDate leftOn, List<Fault> faults) {
        if (!faults.isEmpty()) {
            return Kind.ERROR;
        }
        if (known == null) {
            return Kind.ADD;
        }
        if (!Objects.equals(known.leftOn(), leftOn)) {
            return Kind.LEAVE;
        }
        return changes.isEmpty() ? Kind.UNCHANGED : Kind.CHANGE;
    }

    private Known known(ImportLines.Line line) {
        var number = lower(line.cell("employee_no"));
        return number != null && byNumber.containsKey(number)
                ? byNumber.get(number)
                : byEmail.get(lower(line.cell("email")));
    }

    private PersonDetails details(ImportLines.Line line, Known known, List<Fault> faults) {
        var before = known == null ? null : known.details();
        return new PersonDetails(
                line.cell("given_name"),
                line.cell("family_name"),
                kept(line, "preferred_name", before == null ? null : before.preferredName()),
                lower(line.cell("email")),
                line.cell("job_title"),
                kept(line, "employee_no", before == null ? null : before.employeeNo()),
                team(line, before, faults),
                employmentType(line, faults),
                before == null ? null : before.lineManagerId(),
                date(line, "started_on", faults));
    }

    private static String kept(ImportLines.Line line, String column, String before) {
        return line.cells().containsKey(column) ? line.cell(column) : before;
    }

    private UUID team(ImportLines.Line line, PersonDetails before, List<Fault> faults) {
        if (!line.cells().containsKey("team")) {
            return before == null ? null : before.teamId();
        }
        var name = line.cell("team");
        if (name != null && !teams.containsKey(lower(name))) {
            faults.add(new Fault("team", "There is no team of this name. Add the team first, or mend the name."));
        }
        return name == null ? null : teams.get(lower(name));
    }

    private static EmploymentType employmentType(ImportLines.Line line, List<Fault> faults) {
        var text = line.cell("employment_type");
        for (var type : EmploymentType.values()) {
            if (text != null
                    && (type.name().equalsIgnoreCase(text.replaceAll("[ -]+", "_"))
                            || type.label().equalsIgnoreCase(text))) {
                return type;
            }
        }
        faults.add(new Fault(
                "employment_type",
                "It must be one of "
                        + String.join(
                                ", ",
                                java.util.Arrays.stream(EmploymentType.values())
                                        .map(Enum::name)
                                        .toList()) + "."));
        return null;
    }

    private static LocalDate date(ImportLines.Line line, String column, List<Fault> faults) {
        var text = line.cell(column);
        if (text == null) {
            return null;
        }
        for (var form : DATES) {
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeParseException next) {
                continue;
            }
        }
        faults.add(new Fault(column, "A date is written 2026-11-19 or 19/11/2026."));
        return null;
    }

    private void check(
            ImportLines.Line line,
            PersonDetails details,
            Known known,
            String managerEmail,
            Set<String> allEmails,
            List<Fault> faults) {
        details.problems(today).stream()
                .filter(problem ->
                        faults.stream().noneMatch(fault -> fault.column().equals(COLUMNS.get(problem.field()))))
                .forEach(problem -> faults.add(new Fault(COLUMNS.get(problem.field()), problem.sentence())));
        var email = details.email();
        if (email != null && !emailsInFile.add(email)) {
            faults.add(new Fault("email", "Another row of this file has this address already."));
        } else if (known != null && !peopleInFile.add(known.id())) {
            faults.add(new Fault("employee_no", "Another row of this file is about the same person."));
        }
        var holder = byEmail.get(email);
        if (known != null && holder != null && !holder.id().equals(known.id())) {
            faults.add(new Fault("email", "Somebody else has this address already."));
        }
        if (managerEmail != null && managerEmail.equals(email)) {
            faults.add(new Fault("line_manager_email", "Nobody is their own line manager."));
        } else if (managerEmail != null && !byEmail.containsKey(managerEmail) && !allEmails.contains(managerEmail)) {
            faults.add(new Fault("line_manager_email", "Nobody has this address, here or in this file."));
        }
    }

    private List<String> changes(Known known, PersonDetails after, String managerEmail, LocalDate leftOn) {
        var before = known.details();
        var changes = new ArrayList<String>();
        change(changes, "given name", before.givenName(), after.givenName());
        change(changes, "family name", before.familyName(), after.familyName());
        change(changes, "preferred name", before.preferredName(), after.preferredName());
        change(changes, "e-mail", lower(before.email()), after.email());
        change(changes, "job title", before.jobTitle(), after.jobTitle());
        change(changes, "employee number", before.employeeNo(), after.employeeNo());
        change(changes, "team", teamNames.get(before.teamId()), teamNames.get(after.teamId()));
        change(
                changes,
                "belongs as",
                before.employmentType().label(),
                after.employmentType().label());
        change(changes, "line manager", lower(known.managerEmail()), managerEmail);
        change(changes, "first day", before.startedOn(), after.startedOn());
        change(changes, "last day", known.leftOn(), leftOn);
        return List.copyOf(changes);
    }

    private static void change(List<String> changes, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(
                    what + ": " + (before == null ? "none" : before) + " \u2192 " + (after == null ? "none" : after));
        }
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static DateTimeFormatter date(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    }
}
