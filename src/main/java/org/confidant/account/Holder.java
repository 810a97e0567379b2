package org.confidant.account;

import java.util.UUID;

/** The person behind an account: whom letters go to, and the words their password may not be made of (PW-C06). */
record Holder(
        UUID accountId,
        UUID personId,
        String signInName,
        String givenName,
        String familyName,
        String preferredName,
        String email,
        String employeeNo,
        String jobTitle,
        String team) {}
