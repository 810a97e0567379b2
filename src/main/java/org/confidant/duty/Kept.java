package org.confidant.duty;

import java.time.LocalDate;

/**
 * One duty that is in order.
 *
 * @param done the day it was done
 * @param goodUntil the last day it counts, inclusive; null when it does not run out
 * @param proofLink where the proof is, from the application's root; null when there is none to open
 * @param proofLabel what the proof is called: "Receipt", "Certificate"
 */
public record Kept(String title, LocalDate done, LocalDate goodUntil, String proofLink, String proofLabel) {}
