package org.confidant.foundation.security;

/** What somebody may do. Service methods ask for permissions; {@link Role roles} carry them. */
public enum Permission {
    /** Own account, own duties: every signed-in person. */
    USE_CONFIDANT,
    SIGN_POLICY,
    REPORT_INCIDENT,

    SEE_PEOPLE,
    MANAGE_PEOPLE,
    SEE_ROLES,
    PROPOSE_ROLES,
    APPROVE_ROLES,

    WRITE_POLICY,
    APPROVE_POLICY,
    PUBLISH_POLICY,
    SEE_COVERAGE,
    /** What is owed by one's own people only (rulebook 0.2, LINE_MANAGER). */
    SEE_OWN_PEOPLE,

    RECORD_TRAINING,

    SEE_INCIDENTS,
    HANDLE_INCIDENTS,
    ADVISE_INCIDENTS,
    DECIDE_INCIDENTS,
    /** Handles the cases, and only those, that no HR manager may know of (INC-18). */
    STAND_IN_FOR_HR,
    /** Knows who reported in confidence (INC-20). */
    SEE_REPORTERS,

    SEE_AGREEMENTS,
    MANAGE_AGREEMENTS,
    DECIDE_AGREEMENTS,

    SEE_AUDIT,

    /** Keeps statutory values and the calendars in step with the law. */
    KEEP_LAW,

    /** Technical administration: jobs, letters, set-up. Never narratives. */
    ADMINISTER
}
