package org.confidant.people;

import java.time.LocalDate;
import java.util.UUID;
import org.confidant.foundation.security.Role;

/** That somebody should hold a role from a day on, with or without a last day. */
public record ProposeRole(UUID personId, Role role, boolean deputy, LocalDate fromDate, LocalDate toDate) {}
