package org.confidant.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.confidant.duty.Duty;
import org.confidant.duty.DutySource;
import org.confidant.duty.Kept;
import org.confidant.foundation.time.When;

/** The courses that the present person owes, and those that are in order (TRN-03). Read once per request. */
@RequestScoped
public class TrainingDuties implements DutySource {

    private static final String MINE = "/training/mine.xhtml";

    @Inject
    private TrainingService training;

    private List<CourseState> mine;

    @Override
    public List<Duty> owed() {
        return mine().stream()
                .filter(CourseState::asks)
                .map(TrainingDuties::duty)
                .toList();
    }

    @Override
    public boolean isForCalendar() {
        return true;
    }

    @Override
    public List<Kept> kept() {
        return mine().stream()
                .filter(course -> !course.asks())
                .map(course -> new Kept(course.title(), course.done(), course.goodUntil(), MINE, "Record"))
                .toList();
    }

    private List<CourseState> mine() {
        if (mine == null) {
            mine = training.mine();
        }
        return mine;
    }

    private static Duty duty(CourseState course) {
        if (course.refresh()) {
            return new Duty(
                    "Complete " + course.title() + " again",
                    "You completed it on " + When.sayDate(course.done()) + ". It counts until "
                            + When.sayDate(course.goodUntil()) + ", so do it again before that.",
                    When.endOf(course.goodUntil()),
                    MINE,
                    "See how",
                    false);
        }
        var why = course.done() == null
                ? "We have no record that you completed it. It is provided by " + course.provider() + "."
                : "You completed it on " + When.sayDate(course.done()) + ", and that counted until "
                        + When.sayDate(course.goodUntil()) + ".";
        return new Duty("Complete " + course.title(), why, When.endOf(course.due()), MINE, "See how", false);
    }
}
