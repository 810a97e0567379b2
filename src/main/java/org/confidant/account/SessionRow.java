package org.confidant.account;

import java.time.Instant;
import java.util.UUID;

/** One of a person's sign-ins, as they see it. */
public record SessionRow(
        UUID id, Instant startedAt, Instant lastSeenAt, String network, String agent, boolean current) {}
