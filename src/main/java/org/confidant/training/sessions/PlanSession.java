package org.confidant.training.sessions;

import java.time.LocalDate;

/** Plans a session. @param place a room, or the address of a meeting */
public record PlanSession(
        String courseCode, LocalDate day, String startsAt, String place, String trainer, Integer capacity) {}
