package org.confidant.training.xapi;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.persistence.Ids;

/** The learning systems that may send statements: let one in, shut one out. */
@Named
@ViewScoped
public class LearningSystemsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private LearningSystemService service;

    private UUID key = Ids.next();
    private List<LearningSystemRow> systems = List.of();
    private String name;
    /** Shown with this answer and never kept. */
    private transient MadeSystem made;

    public void load() {
        systems = service.systems();
    }

    /** Stays on the page: the secret is shown in this answer and in no other. */
    public String letIn() {
        made = service.letIn(name, key);
        key = Ids.next();
        name = null;
        load();
        return null;
    }

    public String shutOut(LearningSystemRow system) {
        service.shutOut(system.id(), system.version());
        Notice.later(system.name() + " is shut out.");
        return "systems?faces-redirect=true";
    }

    public List<LearningSystemRow> getSystems() {
        return systems;
    }

    public MadeSystem getMade() {
        return made;
    }

    public String getLead() {
        long open =
                systems.stream().filter(system -> system.revokedAt() == null).count();
        return open == 0
                ? "No learning system may send statements."
                : open == 1
                        ? "One learning system may send statements."
                        : open + " learning systems may send statements.";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
