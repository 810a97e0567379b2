/**
 * Statements of learning systems: the door by which a system says that somebody completed or passed a course, in the form
 * of IEEE 9274.1.1 (xAPI).
 * <p>
 * A system has a credential of its own that opens this door and no other. Its answer never tells who exists here: a
 * statement about somebody nobody knows is taken like any other, and waits until a human says whom it means.
 */
package org.confidant.training.xapi;
