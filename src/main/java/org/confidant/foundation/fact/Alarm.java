package org.confidant.foundation.fact;

/**
 * Something that Confidant found by itself and that people must handle as an incident of the first priority. Fired within
 * the transaction of whoever found it (rulebook appendix A; AUD-08).
 *
 * @param code what kind of thing it is: while a case about it is open, finding it again adds to that case
 * @param finding what was found, in words; no narrative, no name, no secret
 */
public record Alarm(String code, String finding) {}
