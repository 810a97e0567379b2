package org.confidant.foundation.security;

import static org.confidant.foundation.security.Permission.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who somebody is in the organisation, and what that lets them do (rulebook 0.2; policy section 2). */
public enum Role {
    CHIEF_EXECUTIVE(
            "Chief Executive",
            APPROVE_POLICY,
            SEE_COVERAGE,
            SEE_PEOPLE,
            SEE_ROLES,
            APPROVE_ROLES,
            SEE_AGREEMENTS,
            STAND_IN_FOR_HR),
    CALDICOTT_GUARDIAN("Caldicott Guardian", SEE_INCIDENTS, SEE_COVERAGE),
    IG_GROUP_MEMBER("Information Governance Group member", APPROVE_POLICY, SEE_COVERAGE, STAND_IN_FOR_HR),
    IG_LEAD(
            "Information Governance Lead",
            SEE_INCIDENTS,
            DECIDE_INCIDENTS,
            WRITE_POLICY,
            PUBLISH_POLICY,
            SEE_COVERAGE,
            SEE_PEOPLE,
            SEE_ROLES,
            PROPOSE_ROLES,
            KEEP_LAW,
            SEE_AGREEMENTS),
    IG_MANAGER("Information Governance Manager", WRITE_POLICY, SEE_COVERAGE, SEE_PEOPLE),
    DPO(
            "Data Protection Officer",
            SEE_INCIDENTS,
            ADVISE_INCIDENTS,
            SEE_AGREEMENTS,
            DECIDE_AGREEMENTS,
            SEE_COVERAGE,
            KEEP_LAW,
            SEE_AUDIT,
            SEE_PEOPLE,
            SEE_ROLES),
    CONTRACT_MANAGER("Contract manager", SEE_AGREEMENTS, MANAGE_AGREEMENTS),
    LINE_MANAGER("Line manager", SEE_OWN_PEOPLE),
    HR_MANAGER(
            "HR manager",
            SEE_INCIDENTS,
            HANDLE_INCIDENTS,
            DECIDE_INCIDENTS,
            SEE_REPORTERS,
            SEE_PEOPLE,
            MANAGE_PEOPLE,
            SEE_ROLES,
            PROPOSE_ROLES,
            APPROVE_ROLES,
            RECORD_TRAINING,
            SEE_COVERAGE),
    SERVICE_MANAGER("Service manager", SEE_PEOPLE, SEE_COVERAGE),
    DATA_TEAM("Data team"),
    ADMIN_TEAM("Administration team"),
    MANAGEMENT("Management team"),
    CLINICIAN("Clinician"),
    STAFF("Member of staff"),
    VOLUNTEER("Volunteer"),
    CONTRACTOR("Contractor"),
    SIRO("Senior Information Risk Owner", SEE_COVERAGE, SEE_AGREEMENTS),
    FTSU_GUARDIAN("Freedom to Speak Up Guardian", SEE_INCIDENTS, SEE_REPORTERS),
    AUDITOR("Auditor", SEE_AUDIT, SEE_COVERAGE, SEE_ROLES, SEE_AGREEMENTS, SEE_PEOPLE),
    SYSADMIN("System administrator", ADMINISTER, SEE_PEOPLE, MANAGE_PEOPLE, SEE_ROLES, PROPOSE_ROLES);

    /** What every signed-in person may do, whatever the role. */
    public static final Set<Permission> EVERYBODY =
            Collections.unmodifiableSet(EnumSet.of(USE_CONFIDANT, SIGN_POLICY, REPORT_INCIDENT));

    private final String label;
    private final Set<Permission> permissions;

    Role(String label, Permission... permissions) {
        this.label = label;
        var all = EnumSet.noneOf(Permission.class);
        all.addAll(Arrays.asList(permissions));
        this.permissions = Collections.unmodifiableSet(all);
    }

    /** The role in words. */
    public String label() {
        return label;
    }

    public String getLabel() {
        return label;
    }

    /** What this role adds to {@link #EVERYBODY}. */
    public Set<Permission> permissions() {
        return permissions;
    }
}
