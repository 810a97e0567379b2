package org.confidant.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.confidant.foundation.faces.Option;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;

/** All agreements, what happens next first; a plain GET form, so that every search has an address. */
@Named
@RequestScoped
public class AgreementListPage {

    private static final String ALL = "ALL";

    private static final List<Option> STATES = Stream.concat(
                    Option.of(AgreementState.values(), AgreementState::getWords).stream(),
                    Stream.of(new Option(ALL, "Closed ones too")))
            .toList();

    @Inject
    private AgreementService agreements;

    private String q;
    private String state;
    private String cursor;
    private String next;
    private List<AgreementLine> lines = List.of();
    private AgreementOverview overview;

    public void load() {
        var found = agreements.find(filter(q, state), SliceRequest.page(cursor));
        var slice = found.slice();
        next = slice.next();
        lines = slice.rows().stream().map(AgreementLine::of).toList();
        overview = found.overview();
    }

    static AgreementFilter filter(String words, String state) {
        if (state == null || state.isBlank()) return new AgreementFilter(words, null, false);
        if (state.equals(ALL)) return new AgreementFilter(words, null, true);
        return Arrays.stream(AgreementState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .map(known -> new AgreementFilter(words, known, false))
                .orElseThrow(() -> new Invalid("state", "Choose one of the states offered."));
    }

    /** The first line, computed from the register. */
    public String getLead() {
        if (overview == null) return "";
        if (overview.firstToEnd() == null && overview.inForce() == 0) return "No agreement is registered yet.";
        var lead = count(overview.inForce(), "agreement is", "agreements are") + " in effect";
        if (overview.beforeEffect() > 0)
            lead += ", and " + count(overview.beforeEffect(), "is", "are").toLowerCase(java.util.Locale.UK)
                    + " on the way";
        lead += ".";
        if (overview.waitingForDpo() > 0)
            lead += " " + count(overview.waitingForDpo(), "waits", "wait") + " for the DPO.";
        var first = overview.firstToEnd();
        if (first != null && first.nextOn() != null)
            lead += " Next: " + first.reference() + ", " + lowerFirst(first.nextWords()) + ".";
        return lead;
    }

    private static String count(long number, String one, String many) {
        if (number == 0) return "None " + many.replaceFirst("^agreements ", "");
        if (number == 1) return "One " + one;
        return (number > 1000 ? "More than 1,000" : Long.toString(number)) + " " + many;
    }

    private static String lowerFirst(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(java.util.Locale.UK) + words.substring(1);
    }

    public boolean isSearching() {
        return q != null && !q.isBlank() || state != null && !state.isBlank() || cursor != null && !cursor.isBlank();
    }

    public List<AgreementLine> getRows() {
        return lines;
    }

    public String getNext() {
        return next;
    }

    public List<Option> getStates() {
        return STATES;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
