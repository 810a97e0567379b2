package org.confidant.training;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.time.When;

/** One person's training record: what is owed, what was done; record a completion, take a wrong one back. */
@Named
@ViewScoped
public class TrainingPersonPage implements Serializable {

    @Inject
    private TrainingService training;

    private String id;
    private final UUID key = Ids.next();
    private PersonTraining person;
    private List<CompletionRow> record = List.of();
    private List<CourseView> courses = List.of();
    private String courseCode;
    private LocalDate completedOn;
    private Integer score;
    private UUID completionId;
    private String reason;

    public void load() {
        var personId = Ids.parse(id);
        person = training.person(personId);
        record = training.completionsOf(personId, SliceRequest.first(SliceRequest.MOST))
                .rows();
        courses = training.courses();
    }

    public String record() {
        training.record(new RecordCompletion(person.id(), courseCode, completedOn, score, null, null), key);
        Notice.later("Recorded: completed on " + When.sayDate(completedOn) + ".");
        return back();
    }

    public String revoke() {
        training.revoke(new RevokeCompletion(completionId, reason), key);
        Notice.later("The record no longer counts. It stays on file with your reason.");
        return back();
    }

    private String back() {
        return "person.xhtml?faces-redirect=true&id=" + person.id();
    }

    public String getLead() {
        long owed =
                person.courses().stream().filter(course -> !course.inOrder()).count();
        if (person.courses().isEmpty()) {
            return "No course is asked of this person.";
        }
        return owed == 0
                ? "Every course that is asked of this person is in order."
                : owed == 1 ? "One course is owed." : owed + " courses are owed.";
    }

    /** The records that can be taken back. */
    public List<CompletionRow> getCounting() {
        return record.stream().filter(CompletionRow::counts).toList();
    }

    public PersonTraining getPerson() {
        return person;
    }

    public List<CompletionRow> getRecord() {
        return record;
    }

    public List<CourseView> getCourses() {
        return courses;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCourseCode() {
        return courseCode;
    }

    public void setCourseCode(String courseCode) {
        this.courseCode = courseCode;
    }

    public LocalDate getCompletedOn() {
        return completedOn;
    }

    public void setCompletedOn(LocalDate completedOn) {
        this.completedOn = completedOn;
    }

    public Integer getScore() {
        return score;
    }

    public void setScore(Integer score) {
        this.score = score;
    }

    public UUID getCompletionId() {
        return completionId;
    }

    public void setCompletionId(UUID completionId) {
        this.completionId = completionId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
