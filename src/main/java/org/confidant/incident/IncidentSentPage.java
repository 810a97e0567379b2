package org.confidant.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.confidant.foundation.problem.NotFound;

/** What happens now: shown once after a form was sent, and whenever its author comes back. */
@Named
@RequestScoped
public class IncidentSentPage {

    @Inject
    private IncidentMineService mine;

    private UUID id;
    private MyReport report;

    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        report = mine.mine(id);
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public MyReport getReport() {
        return report;
    }
}
