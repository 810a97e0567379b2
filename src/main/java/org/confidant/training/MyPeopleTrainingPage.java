package org.confidant.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;

/** The people of a line manager and where they stand. */
@Named
@RequestScoped
public class MyPeopleTrainingPage {

    @Inject
    private TrainingService training;

    private String cursor;
    private Slice<PersonTraining> people = new Slice<>(List.of(), null);

    public void load() {
        people = training.myPeople(SliceRequest.page(cursor));
    }

    public List<PersonTraining> getPeople() {
        return people.rows();
    }

    public String getNext() {
        return people.next();
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
