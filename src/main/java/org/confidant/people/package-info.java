/**
 * The people of the organisation: who they are, which team they are in, who manages them, which roles they hold and
 * until when. Everything else in the house is owed by, done by or reported to somebody kept here.
 *
 * <p>It serves ACT-01 to ACT-04 (roles are dated, proposed by one and approved by another), POL-01 (who must sign) and
 * POL-04 (the duty of confidence outlasts employment). Every other room asks {@link org.confidant.people.PeopleService}.
 * It never keeps why somebody left, was absent or was exempted.
 */
package org.confidant.people;
