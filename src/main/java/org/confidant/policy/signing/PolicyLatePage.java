package org.confidant.policy.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;

/** Whose access HR is recommended to close because a signature is late by weeks (POL-18). */
@Named
@RequestScoped
public class PolicyLatePage {

    @Inject
    private CoverageService coverage;

    private String cursor;
    private Slice<LateRow> people = new Slice<>(List.of(), null);
    private long toDecide;

    public void load() {
        people = coverage.recommended(SliceRequest.of(SliceRequest.USUAL, cursor));
        toDecide = coverage.accessToDecide();
    }

    public String getLead() {
        if (people.rows().isEmpty()) return "Nobody is late by so much that closing access would be recommended.";
        if (toDecide == 0) return "For everybody in this list it has been decided.";
        return (toDecide == 1 ? "One decision is" : toDecide + " decisions are")
                + " yours. Nothing is closed by itself.";
    }

    public List<LateRow> getPeople() {
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
