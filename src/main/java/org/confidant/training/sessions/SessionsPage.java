package org.confidant.training.sessions;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;
import org.confidant.training.CourseView;
import org.confidant.training.TrainingService;

/** Sessions: the list and a place to plan one; one of them with its bookings and its attendance list. */
@Named
@ViewScoped
public class SessionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SessionService service;

    @Inject
    private TrainingService training;

    private final UUID key = Ids.next();
    private String id;
    private List<SessionView> all = List.of();
    private SessionView one;
    private List<Booking> bookings = List.of();
    private List<CourseView> courses = List.of();
    private final Map<String, Boolean> attended = new HashMap<>();
    private String courseCode;
    private LocalDate day;
    private String startsAt;
    private String place;
    private String trainer;
    private Integer capacity;
    private String who;
    private Integer score;

    public void load() {
        all = service.all();
        courses = training.courses();
    }

    public void loadOne() {
        one = service.one(Ids.parse(id));
        bookings = service.bookings(one.id());
    }

    public String plan() {
        var planned = service.plan(new PlanSession(courseCode, day, startsAt, place, trainer, capacity), key);
        Notice.later("The session is planned.");
        return "session?faces-redirect=true&id=" + planned;
    }

    public String book() {
        service.book(one.id(), who);
        Notice.later("Booked.");
        return here();
    }

    public String unbook(Booking booking) {
        service.unbook(one.id(), booking.personId());
        Notice.later(booking.name() + " is no longer booked.");
        return here();
    }

    public String close() {
        var there = bookings.stream()
                .map(Booking::personId)
                .filter(person -> Boolean.TRUE.equals(attended.get(person.toString())))
                .toList();
        int fresh = service.close(one.id(), one.version(), new Attendance(there, score));
        Notice.later(fresh == 1 ? "One completion was recorded." : fresh + " completions were recorded.");
        return here();
    }

    public String callOff() {
        service.callOff(one.id(), one.version());
        Notice.later("The session is called off.");
        return here();
    }

    private String here() {
        return "session?faces-redirect=true&id=" + one.id();
    }

    public String getLead() {
        return one.booked() + " of " + one.capacity() + " places are taken.";
    }

    public List<SessionView> getAll() {
        return all;
    }

    public SessionView getOne() {
        return one;
    }

    public List<Booking> getBookings() {
        return bookings;
    }

    public List<CourseView> getCourses() {
        return courses;
    }

    public Map<String, Boolean> getAttended() {
        return attended;
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

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(String startsAt) {
        this.startsAt = startsAt;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getTrainer() {
        return trainer;
    }

    public void setTrainer(String trainer) {
        this.trainer = trainer;
    }

    public Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(Integer capacity) {
        this.capacity = capacity;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public Integer getScore() {
        return score;
    }

    public void setScore(Integer score) {
        this.score = score;
    }
}
