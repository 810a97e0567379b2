package org.confidant.training.sessions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.persistence.Identified;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.RuleBroken;

/**
 * A session of a course. It is planned, people are booked as long as there are places, and on its day or later its
 * attendance list is closed; before that it can be called off.
 */
@Entity
@Table(name = "training_session")
public class TrainingSession extends Identified {

    private static final int MOST_PLACES = 1_000;

    @Column(name = "course_id")
    private UUID courseId;

    @Column(name = "held_on")
    private LocalDate day;

    @Column(name = "starts_at")
    private String startsAt;

    private String place;
    private String trainer;
    private int capacity;

    @Column(name = "planned_by")
    private UUID plannedBy;

    @Column(name = "planned_at")
    private Instant plannedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private UUID closedBy;

    @Column(name = "called_off_at")
    private Instant calledOffAt;

    protected TrainingSession() {}

    static TrainingSession planned(PlanSession request, UUID course, UUID who, Instant now) {
        if (request.day() == null) throw new Invalid("day", "Enter the day of the session.");
        if (request.startsAt() != null
                && !request.startsAt().isBlank()
                && !request.startsAt().strip().matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new Invalid("startsAt", "Write the time as 09:30.");
        }
        if (request.capacity() == null || request.capacity() < 1 || request.capacity() > MOST_PLACES) {
            throw new Invalid("capacity", "Enter 1 to 1,000 places.");
        }
        var session = new TrainingSession();
        session.courseId = course;
        session.day = request.day();
        session.startsAt = request.startsAt() == null || request.startsAt().isBlank()
                ? null
                : request.startsAt().strip();
        session.place = text("place", request.place(), 300, "Say where it is: a place, or the address of the meeting.");
        session.trainer = text("trainer", request.trainer(), 200, "Say who trains.");
        session.capacity = request.capacity();
        session.plannedBy = who;
        session.plannedAt = now;
        return session;
    }

    void mayBook(int booked) {
        mustBeOpen();
        if (booked >= capacity) throw new RuleBroken("who", "All " + capacity + " places are taken.");
    }

    void mustBeOpen() {
        if (calledOffAt != null) throw new Conflict("This session was called off.");
        if (closedAt != null) throw new Conflict("The attendance list of this session is closed already.");
    }

    void close(LocalDate today, UUID who, Instant now) {
        mustBeOpen();
        if (day.isAfter(today)) throw new RuleBroken(null, "The session lies ahead: nobody has attended it yet.");
        closedAt = now;
        closedBy = who;
    }

    void callOff(Instant now) {
        mustBeOpen();
        calledOffAt = now;
    }

    UUID courseId() {
        return courseId;
    }

    LocalDate day() {
        return day;
    }

    SessionView.State state() {
        return calledOffAt != null
                ? SessionView.State.CALLED_OFF
                : closedAt != null ? SessionView.State.HELD : SessionView.State.PLANNED;
    }

    private static String text(String field, String text, int most, String mend) {
        if (text == null || text.isBlank() || text.strip().length() > most) throw new Invalid(field, mend);
        return text.strip();
    }
}
