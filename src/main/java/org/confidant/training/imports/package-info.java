/**
 * Completions that come as a file: from the national e-learning, the staff record, or any learning system that writes CSV.
 * <p>
 * A file is brought, its columns are told once and remembered, it is tried without recording anything, and then what is
 * good in it is taken. A row that cannot be understood, or whose person is not certain, goes back with its reason;
 * nobody is ever guessed.
 */
package org.confidant.training.imports;
