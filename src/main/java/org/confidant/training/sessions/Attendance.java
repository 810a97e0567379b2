package org.confidant.training.sessions;

import java.util.List;
import java.util.UUID;

/** Who of those booked was there. @param score of all of them, for a course with a test that was passed there */
public record Attendance(List<UUID> attended, Integer score) {}
