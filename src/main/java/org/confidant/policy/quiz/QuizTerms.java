package org.confidant.policy.quiz;

import java.io.Serializable;

/** How a version asks. @param drawn how many questions @param passMark how many of a hundred have to be right */
public record QuizTerms(int drawn, int passMark) implements Serializable {}
