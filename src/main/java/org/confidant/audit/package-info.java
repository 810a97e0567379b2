/**
 * Who did what, when, and whether it was allowed: the record that lets the organisation show, years later, that
 * confidential information was handled as its policy says.
 *
 * <p>Nobody calls this room to write. It listens: every use case announces one {@code Fact}, which is stored in the
 * transaction of the act itself, so that nothing changes without its record and no record stands for a change that was
 * undone; every refusal is stored in a transaction of its own. Rows are inserted and never changed: the application's
 * database user has neither UPDATE nor DELETE on them. Auditors and the DPO read it, and their reading is recorded too.
 *
 * <p>It never holds narratives, names, passwords, tokens or session ids (AUD-03): people appear by their stable id, and
 * what changed appears as a hash.
 */
package org.confidant.audit;
