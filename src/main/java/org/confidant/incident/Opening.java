package org.confidant.incident;

import java.time.Instant;

/** To whom and why the name of a reporter was opened, for the reporter. */
public record Opening(Instant at, String who, IdentityBasis basis) {}
