/**
 * Finds, in free text, what looks as if it identified a client, so that a page can warn before it is kept (MIN-02).
 *
 * <p>Confidant is a governance register and not a client-record system (UK GDPR Article 5(1)(c), data minimisation):
 * the fewer identities it holds, the less it can leak. The detector only warns. It never blocks, because a false alarm
 * must not keep anybody from reporting an incident.
 */
package org.confidant.foundation.minimise;
