package org.confidant.training.sessions;

import static org.confidant.foundation.security.Permission.RECORD_TRAINING;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.service.Service;
import org.confidant.training.CompletionBook;
import org.confidant.training.CompletionRules;
import org.confidant.training.CourseTerms;
import org.confidant.training.Done;
import org.confidant.training.NewCompletion;
import org.confidant.training.TrainingSource;

/** Sessions: planned, booked, held. */
@Service
public class SessionService {

    private static final int MONTHS_SHOWN = 13;

    @Inject
    private Sessions sessions;

    @Inject
    private CompletionBook book;

    @Inject
    private Idempotency idempotency;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Allowed(RECORD_TRAINING)
    public UUID plan(PlanSession request, UUID key) {
        return idempotency.once(key, "training-session", request.toString(), () -> {
            var course = book.course(request.courseCode())
                    .orElseThrow(() -> new Invalid("courseCode", "There is no course with this code."));
            var session = TrainingSession.planned(request, course.id(), caller.personId(), book.now());
            sessions.add(session);
            facts.fire(
                    Fact.of("SESSION_PLANNED", "TRAINING_SESSION", session.id()).changed(null, request));
            return session.id();
        });
    }

    /** The last thirteen months, what lies ahead, and whatever is still open. */
    @Allowed(RECORD_TRAINING)
    public List<SessionView> all() {
        return sessions.from(book.today().minusMonths(MONTHS_SHOWN));
    }

    @Allowed(RECORD_TRAINING)
    public SessionView one(UUID id) {
        return sessions.view(id).orElseThrow(NotFound::new);
    }

    @Allowed(RECORD_TRAINING)
    public List<Booking> bookings(UUID id) {
        return sessions.bookings(one(id).id());
    }

    /** @param who an e-mail address or an employee number */
    @Allowed(RECORD_TRAINING)
    public void book(UUID id, String who) {
        var session = sessions.alone(id).orElseThrow(NotFound::new);
        if (who == null || who.isBlank()) throw new Invalid("who", "Enter an e-mail address or an employee number.");
        var person = sessions.personCalled(who.strip())
                .orElseThrow(() -> new Invalid("who", "Nobody here has this e-mail address or employee number."));
        if (sessions.bookings(id).stream()
                .anyMatch(booking -> booking.personId().equals(person))) {
            throw new Conflict("who", "This person is booked already.");
        }
        session.mayBook(sessions.booked(id));
        sessions.book(id, person, caller.personId(), book.now());
        facts.fire(Fact.of("SESSION_BOOKED", "TRAINING_SESSION", id).changed(null, person));
    }

    @Allowed(RECORD_TRAINING)
    public void unbook(UUID id, UUID person) {
        sessions.alone(id).orElseThrow(NotFound::new).mustBeOpen();
        if (!sessions.unbook(id, person)) throw new NotFound();
        facts.fire(Fact.of("SESSION_UNBOOKED", "TRAINING_SESSION", id).changed(person, null));
    }

    /**
     * Closes the attendance list: whoever was there has completed the course on that day.
     *
     * @return how many completions are new
     */
    @Allowed(RECORD_TRAINING)
    public int close(UUID id, long version, Attendance attendance) {
        var session = sessions.alone(id).orElseThrow(NotFound::new);
        session.expect(version);
        session.close(book.today(), caller.personId(), book.now());
        var attended = attendance.attended() == null ? List.<UUID>of() : attendance.attended();
        var booked = sessions.bookings(id).stream().map(Booking::personId).collect(Collectors.toSet());
        if (!booked.containsAll(attended)) throw new Invalid("attended", "Somebody of them is not booked.");
        var terms = terms(session);
        CompletionRules.day(session.day(), book.today());
        if (!attended.isEmpty()) CompletionRules.score(attendance.score(), terms.passMark(), false);
        var known = book.counting(attended);
        var fresh = attended.stream()
                .distinct()
                .map(person -> new Done(person, terms.id(), session.day()))
                .filter(done -> !known.contains(done))
                .map(done -> new NewCompletion(
                        done, terms, attendance.score(), TrainingSource.MANUAL, caller.personId(), id, book.now()))
                .toList();
        book.add(fresh);
        sessions.attended(id, attended);
        facts.fire(Fact.of("SESSION_CLOSED", "TRAINING_SESSION", id).changed(null, attended));
        return fresh.size();
    }

    @Allowed(RECORD_TRAINING)
    public void callOff(UUID id, long version) {
        var session = sessions.alone(id).orElseThrow(NotFound::new);
        session.expect(version);
        session.callOff(book.now());
        facts.fire(Fact.of("SESSION_CALLED_OFF", "TRAINING_SESSION", id));
    }

    private CourseTerms terms(TrainingSession session) {
        return book.courses().stream()
                .filter(course -> course.id().equals(session.courseId()))
                .findFirst()
                .orElseThrow();
    }
}
