package org.confidant.foundation.time;

import java.util.Set;

/** Which days are working days (TIM-03). What the law calls a public holiday depends on the law. */
public enum WorkingCalendar {
    EW("England and Wales", Division.ENGLAND_AND_WALES),
    UK_ANY("Any part of the United Kingdom", Division.ENGLAND_AND_WALES, Division.SCOTLAND, Division.NORTHERN_IRELAND),
    ORG("England and Wales, and the days on which we are closed", Division.ENGLAND_AND_WALES, Division.ORGANISATION);

    private final String label;
    private final Set<Division> divisions;

    WorkingCalendar(String label, Division... divisions) {
        this.label = label;
        this.divisions = Set.of(divisions);
    }

    Set<Division> divisions() {
        return divisions;
    }

    public String getLabel() {
        return label;
    }
}
