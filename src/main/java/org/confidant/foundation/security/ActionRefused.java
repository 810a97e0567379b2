package org.confidant.foundation.security;

/** Somebody asked for what they may not do. The audit trail stores it in a transaction of its own (AUD-02). */
public record ActionRefused(String service, String method, String permission) {}
