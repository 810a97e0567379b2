package org.confidant.password;

/**
 * What one rule says about a candidate. The sentence speaks of the rule and never quotes the candidate.
 *
 * @param rule the rule's id, such as PW-C05
 */
public record Verdict(String rule, boolean passed, String sentence) {}
