/**
 * What an administrator watches: the work that the application does by itself, and the letters that wait to leave.
 *
 * <p>A letter that does not leave is a deadline that somebody misses, so it must be seen that it waits and why. This room
 * owns no table and no rule: it shows what the foundation keeps. It never shows the text of a letter.
 */
package org.confidant.admin;
