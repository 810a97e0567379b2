package org.confidant.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;

/**
 * A course that the organisation asks of people (TRN-01). It enters the catalogue with all that is known of it, is asked
 * of its audience from a day on, and is withdrawn one day; what was completed stays evidence.
 */
@Entity
@Table(name = "course")
public class Course extends Identified {

    private String code;
    private String title;
    private String provider;
    private Audience audience;

    @Column(name = "mandatory_from")
    private LocalDate mandatoryFrom;

    @Column(name = "validity_months")
    private Integer validityMonths;

    @Column(name = "pass_mark")
    private Integer passMark;

    @Enumerated(EnumType.STRING)
    @Column(name = "evidence_type")
    private EvidenceType evidenceType;

    @Column(name = "course_version")
    private String courseVersion;

    @Column(name = "added_on")
    private LocalDate addedOn;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    protected Course() {}

    static Course added(AddCourse request, LocalDate today) {
        var course = new Course();
        course.addedOn = today;
        course.code = code(request.code());
        course.title = text("title", request.title(), 200, "Enter the course's title.");
        course.provider = text("provider", request.provider(), 200, "Enter who provides the course.");
        course.audience = request.audience() == null ? Audience.everybody() : request.audience();
        course.mandatoryFrom =
                needed("mandatoryFrom", request.mandatoryFrom(), "Enter the day from which it is asked.");
        course.validityMonths = within("validityMonths", request.validityMonths(), 120, "Enter 1 to 120 months.");
        course.passMark = within("passMark", request.passMark(), 100, "Enter a pass mark of 1 to 100 per cent.");
        course.evidenceType =
                needed("evidenceType", request.evidenceType(), "Choose what proves that it was completed.");
        course.courseVersion = text("courseVersion", request.courseVersion(), 40, "Enter the course's version.");
        return course;
    }

    /** From that day on it is asked of nobody. */
    void withdraw(LocalDate day) {
        if (withdrawnOn != null) {
            throw new Conflict("This course was withdrawn already.");
        }
        withdrawnOn = day;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String provider() {
        return provider;
    }

    public Audience audience() {
        return audience;
    }

    public LocalDate mandatoryFrom() {
        return mandatoryFrom;
    }

    /** The first day on which anybody can owe it here: it is asked, and it is in the catalogue for all to see. */
    LocalDate owedFrom() {
        return mandatoryFrom.isAfter(addedOn) ? mandatoryFrom : addedOn;
    }

    public Integer validityMonths() {
        return validityMonths;
    }

    public Integer passMark() {
        return passMark;
    }

    public String courseVersion() {
        return courseVersion;
    }

    public boolean withdrawn() {
        return withdrawnOn != null;
    }

    CourseTerms terms() {
        return new CourseTerms(id(), code, title, courseVersion, validityMonths, passMark);
    }

    CourseView view() {
        return new CourseView(
                id(),
                code,
                title,
                provider,
                audience.inWords(),
                mandatoryFrom,
                validityMonths,
                passMark,
                evidenceType,
                courseVersion,
                withdrawnOn,
                version());
    }

    private static String code(String code) {
        var upper = code == null ? "" : code.strip().toUpperCase(java.util.Locale.ROOT);
        if (!upper.matches("[A-Z0-9][A-Z0-9-]{1,19}")) {
            throw new Invalid("code", "Enter a short code of 2 to 20 letters and digits, such as DSA1.");
        }
        return upper;
    }

    private static String text(String field, String text, int most, String mend) {
        if (text == null || text.isBlank()) {
            throw new Invalid(field, mend);
        }
        if (text.strip().length() > most) {
            throw new Invalid(field, "Use at most " + most + " characters here.");
        }
        return text.strip();
    }

    private static Integer within(String field, Integer number, int most, String mend) {
        if (number != null && (number < 1 || number > most)) {
            throw new Invalid(field, mend);
        }
        return number;
    }

    private static <T> T needed(String field, T value, String mend) {
        if (value == null) {
            throw new Invalid(field, mend);
        }
        return value;
    }
}
