package org.confidant.policy;

import java.util.UUID;

/**
 * The next version has taken effect.
 *
 * @param signedAfresh whether earlier signatures stop counting (POL-05)
 */
public record PolicySuperseded(UUID formerVersionId, UUID newVersionId, boolean signedAfresh) {}
