package org.confidant.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The way from an empty installation to a working one, ticked off from the data. */
@Named
@RequestScoped
public class ChecklistPage {

    @Inject
    private SetUpService setUp;

    private ChecklistState state;

    public void load() {
        state = setUp.checklist();
    }

    public ChecklistState getState() {
        return state;
    }

    public String getLead() {
        int left = state.left();
        return left == 0
                ? "Everything is set up."
                : left == 1
                        ? "One step is left until Confidant can do its work."
                        : left + " steps are left until Confidant can do its work.";
    }
}
