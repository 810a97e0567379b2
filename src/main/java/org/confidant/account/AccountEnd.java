package org.confidant.account;

/** Why an account can no longer sign in. */
public enum AccountEnd {
    LEFT,
    DORMANT,
    TOO_MANY_TRIES,
    BY_ADMINISTRATOR
}
