package org.confidant.people;

/** One line of the list of people. */
public record PersonRow(PersonCard card, String givenName, String familyName, String employeeNo, String signInName) {}
