package org.confidant.duty.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.confidant.foundation.faces.Notice;

/** The part of "my account" about the calendar. The address is shown in the answer that made it and never again. */
@Named
@RequestScoped
public class CalendarPage {

    private static final String ACCOUNT = "/people/my-account.xhtml?faces-redirect=true";

    @Inject
    private CalendarService calendar;

    private boolean alarms;
    private String address;
    private Optional<CalendarFeed> feed;

    public String make() {
        address = calendar.make(alarms);
        feed = null;
        return null;
    }

    public String end() {
        calendar.end();
        Notice.later("The address has ended. A calendar that asks it again gets nothing.");
        return ACCOUNT;
    }

    public CalendarFeed getFeed() {
        if (feed == null) feed = calendar.mine();
        return feed.orElse(null);
    }

    public String getAddress() {
        return address;
    }

    public boolean isAlarms() {
        return alarms;
    }

    public void setAlarms(boolean alarms) {
        this.alarms = alarms;
    }
}
