/**
 * Secrets at rest: what only people may read is encrypted before it reaches the database. Every record (a case, a
 * person's drafts) has a data key of its own; the data keys lie in the database wrapped by a master key that does not.
 * Throwing away the data key destroys the record's secrets everywhere at once, evidence included (AUD-07).
 */
package org.confidant.foundation.secrets;
