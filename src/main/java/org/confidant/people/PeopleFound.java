package org.confidant.people;

import java.util.List;
import org.confidant.foundation.persistence.Slice;

/**
 * A part of the list of people.
 *
 * @param count how many answer the search, up to 1,001
 * @param teams all there are, to search in
 */
public record PeopleFound(Slice<PersonRow> slice, int count, List<TeamName> teams) {}
