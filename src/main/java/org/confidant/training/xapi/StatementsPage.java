package org.confidant.training.xapi;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.training.CourseView;
import org.confidant.training.TrainingService;

/** Statements that wait for a human; one of them is placed at a time. */
@Named
@ViewScoped
public class StatementsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NONE_OF_OURS = "-";

    @Inject
    private StatementService service;

    @Inject
    private TrainingService training;

    private String cursor;
    private String id;
    private transient Slice<WaitingStatement> waiting;
    private WaitingStatement one;
    private List<CourseView> courses = List.of();
    private String courseCode;
    private String who;
    private String reason;

    public void load() {
        waiting = service.waiting(SliceRequest.page(cursor));
        courses = training.courses();
        if (id != null && !id.isBlank()) {
            one = service.waiting(Ids.parse(id));
        }
    }

    public String placeActivity() {
        service.placeActivity(one.id(), NONE_OF_OURS.equals(courseCode) ? "" : courseCode);
        Notice.later("Placed. All statements about this activity are read so from now on.");
        return "statements?faces-redirect=true";
    }

    public String placePerson() {
        service.placePerson(one.id(), who);
        Notice.later("Placed. All statements about this actor are read so from now on.");
        return "statements?faces-redirect=true";
    }

    public String setAside() {
        service.setAside(one.id(), reason);
        Notice.later("Set aside. The statement stays on file.");
        return "statements?faces-redirect=true";
    }

    public String getLead() {
        return getWaiting().isEmpty()
                ? "No statement waits."
                : "These statements name a course or a person that nobody here has recognised yet.";
    }

    public List<WaitingStatement> getWaiting() {
        if (waiting == null) load();
        return waiting.rows();
    }

    public String getNext() {
        return waiting.next();
    }

    public WaitingStatement getOne() {
        return one;
    }

    public boolean isForCourse() {
        return one != null && one.state() == OutcomeState.NO_COURSE;
    }

    public boolean isForPerson() {
        return one != null && one.state() == OutcomeState.NO_PERSON;
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

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }

    public String getCourseCode() {
        return courseCode;
    }

    public void setCourseCode(String courseCode) {
        this.courseCode = courseCode;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
