package org.confidant.training;

import static org.confidant.foundation.security.Permission.ADMINISTER;
import static org.confidant.foundation.security.Permission.RECORD_TRAINING;
import static org.confidant.foundation.security.Permission.SEE_COVERAGE;
import static org.confidant.foundation.security.Permission.SEE_INCIDENTS;
import static org.confidant.foundation.security.Permission.SEE_OWN_PEOPLE;
import static org.confidant.foundation.security.Permission.STAND_IN_FOR_HR;
import static org.confidant.foundation.security.Permission.USE_CONFIDANT;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.fact.Fact;
import org.confidant.foundation.files.Sha256;
import org.confidant.foundation.persistence.Idempotency;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.NotFound;
import org.confidant.foundation.security.Allowed;
import org.confidant.foundation.security.Caller;
import org.confidant.foundation.security.Permission;
import org.confidant.foundation.service.Service;

/** The door of the training room. */
@Service
public class TrainingService {

    @Inject
    private TrainingRegister register;

    @Inject
    private Completions completions;

    @Inject
    private Idempotency idempotency;

    @Inject
    private Caller caller;

    @Inject
    private Event<Fact> facts;

    @Allowed({RECORD_TRAINING, SEE_COVERAGE})
    public List<CourseView> courses() {
        return register.courses();
    }

    @Allowed(RECORD_TRAINING)
    public UUID addCourse(AddCourse request, UUID key) {
        return idempotency.once(key, "course", Sha256.hex(request.toString()), () -> {
            var id = register.add(request);
            facts.fire(Fact.of("COURSE_ADDED", "COURSE", id).changed(null, request));
            return id;
        });
    }

    @Allowed(RECORD_TRAINING)
    public void withdrawCourse(UUID course, long version) {
        register.withdraw(course, version);
        facts.fire(Fact.of("COURSE_WITHDRAWN", "COURSE", course));
    }

    @Allowed(RECORD_TRAINING)
    public UUID record(RecordCompletion request, UUID key) {
        return idempotency.once(key, "training-completion", Sha256.hex(request.toString()), () -> {
            var id = register.record(request);
            facts.fire(Fact.of("TRAINING_RECORDED", "TRAINING_COMPLETION", id).changed(null, request));
            return id;
        });
    }

    @Allowed(RECORD_TRAINING)
    public UUID revoke(RevokeCompletion request, UUID key) {
        return idempotency.once(key, "training-revocation", Sha256.hex(request.toString()), () -> {
            var id = register.revoke(request);
            facts.fire(Fact.of("TRAINING_REVOKED", "TRAINING_COMPLETION", request.completionId()));
            return id;
        });
    }

    /** POL-03: takes somebody out of the figure until a day, and lists it. */
    @Allowed(RECORD_TRAINING)
    public UUID exempt(UUID person, TrainingExemption.Reason reason, LocalDate until, UUID key) {
        return idempotency.once(key, "training-exemption", person + " " + reason + " " + until, () -> {
            var id = register.exempt(person, reason, until);
            facts.fire(Fact.of("TRAINING_EXEMPTED", "PERSON", person).because(String.valueOf(reason)));
            return id;
        });
    }

    @Allowed(RECORD_TRAINING)
    public void endExemption(UUID id, long version) {
        facts.fire(Fact.of("TRAINING_EXEMPTION_ENDED", "PERSON", register.endExemption(id, version)));
    }

    @Allowed(RECORD_TRAINING)
    public List<ExemptionRow> exemptions(UUID person) {
        return register.exemptions(person);
    }

    /** People at work, each with where they stand. */
    @Allowed(RECORD_TRAINING)
    public Slice<PersonTraining> people(String search, SliceRequest slice) {
        return register.people(search, null, slice);
    }

    /** Who owes training, part by part: begin after nobody, go on after the last of the part before. */
    @Allowed({ADMINISTER, RECORD_TRAINING})
    public Owing owing(UUID after, int most) {
        return register.owing(after, most);
    }

    /** Those of these people who owe training, or should refresh it before it runs out. */
    @Allowed({ADMINISTER, RECORD_TRAINING})
    public List<PersonTraining> owingOf(Collection<UUID> people) {
        return register.owingOf(people);
    }

    /** The people whom the caller manages, each with where they stand. */
    @Allowed(SEE_OWN_PEOPLE)
    public Slice<PersonTraining> myPeople(SliceRequest slice) {
        return register.people(null, caller.personId(), slice);
    }

    @Allowed(RECORD_TRAINING)
    public PersonTraining person(UUID person) {
        return register.person(person);
    }

    @Allowed(RECORD_TRAINING)
    public Slice<CompletionRow> completionsOf(UUID person, SliceRequest slice) {
        return completions.of(person, slice);
    }

    @Allowed({RECORD_TRAINING, SEE_COVERAGE})
    public TrainingFigure figure() {
        return register.figure();
    }

    /** TRN-07: how these people stood with the yearly course on that day. The permission of the case decides. */
    @Allowed({SEE_INCIDENTS, STAND_IN_FOR_HR})
    public List<TrainingAt> at(Collection<UUID> people, LocalDate day) {
        return completions.at(TrainingFigure.YEARLY, people, day);
    }

    /** Where the caller stands with every course that is asked of them. */
    @Allowed(USE_CONFIDANT)
    public List<CourseState> mine() {
        return register.person(caller.personId()).courses();
    }

    @Allowed(USE_CONFIDANT)
    public Slice<CompletionRow> myCompletions(SliceRequest slice) {
        return completions.of(caller.personId(), slice);
    }

    /** One's own record, or anybody's for who records them; else there is none. */
    @Allowed(USE_CONFIDANT)
    public CompletionRow completion(UUID id) {
        return completions
                .row(id)
                .filter(row -> row.personId().equals(caller.personId()) || caller.may(Permission.RECORD_TRAINING))
                .orElseThrow(NotFound::new);
    }
}
