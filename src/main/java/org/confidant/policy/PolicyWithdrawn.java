package org.confidant.policy;

import java.util.UUID;

/** A version was withdrawn; what was still owed for it is owed no more. */
public record PolicyWithdrawn(UUID policyVersionId) {}
