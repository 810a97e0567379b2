package org.confidant.training.sessions;

import java.io.Serializable;
import java.util.UUID;

/** Somebody who is booked. @param attended null as long as the attendance list is open */
public record Booking(UUID personId, String name, String team, Boolean attended) implements Serializable {}
