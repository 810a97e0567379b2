package org.confidant.agreement;

import java.util.UUID;

/** A party to an agreement as it is shown. */
public record PartyRow(UUID id, long version, boolean ours, boolean removable, PartyDetails details) {}
