package org.confidant.foundation.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What the page has to say to its reader: problems, each with the field it belongs to, and notices of what was done. */
@Named
@RequestScoped
public class Messages {

    /** A problem and, where it has one, the field that mends it. */
    public static class Entry {

        private final String field;
        private final String text;

        Entry(String field, String text) {
            this.field = field;
            this.text = text;
        }

        public String getField() {
            return field;
        }

        public String getText() {
            return text;
        }

        public boolean isLinked() {
            return field != null;
        }
    }

    public List<Entry> getProblems() {
        return problems(FacesContext.getCurrentInstance());
    }

    public List<String> getNotices() {
        return notices(FacesContext.getCurrentInstance());
    }

    static List<Entry> problems(FacesContext faces) {
        var fields = faces.getClientIdsWithMessages();
        if (!fields.hasNext()) return List.of();
        var found = new ArrayList<Entry>();
        while (fields.hasNext()) {
            var field = fields.next();
            faces.getMessageList(field).stream()
                    .filter(Messages::problem)
                    .forEach(message -> found.add(new Entry(onPage(faces, field), message.getSummary())));
        }
        return found;
    }

    static List<String> notices(FacesContext faces) {
        var all = faces.getMessageList(null);
        if (all.isEmpty()) return List.of();
        return all.stream()
                .filter(message -> !problem(message))
                .map(FacesMessage::getSummary)
                .toList();
    }

    /** {@code aria-invalid} of a field: only ever "true" or absent. */
    public String invalid(String field) {
        return FacesContext.getCurrentInstance().getMessageList(field).isEmpty() ? null : "true";
    }

    public String describedBy(String field, String hint) {
        var error = field + "-error";
        return hint == null || hint.isBlank() ? error : field + "-hint " + error;
    }

    public String missing(String label) {
        var plain = label == null ? "" : label.strip();
        return plain.endsWith("?") ? "Answer the question: " + plain : "Fill in: " + plain + ".";
    }

    public String wrongDate(String label) {
        return label + ": enter a date, for example 19 11 2026.";
    }

    public String wrongTime(String label) {
        return label + ": enter a time, for example 17:30.";
    }

    public String wrong(String label, String type) {
        return "number".equals(type) ? label + ": enter a whole number." : label + ": this cannot be read. Check it.";
    }

    /** Validator of a tick box that must be ticked: "required" alone is content with an empty one. */
    public void ticked(FacesContext faces, UIComponent box, Object value) {
        var must = Boolean.parseBoolean(String.valueOf(box.getAttributes().get("mustBeTicked")));
        if (must && !Boolean.TRUE.equals(value)) {
            var sentence = String.valueOf(box.getAttributes().get("tickMessage"));
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        }
    }

    private static boolean problem(FacesMessage message) {
        return message.getSeverity() != FacesMessage.SEVERITY_INFO;
    }

    /** Null where nothing on the page has that id, so that no link leads nowhere. */
    private static String onPage(FacesContext faces, String field) {
        if (field == null) return null;
        var there = faces.getViewRoot().invokeOnComponent(faces, field, (context, component) -> {});
        return there ? field : null;
    }
}
