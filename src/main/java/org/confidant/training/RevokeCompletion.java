package org.confidant.training;

import java.util.UUID;

/** Takes a wrong record back, and says why. */
public record RevokeCompletion(UUID completionId, String reason) {}
