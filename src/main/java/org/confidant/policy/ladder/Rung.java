package org.confidant.policy.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rungs of POL-18, lowest first. Each is reached once for an assignment, so many days after the day it is due. */
public enum Rung {
    /** The person is reminded. */
    FIRST_REMINDER,
    SECOND_REMINDER,
    LAST_REMINDER,
    /** The day itself: the person and the line manager. */
    DUE,
    /** The service managers. */
    SERVICE_MANAGER,
    /** The Information Governance Lead and the HR managers. */
    LEAD_AND_HR,
    /** HR is recommended to close the person's access; a human decides. */
    RECOMMENDED,
    /** By name in the list of HR, by count in the report of the Information Governance Group. */
    LISTED;

    boolean isForThePerson() {
        return compareTo(DUE) <= 0;
    }

    /**
     * Reads the setting {@code pol.escalation}.
     *
     * @throws IllegalArgumentException when it does not give every rung a day, each later than the one before
     */
    static Map<Rung, Integer> offsets(String setting) {
        var days = new ArrayList<Integer>();
        for (var part : setting.replaceAll("[\\[\\]\\s]", "").split(",")) days.add(Integer.valueOf(part));
        if (days.size() != values().length || !isRising(days)) {
            throw new IllegalArgumentException(
                    "pol.escalation needs " + values().length + " numbers of days, each greater than the one before");
        }
        var offsets = new TreeMap<Rung, Integer>();
        for (var rung : values()) offsets.put(rung, days.get(rung.ordinal()));
        return offsets;
    }

    private static boolean isRising(List<Integer> days) {
        for (int at = 1; at < days.size(); at++) if (days.get(at) <= days.get(at - 1)) return false;
        return true;
    }
}
