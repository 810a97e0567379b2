package org.confidant.policy;

import java.util.UUID;

/** A version was published; whoever keeps assignments makes them now, in the same transaction. */
public record PolicyPublished(UUID policyVersionId) {}
