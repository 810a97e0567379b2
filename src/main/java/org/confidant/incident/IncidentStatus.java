package org.confidant.incident;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of a case (rulebook 3.5). A draft becomes a case when it is sent; a case is never deleted.
 *
 * <p>A triage that found no incident, or a near miss, ends the case. The way back is the one a closed case has, because
 * a wrong triage must be mendable without a second case for the same facts.
 */
public enum IncidentStatus {
    DRAFT("Draft", "Draft", "calm"),
    SUBMITTED("Submitted", "Sent, not yet read", "info"),
    WITHDRAWN_BY_REPORTER("Withdrawn", "Withdrawn by you", "calm"),
    ACKNOWLEDGED("Acknowledged", "Received and read", "info"),
    TRIAGED("Triaged", "Being looked into", "info"),
    NOT_AN_INCIDENT("Not an incident", "Finished: it was no incident", "good"),
    NEAR_MISS("Near miss", "Finished: recorded as a near miss", "good"),
    UNDER_INVESTIGATION("Investigating", "Being looked into", "info"),
    RISK_ASSESSED("Risk assessed", "Being looked into", "warn"),
    DECIDED("Decided", "Being looked into", "info"),
    NOTIFYING("Telling the Commissioner", "Being looked into", "warn"),
    NOTIFIED_INITIAL("First report sent", "Being looked into", "warn"),
    NOTIFIED_COMPLETE("Fully reported", "Being looked into", "info"),
    REMEDIATION("Putting it right", "Being put right", "info"),
    OUTCOME_RECORDED("Outcome recorded", "Being put right", "info"),
    CLOSED("Closed", "Finished", "good"),
    REOPENED("Reopened", "Being looked into again", "warn");

    private final String words;
    private final String reporterWords;
    private final String kind;

    IncidentStatus(String words, String reporterWords, String kind) {
        this.words = words;
        this.reporterWords = reporterWords;
        this.kind = kind;
    }

    public String words() {
        return words;
    }

    /** What the reporter is told: enough to know that it is in hand, nothing about who did what. */
    public String reporterWords() {
        return reporterWords;
    }

    /** The look of the status tag. */
    public String kind() {
        return kind;
    }

    public boolean mayBecome(IncidentStatus next) {
        return next().contains(next);
    }

    public Set<IncidentStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(ACKNOWLEDGED, WITHDRAWN_BY_REPORTER);
            case ACKNOWLEDGED -> EnumSet.of(TRIAGED);
            case TRIAGED -> EnumSet.of(NOT_AN_INCIDENT, NEAR_MISS, UNDER_INVESTIGATION);
            case UNDER_INVESTIGATION -> EnumSet.of(RISK_ASSESSED);
            case RISK_ASSESSED -> EnumSet.of(DECIDED);
            case DECIDED -> EnumSet.of(NOTIFYING, REMEDIATION);
            case NOTIFYING -> EnumSet.of(NOTIFIED_INITIAL);
            case NOTIFIED_INITIAL -> EnumSet.of(NOTIFIED_COMPLETE, REMEDIATION);
            case NOTIFIED_COMPLETE -> EnumSet.of(REMEDIATION);
            case REMEDIATION -> EnumSet.of(OUTCOME_RECORDED);
            case OUTCOME_RECORDED -> EnumSet.of(CLOSED);
            case NOT_AN_INCIDENT, NEAR_MISS, CLOSED -> EnumSet.of(REOPENED);
            case REOPENED -> EnumSet.of(UNDER_INVESTIGATION);
            case WITHDRAWN_BY_REPORTER -> EnumSet.noneOf(IncidentStatus.class);
        };
    }

    /** Somebody still has something to do. */
    public boolean open() {
        return switch (this) {
            case DRAFT, WITHDRAWN_BY_REPORTER, NOT_AN_INCIDENT, NEAR_MISS, CLOSED -> false;
            default -> true;
        };
    }
}
