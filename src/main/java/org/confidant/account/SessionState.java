package org.confidant.account;

/** When the present sign-in ends by itself, in milliseconds since 1970 by the server's clock. */
public record SessionState(String name, long idleEndsAt, long absoluteEndsAt, long now) {}
