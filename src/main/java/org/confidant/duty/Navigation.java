package org.confidant.duty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.confidant.foundation.faces.Place;
import org.confidant.foundation.security.Caller;

/** What the navigation says on every page. Asked once per request, however often the page reads it. */
@Named
@RequestScoped
public class Navigation {

    private static final Logger LOG = Logger.getLogger(Navigation.class.getName());

    @Inject
    private DutyService duties;

    @Inject
    private OwedCounts counts;

    @Inject
    private Caller caller;

    private DutyList mine;

    /** How many things need the person. A room that fails must not take the error page down with it: then none. */
    public int getOwed() {
        if (!caller.signedIn() || caller.isSystem()) {
            return 0;
        }
        try {
            if (mine == null) {
                var counted = counts.of(caller.personId());
                if (counted.isPresent()) return counted.getAsInt();
            }
            return mine().owed().size();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The duties could not be counted", failed);
            mine = DutyList.nothing();
            return 0;
        }
    }

    /** The links that are offered to the person. */
    public List<Place.Group> getPlaces() {
        return caller.signedIn() ? NavigationPlaces.of(caller, getOwed()) : List.of();
    }

    public DutyList mine() {
        if (mine == null) {
            mine = duties.mine();
            counts.remember(caller.personId(), mine.owed().size());
        }
        return mine;
    }
}
