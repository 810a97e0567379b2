package org.confidant.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.problem.NotFound;

/** Two versions of a policy side by side. A plain GET page. */
@Named
@RequestScoped
public class PolicyComparePage {

    @Inject
    private PolicyDifferenceService differences;

    private UUID id;
    private UUID from;
    private String language;
    private Comparison comparison;
    private List<Comparison.Side> versions = List.of();

    public void load() {
        if (id == null) throw new NotFound();
        comparison = differences.compare(from, id, language);
        versions = differences.versions(id);
        from = comparison.before().id();
    }

    public String getLead() {
        if (!comparison.possible()) return "One of the two has no text in this language.";
        int changed = comparison.changed().size();
        if (changed == 0) return "The words are the same.";
        return (changed == 1 ? "One section differs" : changed + " sections differ") + " out of "
                + comparison.sections().size() + ".";
    }

    public Comparison getComparison() {
        return comparison;
    }

    public List<Comparison.Side> getVersions() {
        return versions;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getFrom() {
        return from;
    }

    public void setFrom(UUID from) {
        this.from = from;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
