package org.confidant.people;

/** On what authority a role is held. */
public enum AssignmentBasis {
    /** The rule (ACT-02): one proposes, another approves. */
    TWO_PEOPLE,
    /** The very first roles of a new installation, when there are not yet two people. */
    SET_UP
}
