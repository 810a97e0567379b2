package org.confidant.incident;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.UUID;
import org.confidant.foundation.problem.NotFound;

/** What the pages of one case have in common: which case, which version of it was read, and the way back to it. */
public abstract class CasePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private IncidentService incidents;

    private UUID id;
    private long version;
    private transient IncidentDetail incident;

    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        incident = incidents.view(id);
        version = incident.version();
    }

    protected IncidentService incidents() {
        return incidents;
    }

    /** The version that the person had before their eyes when the form was shown. */
    protected long version() {
        return version;
    }

    protected String toCase() {
        return "/incident/view.xhtml?faces-redirect=true&id=" + id;
    }

    public IncidentDetail getIncident() {
        if (incident == null) {
            incident = incidents.view(id);
        }
        return incident;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
