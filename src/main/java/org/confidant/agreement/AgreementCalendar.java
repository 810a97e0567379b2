package org.confidant.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.confidant.foundation.jobs.Job;

/**
 * Lets the dates of agreements come true: nearing the end, expired, ended, reminders. It looks every hour rather than
 * once a night, so that a node that slept over midnight does not lose a day.
 */
@ApplicationScoped
public class AgreementCalendar implements Job {

    @Inject
    private AgreementCalendarService calendar;

    @Override
    public String name() {
        return "agreement-calendar";
    }

    @Override
    public String title() {
        return "Agreements: ends, reviews and reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public String run() {
        int seen = 0;
        int moved = 0;
        var last = new UUID(0, 0);
        for (var batch = calendar.batch(last); !batch.isEmpty(); batch = calendar.batch(last)) {
            for (var id : batch) if (calendar.advance(id)) moved++;
            seen += batch.size();
            last = batch.get(batch.size() - 1);
        }
        return "Looked at " + seen + (seen == 1 ? " agreement, " : " agreements, ") + moved + " moved on.";
    }
}
