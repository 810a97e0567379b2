package org.confidant.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;

/** One's own courses and record. */
@Named
@RequestScoped
public class MyTrainingPage {

    @Inject
    private TrainingService training;

    private String cursor;
    private List<CourseState> courses = List.of();
    private Slice<CompletionRow> record = new Slice<>(List.of(), null);

    public void load() {
        courses = training.mine();
        record = training.myCompletions(SliceRequest.page(cursor));
    }

    public String getLead() {
        if (courses.isEmpty()) {
            return "No course is asked of you.";
        }
        long owed = courses.stream().filter(course -> !course.inOrder()).count();
        return owed == 0
                ? "Every course that is asked of you is in order."
                : owed == 1 ? "One course needs you." : owed + " courses need you.";
    }

    public List<CourseState> getCourses() {
        return courses;
    }

    public List<CompletionRow> getRecord() {
        return record.rows();
    }

    public String getNext() {
        return record.next();
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
