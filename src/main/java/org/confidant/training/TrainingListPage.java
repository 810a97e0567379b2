package org.confidant.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.training.analysis.TrainingFigureService;

/** Everybody at work and where they stand: a plain GET page, so that every search has an address. */
@Named
@RequestScoped
public class TrainingListPage {

    @Inject
    private TrainingService training;

    @Inject
    private TrainingFigureService figures;

    private String search;
    private String cursor;
    private Slice<PersonTraining> people = new Slice<>(List.of(), null);
    private String lead;

    public void load() {
        people = training.people(search, SliceRequest.page(cursor));
        lead = figures.sentence().orElseGet(() -> training.figure().sentence());
    }

    public String getLead() {
        return lead;
    }

    public List<PersonTraining> getPeople() {
        return people.rows();
    }

    public String getNext() {
        return people.next();
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
