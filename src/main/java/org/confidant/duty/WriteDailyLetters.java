package org.confidant.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.confidant.foundation.jobs.Job;

/** Writes what rooms have asked for: one letter to each person, with everything that person owes today. */
@ApplicationScoped
class WriteDailyLetters implements Job {

    @Inject
    private DailyLetterService letters;

    @Override
    public String name() {
        return "owed-letters";
    }

    @Override
    public String title() {
        return "Write to people who owe something, one letter a day with all of it";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public String run() {
        int written = 0;
        for (var some = letters.writeSome(); some.people() > 0; some = letters.writeSome()) written += some.letters();
        return written == 0 ? "Nobody had to be written to." : written + " letters written.";
    }
}
