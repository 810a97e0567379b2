package org.confidant.policy;

/** How many people a rule names today, and how many would join and leave if it took the place of the present one. */
public record AudienceChange(long in, long joining, long leaving) {}
