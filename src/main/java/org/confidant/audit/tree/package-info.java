/**
 * The arithmetic of evidence, without a server or a database: canonical bytes (RFC 8785), the chain of entries, the
 * Merkle tree of RFC 9162 with its proofs, and tree heads as signed notes (C2SP {@code tlog-checkpoint}). Whoever wants
 * to check Confidant's evidence with other tools finds the exact rules here.
 */
package org.confidant.audit.tree;
