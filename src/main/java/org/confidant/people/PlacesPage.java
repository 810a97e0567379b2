package org.confidant.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.foundation.problem.Conflict;
import org.confidant.foundation.problem.Invalid;

/** Sites and systems: added, and removed while nobody was ever there. */
@Named
@RequestScoped
public class PlacesPage {

    @Inject
    private EngagementService engagements;

    private String siteName;
    private String systemName;
    private List<PlaceRow> sites;
    private List<PlaceRow> systems;

    public void load() {
        sites = engagements.sites();
        systems = engagements.systems();
    }

    public String addSite() {
        named("siteName", () -> engagements.addSite(siteName));
        return done("The site is added.");
    }

    public String addSystem() {
        named("systemName", () -> engagements.addSystem(systemName));
        return done("The system is added.");
    }

    /** The field that is wrong has another name on this page than for other callers. */
    private static void named(String field, Runnable work) {
        try {
            work.run();
        } catch (Invalid wrong) {
            throw new Invalid(field, wrong.getMessage());
        } catch (Conflict there) {
            throw new Conflict(field, there.getMessage());
        }
    }

    public String removeSite(UUID id) {
        engagements.removeSite(id);
        return done("The site is removed.");
    }

    public String removeSystem(UUID id) {
        engagements.removeSystem(id);
        return done("The system is removed.");
    }

    private static String done(String sentence) {
        Notice.later(sentence);
        return "places?faces-redirect=true";
    }

    public String getLead() {
        return say(sites.size(), "site") + " and "
                + say(systems.size(), "system").toLowerCase(java.util.Locale.UK) + " are known here.";
    }

    private static String say(int many, String what) {
        return many == 0 ? "No " + what : many == 1 ? "One " + what : many + " " + what + "s";
    }

    public List<PlaceRow> getSites() {
        return sites;
    }

    public List<PlaceRow> getSystems() {
        return systems;
    }

    public String getSiteName() {
        return siteName;
    }

    public void setSiteName(String siteName) {
        this.siteName = siteName;
    }

    public String getSystemName() {
        return systemName;
    }

    public void setSystemName(String systemName) {
        this.systemName = systemName;
    }
}
