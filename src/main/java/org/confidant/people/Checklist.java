package org.confidant.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.confidant.foundation.persistence.Rows;
import org.confidant.foundation.settings.Settings;

/** Looks whether a new installation can do its work yet. Whether there is a policy is read from that room's table. */
@ApplicationScoped
class Checklist {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RoleAssignments assignments;

    @Inject
    private Settings settings;

    ChecklistState now(LocalDate today) {
        return new ChecklistState(
                count("SELECT COUNT(*) FROM organisation") > 0,
                count("SELECT COUNT(*) FROM team"),
                count("SELECT COUNT(*) FROM (SELECT 1 FROM person WHERE left_on IS NULL LIMIT 1001) some"),
                count("SELECT COUNT(*) FROM (SELECT 1 FROM account WHERE password_set_at IS NOT NULL LIMIT 1001) some"),
                !assignments.neverHeld(RoleService.APPROVERS),
                (int) RoleGap.in(assignments.held(today)).stream()
                        .filter(RoleGap::vacant)
                        .count(),
                count("SELECT COUNT(*) FROM (SELECT 1 FROM policy_version WHERE status = 'PUBLISHED' LIMIT 1) some")
                        > 0,
                !settings.text("confidant.smtp.host").isBlank());
    }

    private int count(String sql) {
        return (int) Rows.number(entities.createNativeQuery(sql).getSingleResult());
    }
}
