package org.confidant.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.confidant.foundation.faces.Option;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;

/** The auditor's search page: a plain GET form, so that every finding has an address to keep. */
@Named
@RequestScoped
public class AuditListPage {

    private static final List<Option> OUTCOMES = Option.of(Outcome.values(), Outcome::getWord);

    @Inject
    private AuditService audit;

    private String person;
    private String personId;
    private String objectType;
    private String objectId;
    private String action;
    private String outcome;
    private String from;
    private String to;
    private String cursor;
    private Slice<AuditRow> slice = new Slice<>(List.of(), null);
    private List<AuditLine> lines = List.of();

    public void load() {
        slice = audit.search(filter(), SliceRequest.page(cursor));
        lines = slice.rows().stream().map(AuditLine::of).toList();
    }

    private AuditFilter filter() {
        return new AuditFilter(
                person,
                id(personId),
                objectType,
                objectId,
                upper(action),
                outcomeOf(outcome),
                day("from", from),
                day("to", to));
    }

    public List<AuditLine> getRows() {
        return lines;
    }

    public String getNext() {
        return slice.next();
    }

    public List<Option> getOutcomes() {
        return OUTCOMES;
    }

    /** The first line, computed from what is shown. */
    public String getLead() {
        var rows = slice.rows();
        if (rows.isEmpty()) return "Nothing recorded matches this search.";
        var refused =
                rows.stream().filter(row -> row.outcome() == Outcome.DENIED).count();
        var shown = rows.size() == 1 ? "One event" : rows.size() + " events";
        var more = slice.next() == null ? "" : ", and there are earlier ones";
        var denied = refused == 0
                ? "None of them was refused."
                : refused == 1 ? "One of them was refused." : refused + " of them were refused.";
        return shown + ", the latest first" + more + ". " + denied;
    }

    static Outcome outcomeOf(String name) {
        if (name == null || name.isBlank()) return null;
        try {
            return Outcome.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("outcome", "Choose done, refused or failed.");
        }
    }

    static UUID id(String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException notAnId) {
            throw new Invalid("personId", "This is not the id of a person.");
        }
    }

    static LocalDate day(String field, String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            throw new Invalid(field, "Enter a day such as 2026-11-22.");
        }
    }

    static String upper(String text) {
        return text == null ? null : text.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getPersonId() {
        return personId;
    }

    public void setPersonId(String personId) {
        this.personId = personId;
    }

    public String getObjectType() {
        return objectType;
    }

    public void setObjectType(String objectType) {
        this.objectType = objectType;
    }

    public String getObjectId() {
        return objectId;
    }

    public void setObjectId(String objectId) {
        this.objectId = objectId;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
