package org.confidant.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.confidant.foundation.faces.Notice;
import org.confidant.people.Engagement.Kind;

/** Where one person works, with which systems, and under which agreements. */
@Named
@ViewScoped
public class WorkPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EngagementService engagements;

    @Inject
    private Clock clock;

    private UUID id;
    private transient WorkDetail work;
    private long seen;
    private UUID site;
    private UUID system;
    private LocalDate systemFrom;
    private LocalDate systemTo;
    private UUID agreement;
    private LocalDate agreementFrom;
    private LocalDate agreementTo;

    public void load() {
        work = engagements.work(id);
        seen = work.version();
        site = work.siteId();
    }

    public String place() {
        engagements.place(id, seen, site);
        return done("Saved.");
    }

    public String beginSystem() {
        engagements.begin(id, Kind.SYSTEM, system, systemFrom, systemTo);
        return done("Access is recorded.");
    }

    public String beginAgreement() {
        engagements.begin(id, Kind.AGREEMENT, agreement, agreementFrom, agreementTo);
        return done("The work under the agreement is recorded.");
    }

    /** With today as its last day. */
    public String end(UUID engagement, long version) {
        engagements.end(engagement, version, today());
        return done("Today is its last day.");
    }

    private LocalDate today() {
        return Today.by(clock);
    }

    private String done(String sentence) {
        Notice.later(sentence);
        return "work?faces-redirect=true&id=" + id;
    }

    public String getLead() {
        var now =
                getWork().engagements().stream().filter(WorkDetail.Row::current).toList();
        var systems = now.stream().filter(row -> row.kind() == Kind.SYSTEM).count();
        var agreements = now.size() - systems;
        return (getWork().site() == null
                        ? "At no site in particular"
                        : "At " + getWork().site()) + ", with access to "
                + (systems == 0 ? "no system" : systems == 1 ? "one system" : systems + " systems") + ", working under "
                + (agreements == 0 ? "no agreement" : agreements == 1 ? "one agreement" : agreements + " agreements")
                + ".";
    }

    public WorkDetail getWork() {
        if (work == null) work = engagements.work(id);
        return work;
    }

    public List<PlaceRow> getSites() {
        return engagements.sites();
    }

    public List<PlaceRow> getSystems() {
        return engagements.systems();
    }

    public List<PlaceRow> getAgreements() {
        return engagements.agreements();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getSite() {
        return site;
    }

    public void setSite(UUID site) {
        this.site = site;
    }

    public UUID getSystem() {
        return system;
    }

    public void setSystem(UUID system) {
        this.system = system;
    }

    public LocalDate getSystemFrom() {
        return systemFrom;
    }

    public void setSystemFrom(LocalDate systemFrom) {
        this.systemFrom = systemFrom;
    }

    public LocalDate getSystemTo() {
        return systemTo;
    }

    public void setSystemTo(LocalDate systemTo) {
        this.systemTo = systemTo;
    }

    public UUID getAgreement() {
        return agreement;
    }

    public void setAgreement(UUID agreement) {
        this.agreement = agreement;
    }

    public LocalDate getAgreementFrom() {
        return agreementFrom;
    }

    public void setAgreementFrom(LocalDate agreementFrom) {
        this.agreementFrom = agreementFrom;
    }

    public LocalDate getAgreementTo() {
        return agreementTo;
    }

    public void setAgreementTo(LocalDate agreementTo) {
        this.agreementTo = agreementTo;
    }
}
