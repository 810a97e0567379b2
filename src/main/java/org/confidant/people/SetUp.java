package org.confidant.people;

/** What the set-up page brings: the organisation's names and its first administrator. */
public record SetUp(
        String code,
        String tradingName,
        String legalName,
        String givenName,
        String familyName,
        String email,
        String jobTitle) {

    @Override
    public String toString() {
        return "SetUp";
    }
}
