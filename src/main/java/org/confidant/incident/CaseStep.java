package org.confidant.incident;

import org.confidant.foundation.security.Permission;

/** The one obvious next step of a case, and who may take it. */
public enum CaseStep {
    ACKNOWLEDGE("Acknowledge", Permission.HANDLE_INCIDENTS),
    TRIAGE("Triage it", Permission.HANDLE_INCIDENTS),
    ASSESS("Assess the risk", Permission.HANDLE_INCIDENTS),
    ADVISE("Give your advice", Permission.ADVISE_INCIDENTS),
    DECIDE("Record the decision", Permission.DECIDE_INCIDENTS),
    TELL("Report to the ICO", Permission.DECIDE_INCIDENTS),
    CLOSE("Finish and close", Permission.HANDLE_INCIDENTS),
    REOPEN("Reopen", Permission.HANDLE_INCIDENTS);

    private final String words;
    private final Permission permission;

    CaseStep(String words, Permission permission) {
        this.words = words;
        this.permission = permission;
    }

    public String words() {
        return words;
    }

    Permission permission() {
        return permission;
    }

    /** What the state of a case asks for next; null when nothing does. */
    static CaseStep after(IncidentStatus status, boolean advised) {
        return switch (status) {
            case SUBMITTED -> ACKNOWLEDGE;
            case ACKNOWLEDGED -> TRIAGE;
            case UNDER_INVESTIGATION -> ASSESS;
            case RISK_ASSESSED -> advised ? DECIDE : ADVISE;
            case NOTIFYING, NOTIFIED_INITIAL -> TELL;
            case REMEDIATION, OUTCOME_RECORDED -> CLOSE;
            default -> null;
        };
    }
}
