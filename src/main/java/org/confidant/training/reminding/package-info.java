/** Reminds people of courses that they owe or should refresh, each step once, and tells those who answer for them. */
package org.confidant.training.reminding;
