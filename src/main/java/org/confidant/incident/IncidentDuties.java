package org.confidant.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.confidant.duty.Duty;
import org.confidant.duty.DutySource;
import org.confidant.duty.Kept;
import org.confidant.duty.News;
import org.confidant.duty.NewsSource;

/** What this room wants from the present person, and what became of the person's own reports. */
@ApplicationScoped
public class IncidentDuties implements DutySource, NewsSource {

    @Inject
    private IncidentDutyService duties;

    @Override
    public List<Duty> owed() {
        return duties.owed();
    }

    /** Reporting has no proof to keep: the reports themselves stand under the person's news. */
    @Override
    public List<Kept> kept() {
        return List.of();
    }

    @Override
    public List<News> news() {
        return duties.news();
    }
}
