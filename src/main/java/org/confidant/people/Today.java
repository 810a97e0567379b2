package org.confidant.people;

import java.time.Clock;
import java.time.LocalDate;
import org.confidant.foundation.time.When;

/** The day it is where the organisation works (TIM-01). */
final class Today {

    private Today() {}

    static LocalDate by(Clock clock) {
        return When.dayOf(clock.instant());
    }
}
