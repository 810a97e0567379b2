package org.confidant.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.persistence.Row;
import org.confidant.foundation.problem.Violations;
import org.confidant.foundation.secrets.Place;
import org.confidant.foundation.secrets.Sealed;

/** From when the hours of Article 33 count in a case, why, and under which edition of the rule (CLK-02, LAW-01). */
@Embeddable
public class NoticeTimes {

    static final List<String> COLUMNS = List.of(
            "submitted_at",
            "detected_at",
            "aware_at",
            "aware_reason",
            "aware_dpo_note",
            "rule_hours",
            "rule_edition",
            "notice_deadline");

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "detected_at")
    private Instant detectedAt;

    @Column(name = "aware_at")
    private Instant awareAt;

    @Column(name = "aware_reason")
    private Sealed awareReason;

    @Column(name = "aware_dpo_note")
    private Sealed awareDpoNote;

    @Column(name = "rule_hours")
    private int ruleHours;

    @Column(name = "rule_edition")
    private int ruleEdition;

    @Column(name = "notice_deadline")
    private Instant noticeDeadline;

    /** The case they belong to, told after loading. */
    @Transient
    private UUID incident;

    protected NoticeTimes() {}

    NoticeTimes(Row row) {
        submittedAt = row.instant();
        detectedAt = row.instant();
        awareAt = row.instant();
        awareReason = Sealed.stored(row.bytes());
        awareDpoNote = Sealed.stored(row.bytes());
        ruleHours = (int) row.number();
        ruleEdition = (int) row.number();
        noticeDeadline = row.instant();
    }

    List<Object> newRow() {
        return Arrays.asList(
                submittedAt,
                detectedAt,
                awareAt,
                Sealed.column(awareReason),
                Sealed.column(awareDpoNote),
                ruleHours,
                ruleEdition,
                noticeDeadline);
    }

    static NoticeTimes from(Instant submittedAt, Instant detectedAt, int hours, int edition) {
        var times = new NoticeTimes();
        times.submittedAt = submittedAt;
        times.detectedAt = detectedAt;
        times.awareAt = detectedAt;
        times.ruleHours = hours;
        times.ruleEdition = edition;
        times.noticeDeadline = times.clock().deadline();
        return times;
    }

    /**
     * Says anew from when the organisation was aware. Earlier is always allowed; later wants a reason and the word of
     * the data protection officer, and never passes the end of triage.
     */
    void aware(Instant from, String reason, String dpoNote, Instant triagedAt) {
        violations(from, reason, dpoNote, triagedAt).throwIfAny();
        awareAt = from;
        awareReason = Sealed.of(here("aware_reason"), reason);
        awareDpoNote = Sealed.of(here("aware_dpo_note"), dpoNote);
        noticeDeadline = clock().deadline();
    }

    NoticeTimes in(UUID caseId) {
        incident = caseId;
        return this;
    }

    private Place here(String field) {
        return new Place(incident, incident, field);
    }

    private Violations violations(Instant from, String reason, String dpoNote, Instant triagedAt) {
        boolean later = from.isAfter(detectedAt);
        return new Violations()
                .need(
                        !from.isAfter(triagedAt),
                        "awareAt",
                        "The organisation is aware at the end of triage at the latest: not after now.")
                .need(
                        !later || reason != null,
                        "awareReason",
                        "Say why the hours count from later than the incident was noticed.")
                .need(
                        !later || dpoNote != null,
                        "dpoNote",
                        "Say what the data protection officer noted about the later time.");
    }

    public NoticeClock clock() {
        return new NoticeClock(detectedAt, awareAt, ruleHours, ruleEdition);
    }

    /** INC-06: the policy wants incidents reported immediately. */
    public boolean late(int hours) {
        return Duration.between(detectedAt, submittedAt).compareTo(Duration.ofHours(hours)) > 0;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Instant detectedAt() {
        return detectedAt;
    }

    public Instant awareAt() {
        return awareAt;
    }

    public String awareReason() {
        return Sealed.text(awareReason, here("aware_reason"));
    }

    public String awareDpoNote() {
        return Sealed.text(awareDpoNote, here("aware_dpo_note"));
    }
}
