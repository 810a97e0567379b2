package org.confidant.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.mail.LetterRow;
import org.confidant.foundation.mail.LetterService;
import org.confidant.foundation.mail.LetterState;
import org.confidant.foundation.persistence.Ids;
import org.confidant.foundation.persistence.Slice;
import org.confidant.foundation.persistence.SliceRequest;
import org.confidant.foundation.problem.Invalid;
import org.confidant.people.PeopleService;

/** The letters that wait, failed or left; to whom and about which reference, never what they say. */
@Named
@RequestScoped
public class AdminLettersPage {

    private static final int MANY = 1000;

    @Inject
    private LetterService letters;

    @Inject
    private PeopleService people;

    private String state;
    private String cursor;
    private Slice<LetterRow> slice = new Slice<>(List.of(), null);
    private Map<UUID, String> names = Map.of();
    private boolean mailServer;
    private long waiting;
    private long failed;

    public void load() {
        slice = letters.list(chosen(), SliceRequest.page(cursor));
        names = people.names(slice.rows().stream()
                .map(LetterRow::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        mailServer = letters.hasMailServer();
        waiting = letters.count(LetterState.WAITING);
        failed = letters.count(LetterState.FAILED);
    }

    public String tryAgain(String id) {
        letters.tryAgain(Ids.parse(id));
        Notice.later("It is tried again within a few seconds.");
        return "letters.xhtml?faces-redirect=true";
    }

    private LetterState chosen() {
        if (state == null || state.isBlank()) return null;
        return Arrays.stream(LetterState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElseThrow(() -> new Invalid("state", "Choose waiting, sent or failed."));
    }

    public String getLead() {
        if (!mailServer && waiting == 0) return "No mail server is set, so letters will wait here.";
        if (!mailServer) return "No mail server is set: " + count(waiting) + (waiting == 1 ? " waits." : " wait.");
        if (failed > 0) return capital(count(failed)) + " could not be sent. See why, mend it, then try again.";
        return waiting == 0
                ? "Every letter has left."
                : capital(count(waiting)) + (waiting == 1 ? " waits." : " wait.");
    }

    private static String count(long number) {
        if (number > MANY) return "More than 1,000 letters";
        return number == 1 ? "one letter" : number + " letters";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** A name where the recipient is known; else the address, which is all there is. */
    public String recipient(LetterRow row) {
        return row.personId() == null ? row.toAddress() : names.getOrDefault(row.personId(), row.toAddress());
    }

    public String kind(LetterRow row) {
        return switch (row.state()) {
            case WAITING -> row.attempts() == 0 ? "info" : "warn";
            case SENT -> "good";
            case FAILED -> "bad";
        };
    }

    public boolean isMailServer() {
        return mailServer;
    }

    public List<LetterRow> getRows() {
        return slice.rows();
    }

    public String getNext() {
        return slice.next();
    }

    public LetterState[] getStates() {
        return LetterState.values();
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
