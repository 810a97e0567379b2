package org.confidant.foundation.problem;

/** One thing to mend: the field's id on the page, which is its JSON member in REST, and a sentence for people. */
public record Violation(String field, String sentence) {}
