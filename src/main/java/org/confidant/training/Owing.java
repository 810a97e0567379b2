package org.confidant.training;

import java.util.List;
import java.util.UUID;

/**
 * A part of the people at work, in the order of their ids, for whoever writes to them.
 *
 * @param people those of the part who owe a course, or should refresh one before it runs out
 * @param last where the next part begins; null at the end
 */
public record Owing(List<PersonTraining> people, UUID last) {}
