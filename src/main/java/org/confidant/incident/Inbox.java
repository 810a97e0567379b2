package org.confidant.incident;

import org.confidant.foundation.persistence.Slice;

/** A part of the inbox and what all of it holds. */
public record Inbox(InboxCount count, Slice<IncidentRow> slice) {}
