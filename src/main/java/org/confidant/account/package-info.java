/**
 * Who is at the door. One account is one person (ACT-04); this room keeps accounts, passwords, sign-ins, personal
 * access tokens and single-use links, and tells the house at every request who is calling.
 *
 * <p>It serves SEC-01 to SEC-05 and PW-X01 to PW-X05. The room {@code people} stands above it and uses it; this room
 * uses no other and reads a person's name, dates and roles by SQL. It never keeps a password, a token, a typed sign-in
 * name or a whole network address.
 */
package org.confidant.account;
