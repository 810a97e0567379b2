package org.confidant.account;

/** What a single-use link lets its bearer do. */
public enum LinkPurpose {
    INVITATION,
    RESET,
    SETUP
}
