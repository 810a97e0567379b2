package org.confidant.training.analysis;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.time.When;
import org.confidant.training.CompletionBook;

/** The people behind a figure. */
@Named
@RequestScoped
public class TrainingBehindPage {

    @Inject
    private TrainingFigureService figures;

    @Inject
    private CompletionBook book;

    private String asOf;
    private String scope;
    private String key;
    private String part;
    private String cursor;
    private Behind asked;
    private Slice<PersonBehind> people = new Slice<>(List.of(), null);

    public void load() {
        asked = Behind.asked(asOf, scope, key, part, book.today());
        people = figures.behind(asked, SliceRequest.page(cursor));
    }

    public String getLead() {
        return "On " + When.sayDate(asked.asOf()) + ": people " + asked.part().label()
                + (asked.part() == Behind.Part.ALL
                        ? "."
                        : " that began on " + When.sayDate(asked.windowBegins()) + ".");
    }

    /** The same people as a file. */
    public String getQuery() {
        return "asOf=" + asked.asOf() + "&scope=" + asked.scope() + "&key="
                + URLEncoder.encode(asked.key(), StandardCharsets.UTF_8) + "&part=" + asked.part();
    }

    public List<PersonBehind> getPeople() {
        return people.rows();
    }

    public String getNext() {
        return people.next();
    }

    public String getAsOf() {
        return asOf;
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
