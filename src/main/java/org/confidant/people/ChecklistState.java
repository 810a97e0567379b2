package org.confidant.people;

/** How far a new installation has come. */
public record ChecklistState(
        boolean named,
        int teams,
        int people,
        int invited,
        boolean approver,
        int rolesMissing,
        boolean policy,
        boolean mail) {

    public boolean enoughPeople() {
        return people > 1;
    }

    /** Two can sign in: the administrator, and somebody to approve what the administrator proposes. */
    public boolean enoughSignIns() {
        return invited > 1;
    }

    public boolean done() {
        return left() == 0;
    }

    /** How many of the eight steps are not done. */
    public int left() {
        int left = 0;
        for (boolean step : new boolean[] {
            named, teams > 0, enoughPeople(), approver, enoughSignIns(), rolesMissing == 0, policy, mail
        }) {
            left += step ? 0 : 1;
        }
        return left;
    }
}
