package org.confidant.account;

/**
 * Where somebody came from, as little as is needed to recognise one's own sign-ins.
 *
 * @param network /24 or /48, never the whole address
 * @param agent family of the browser
 */
public record Doorway(String network, String agent) {}
