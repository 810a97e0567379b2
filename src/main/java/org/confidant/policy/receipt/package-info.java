/**
 * Receipts that prove themselves (POL-11): sealed with the key of the audit trail, with the proof that the signature
 * stands in the sealed tree, and a page where whoever holds one has it checked without learning anything else.
 */
package org.confidant.policy.receipt;
