package org.confidant.incident.notice;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the Commissioner's form asks (rulebook 3.8), in its order. */
public enum ReportField {
    WHAT_HAPPENED('a', "What happened", "Facts. No names of the people concerned."),
    HOW(' ', "What went wrong, and how", null),
    CYBER(' ', "Was it an attack by computer?", null, "YES", "Yes", "NO", "No", "NOT_YET_KNOWN", "Not yet known"),
    HOW_FOUND(' ', "How it was found", null),
    DISCOVERED(' ', "When it was discovered", null),
    HAPPENED(' ', "When it happened", null),
    DATA_CATEGORIES('a', "Categories of data", null),
    RECORDS('a', "Number of records, about", null),
    SUBJECTS('a', "Number of people, about", null),
    SUBJECT_CATEGORIES('a', "Categories of people", null),
    CONSEQUENCES('c', "Likely consequences", "What it means, or may mean, for the people concerned."),
    LIKELIHOOD(
            ' ',
            "How likely are significant consequences?",
            null,
            "VERY_LIKELY",
            "Very likely",
            "LIKELY",
            "Likely",
            "NEUTRAL",
            "Neither likely nor unlikely",
            "UNLIKELY",
            "Unlikely",
            "VERY_UNLIKELY",
            "Very unlikely",
            "NOT_YET_KNOWN",
            "Not yet known"),
    AFFECTED(' ', "Confidentiality, integrity, availability: what was affected", null),
    IMPACT(
            ' ',
            "Impact on the organisation",
            null,
            "HIGH",
            "High: no essential service can be given to anybody",
            "MEDIUM",
            "Medium: an essential service cannot be given to some",
            "LOW",
            "Low: everything goes on, less well",
            "NOT_YET_KNOWN",
            "Not yet known"),
    RECOVERY(
            ' ',
            "Recovery",
            null,
            "REGULAR",
            "Regular: the time is known, with what there is",
            "SUPPLEMENTED",
            "Supplemented: the time is known, with more help",
            "EXTENDED",
            "Extended: the time is not known",
            "NOT_RECOVERABLE",
            "Not recoverable",
            "COMPLETE",
            "Complete: everything is back",
            "NOT_YET_KNOWN",
            "Not yet known"),
    MEASURES_BEFORE(' ', "Measures that were there before", null),
    ACTIONS('d', "Measures taken and to come", "What was done about it, and against its happening again."),
    TRAINING(' ', "Training of the staff involved", "In the last two years; no names."),
    PEOPLE_TOLD(
            ' ',
            "Are the people concerned told?",
            null,
            "YES",
            "Yes",
            "ABOUT_TO",
            "We are about to",
            "NO_WONT",
            "No, and we do not mean to",
            "NO_DECIDED",
            "Not decided yet"),
    OTHERS_TOLD(' ', "Other organisations that are told", null),
    DELAY(' ', "Why it is later than the hours allow", null),
    ORGANISATION(' ', "Organisation", null),
    REGISTRATION(' ', "Registration number with the Commissioner", null),
    REPORTER(' ', "Who reports", "Name and post of whoever the Commissioner may ask."),
    OFFICER('b', "Data protection officer or other contact", null);

    private final char article33;
    private final String label;
    private final String hint;
    private final Map<String, String> choices = new LinkedHashMap<>();

    ReportField(char article33, String label, String hint, String... choices) {
        this.article33 = article33;
        this.label = label;
        this.hint = hint;
        for (int i = 0; i < choices.length; i += 2) this.choices.put(choices[i], choices[i + 1]);
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }

    /** Codes and their words in the order of the form, where one is chosen; else empty. */
    public Map<String, String> choices() {
        return new LinkedHashMap<>(choices);
    }

    public boolean chosen() {
        return !choices.isEmpty();
    }

    /** What is said, in words. */
    public String words(String text) {
        return choices.getOrDefault(text, text);
    }

    /** Article 33(3) asks for it at least (CLK-06). */
    public boolean required() {
        return article33 != ' ';
    }

    /** "Article 33(3)(a)", or nothing. */
    public String article() {
        return required() ? "Article 33(3)(" + article33 + ")" : "";
    }

    /** Whom the Commissioner may ask: there, and only there, our own names and addresses are wanted (INC-17). */
    boolean contact() {
        return this == ORGANISATION || this == REPORTER || this == OFFICER;
    }
}
