package org.confidant.duty;

import java.time.Instant;

/**
 * One thing that needs the person who is signed in.
 *
 * @param title what to do, in the imperative: "Sign the Confidentiality Policy, version 3.0"
 * @param explanation one sentence more: how long it takes, what changed
 * @param due the last moment, or null when no date hangs on it
 * @param link where to do it, from the application's root: "/policy/read.xhtml?id=..."
 * @param button the words on the button: "Read and sign"
 * @param main whether this is the obvious next step
 */
public record Duty(String title, String explanation, Instant due, String link, String button, boolean main) {}
