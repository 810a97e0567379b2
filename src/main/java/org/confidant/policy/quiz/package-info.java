/**
 * Questions that are answered before a policy is signed: a bank for each policy, drawn anew for each attempt. Attempts
 * and answers are only ever inserted, as they were shown and given; which choices are right leaves the server only when
 * the attempt is closed.
 */
package org.confidant.policy.quiz;
