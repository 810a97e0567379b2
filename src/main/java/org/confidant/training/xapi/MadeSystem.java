package org.confidant.training.xapi;

import java.util.UUID;

/** A learning system that was just let in. @param secret shown this once; null for a retry */
public record MadeSystem(UUID id, String keyName, String secret) {}
