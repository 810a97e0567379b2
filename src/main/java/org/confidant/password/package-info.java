/**
 * Passwords: the rules of the confidentiality policy's chapter 5.4 as checks that a machine can do, beside the rules
 * that today's guidance asks for instead.
 * <p>
 * Staff check a password for another system on a page that works in their browser alone and sends nothing; the
 * application guards its own sign-in with the same rules on the server. Both are driven by the same parameters
 * ({@code profiles.properties}, {@code words.properties}) and proved by the same vectors.
 * <p>
 * This room never stores, logs, mails or repeats a password: a candidate comes as {@code char[]}, is wiped by whoever
 * made it, and no verdict quotes it.
 */
package org.confidant.password;
